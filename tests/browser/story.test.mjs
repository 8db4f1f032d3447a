// The whole story, in both languages: a family, a binding, a bill, a refund, the end of the
// binding, the records. After every step the page is reloaded, and everything is as it was.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { answer, hash, leads, open, plain, quiet, rows, send, start, take, texts, visit } from "./app.mjs";

let app;
before(async () => (app = await start()));
after(() => app.close());

const ZH = {
  home: "我的家",
  sample: "南昌一家（江西）",
  items: "里面有保健品、日用品或疫苗？一项一项填",
  add: "再加一项",
  bind: "看能不能绑定",
  pay: "付账，看钱从哪里来",
  refund: "退费",
  unbind: "解除绑定",
  return: "退这一笔",
  whole: "看这条规则的全文",
  names: ["降压药", "化验", "艾灸贴"],
  pool: "统筹基金",
  account: (name) => `${name}的个人账户`,
  cash: (name) => `${name}的现金`,
  bound: "绑定好了",
  paid: "600.00 元付好了",
  paying: "统筹基金付 300.00 元，祁小满自己的个人账户付 100.00 元，田谷雨的个人账户帮忙付 162.00 元，祁小满自己付现金 38.00 元。",
  returning: "退回统筹基金 106.77 元，退回田谷雨的个人账户 93.23 元。",
  binding: "祁小满用田谷雨的账户",
  returned: "200.00 元退好了",
  ended: "解除好了",
  table: ["从哪里付", "金额（元）", "付后余额（元）"],
  tableBack: ["退到哪里", "原来付（元）", "重算后（元）", "退回（元）", "退后余额（元）"],
  total: "合计",
  facts: ["规则要求", "管哪里", "管多久", "上次核对", "可信程度", "来源"],
  place: "江西南昌",
  date: /^\d{4}年\d{1,2}月\d{1,2}日$/,
  source: /^F-\d{3}，《.+》/,
  reference: "记录编号",
  records: { pay: "付账，门诊", refund: "退费", bind: "绑定", unbind: "解绑", join: "添加家人" },
  day: "2025年5月12日",
  yes: "可以",
  ties: {
    open: ["正在共济", "长期有效"],
    soon: ["还没开始", "2025年6月1日起"],
    ends: ["正在共济", "到 2025年6月5日"],
    unbound: ["正在共济", "已解绑，2025年5月12日 24 时止"],
  },
  until: "到 2026年3月8日",
  unused: "今年还没有用过",
  used: (amount) => `今年用了 ${amount}元`,
};

const EN = {
  home: "My family",
  sample: "A family in Nanchang, Jiangxi",
  items: "Wellness products, everyday goods or vaccines in it? Enter it item by item",
  add: "Add an item",
  bind: "See whether it can be bound",
  pay: "Pay, and see where it comes from",
  refund: "Return it",
  unbind: "End the binding",
  return: "Return this payment",
  whole: "Read the whole rule",
  names: ["Tablets", "Tests", "Plasters"],
  pool: "The pooled fund",
  account: (name) => `${name}’s personal account`,
  cash: (name) => `${name}’s cash`,
  bound: "It is bound",
  paid: "600.00 yuan paid",
  paying: "The pooled fund pays 300.00 yuan; 祁小满’s own account pays 100.00 yuan; 田谷雨’s account helps with 162.00 yuan; 祁小满 pays 38.00 yuan in cash.",
  returning: "106.77 yuan goes back to the pooled fund; 93.23 yuan goes back to 田谷雨’s personal account.",
  binding: "祁小满 uses 田谷雨’s account",
  returned: "200.00 yuan returned",
  ended: "The binding is ended",
  table: ["From", "Amount (yuan)", "Balance after (yuan)"],
  tableBack: ["To", "Paid (yuan)", "Settled again (yuan)", "Returned (yuan)", "Balance after (yuan)"],
  total: "Total",
  facts: ["The rule", "Where it holds", "When it holds", "Last checked", "How far to trust it", "Sources"],
  place: "Nanchang, Jiangxi",
  date: /^\d{1,2} [A-Z][a-z]+ \d{4}$/,
  source: /^F-\d{3}, “.+”/,
  reference: "Reference",
  records: { pay: "Pay: outpatient care", refund: "Refund", bind: "Bind", unbind: "Unbind", join: "Add a person" },
  day: "12 May 2025",
  yes: "Yes",
  ties: {
    open: ["Sharing", "No end date"],
    soon: ["Not begun", "from 1 June 2025"],
    ends: ["Sharing", "to 5 June 2025"],
    unbound: ["Sharing", "unbound, ends with 12 May 2025"],
  },
  until: "to 8 March 2026",
  unused: "Not used this year",
  used: (amount) => `Used this year: ${amount} yuan`,
};

/** The family as it is drawn: each holder's name and balance, and the threads to the others. */
async function family(page) {
  await visit(page, "#/");
  return page.locator(".holder").evaluateAll((holders) => {
    const text = (from, selector) =>
      [...from.querySelectorAll(selector)].map((it) => it.textContent.replace(/\s+/g, " ").trim());
    return holders.map((holder) => ({
      name: text(holder, "h3")[0],
      balance: text(holder, ".holder__money .amount")[0],
      threads: [...holder.querySelectorAll(".thread")].map((thread) => [
        ...text(thread, ".person__name a"),
        ...text(thread, ".thread__terms > span"),
        ...text(thread, ".thread__used"),
      ]),
    }));
  });
}

/** Reloads this page, the first and the records, none of which may change by it. */
async function reload(page) {
  for (const path of [await hash(page), "#/", "#/records"]) {
    await visit(page, path);
    const main = page.locator("main");
    const before = await main.innerText();
    await page.reload();
    await page.locator("h1").first().waitFor();
    assert.equal(await main.innerText(), before, `${path} after a reload`);
  }
}

/** Presses the button of the page where everything is checked, and waits for the result. */
async function press(page, label) {
  await leads(page, () => page.getByRole("button", { name: label, exact: true }).click());
}

/** The parts of the split that is shown: each with its amount. */
async function parts(page) {
  const names = await page.locator(".part .part__name").evaluateAll((all) => all.map((it) => it.firstChild.textContent));
  const amounts = await page.locator(".part .part__amount .amount").evaluateAll((all) => all.map((it) => it.firstChild.textContent));
  return names.map((name, index) => [plain(name), amounts[index]]);
}

const heading = async (page) => plain(await page.locator("main h1").innerText());

async function story(page, words) {
  // A sample family, one click away.
  await page.getByRole("link", { name: words.sample }).click();
  await page.locator(".family").waitFor();
  assert.equal(await heading(page), words.home);
  const yuan = (amount) => `${amount}${words === ZH ? "元" : " yuan"}`;
  const others = [
    ["田立春", ...words.ties.open, words.used("287.52")],
    ["祁夏至", ...words.ties.soon, words.until],
  ];
  const xiaoman = {
    name: "祁小满",
    balance: yuan("100.00"),
    threads: [["祁冬至", ...words.ties.ends, words.unused]],
  };
  const guyu = { name: "田谷雨", balance: yuan("3,218.60"), threads: others };
  assert.deepEqual(await family(page), [guyu, xiaoman]);
  await reload(page);

  // Her husband may use her account, up to 200 yuan.
  await answer(page, "bind", {
    holder: "guyu",
    beneficiary: "xiaoman",
    relation: "spouse",
    end: "open",
    limit: "limited",
    "limit-amount": "200",
  });
  await reload(page);
  await visit(page, "#/bind/check");
  await press(page, words.bind);
  assert.equal(await heading(page), words.bound);
  await reload(page);
  const husband = (...more) => ["祁小满", ...more];
  guyu.threads = [others[0], husband(...words.ties.open, words.unused), others[1]];
  assert.deepEqual(await family(page), [guyu, xiaoman]);

  // A bill with something in it that no insurance pays: the fund, his account, hers and cash.
  const lines = [["drug", "362.00"], ["exam", "200"], ["wellness", "38.00"]];
  const byItem = async () => {
    await leads(page, () => page.getByRole("button", { name: words.items }).click());
    for (const [index, [kind, amount]] of lines.entries()) {
      if (index > 0) await page.getByRole("button", { name: words.add }).click();
      await page.locator(`#items-kind-${index + 1}`).selectOption(kind);
      await page.locator(`#items-name-${index + 1}`).fill(words.names[index]);
      await page.locator(`#items-amount-${index + 1}`).fill(amount);
    }
  };
  const bill = { patient: "xiaoman", venue: "hospital", total: byItem, pool: "amount", "pool-amount": "300" };
  await answer(page, "pay", bill);
  await reload(page);
  await visit(page, "#/pay/check");
  assert.deepEqual(await texts(page, ".summary__value .amount"), ["362.00", "200.00", "38.00", "300.00"].map(yuan));
  await press(page, words.pay);
  const paid = await hash(page);
  assert.equal(await heading(page), words.paid);
  assert.equal(plain(await page.locator(".verdict .lede").innerText()), words.paying);
  const [pool, own, aid, cash] = [
    words.pool,
    words.account("祁小满"),
    words.account("田谷雨"),
    words.cash("祁小满"),
  ];
  assert.deepEqual(await parts(page), [[pool, "300.00"], [own, "100.00"], [aid, "162.00"], [cash, "38.00"]]);
  assert.deepEqual(await rows(page.locator("table.ledger")), [
    words.table,
    [pool, "300.00", ""],
    [own, "100.00", "0.00"],
    [aid, "162.00", "3,056.60"],
    [cash, "38.00", ""],
    [words.total, "600.00", ""],
  ]);
  await follow(page, words, aid);
  await reload(page);
  xiaoman.balance = yuan("0.00");
  guyu.balance = yuan("3,056.60");
  guyu.threads[1] = husband(...words.ties.open, words.used("162.00"));
  assert.deepEqual(await family(page), [guyu, xiaoman]);

  // The tests are returned. What is kept is settled again: 362 of the 562 that count, so the fund,
  // rounded down, still pays 193.23 of its 300, his account its 100, and hers the rest.
  await visit(page, paid);
  await leads(page, () => page.getByRole("link", { name: words.return }).click());
  await answer(page, "refund", { how: "items", items: [words.names[1]] });
  await reload(page);
  await visit(page, "#/refund/check");
  await press(page, words.refund);
  assert.equal(await heading(page), words.returned);
  assert.equal(plain(await page.locator(".verdict .lede").innerText()), words.returning);
  assert.deepEqual(await rows(page.locator("table.ledger")), [
    words.tableBack,
    [pool, "300.00", "193.23", "106.77", ""],
    [own, "100.00", "100.00", "0.00", "0.00"],
    [aid, "162.00", "68.77", "93.23", "3,149.83"],
    [cash, "38.00", "38.00", "0.00", ""],
    [words.total, "600.00", "400.00", "200.00", ""],
  ]);
  await reload(page);
  guyu.balance = yuan("3,149.83");
  guyu.threads[1] = husband(...words.ties.open, words.used("68.77"));
  assert.deepEqual(await family(page), [guyu, xiaoman]);

  // She ends the binding; it still counts until midnight.
  const mine = page.getByRole("radio", { name: words.binding });
  await answer(page, "unbind", { binding: () => mine.check({ force: true }), by: "guyu", end: "today" });
  await reload(page);
  await visit(page, "#/unbind/check");
  await press(page, words.unbind);
  assert.equal(await heading(page), words.ended);
  await reload(page);
  guyu.threads[1] = husband(...words.ties.unbound, words.used("68.77"));
  assert.deepEqual(await family(page), [guyu, xiaoman]);

  // The records say all of it, the newest first.
  await visit(page, "#/records");
  const all = (await rows(page.locator("table.ledger--records"))).slice(1);
  const { join, bind, pay, refund, unbind } = words.records;
  const record = (what, who, amount) => [words.day, what, who, amount];
  assert.deepEqual(
    all.map((cells) => cells.slice(0, 4)),
    [
      record(unbind, "田谷雨 → 祁小满", ""),
      record(refund, "祁小满", "200.00"),
      record(pay, "祁小满", "600.00"),
      record(bind, "田谷雨 → 祁小满", ""),
      record(pay, "田立春", "600.00"),
      record(bind, "田谷雨 → 祁夏至", ""),
      record(bind, "祁小满 → 祁冬至", ""),
      record(bind, "田谷雨 → 田立春", ""),
      record(join, "田秋分", "1,046.20"),
      record(join, "祁冬至", ""),
      record(join, "祁夏至", ""),
      record(join, "祁小满", "100.00"),
      record(join, "田立春", ""),
      record(join, "田谷雨", "3,506.12"),
    ],
  );
}

/** Opens a part of the split down to its clause, its source, its date and its grade. */
async function follow(page, words, name) {
  const part = page.locator("details.part").filter({ hasText: name });
  await part.locator("summary").click();
  const clause = part.locator(".clause").first();
  assert.deepEqual(await texts(clause, ".facts > dt").then((it) => it.slice(0, 6)), words.facts);
  const [, place, , verified] = await texts(clause, ".facts > dd");
  assert.equal(place, words.place);
  assert.match(verified, words.date);
  assert.match(plain(await clause.locator(".bullets p").first().innerText()), words.source);
  assert.match(await clause.locator(".grade__letter").first().innerText(), /^[ABCD]$/);
  const rule = await clause.locator(".clause__rule").innerText();
  await leads(page, () => clause.getByRole("link", { name: words.whole }).click());
  assert.equal(await page.locator(".clause__rule").first().innerText(), rule);
  await leads(page, () => page.goBack());
}

for (const [language, words] of [["Chinese", ZH], ["English", EN]]) {
  test(`the whole story in ${language}`, async () => {
    const page = await open(app);
    if (words === EN) await page.getByRole("button", { name: "English" }).click();
    await story(page, words);
    quiet(page);
    await page.context().close();
  });
}

test("a family entered by hand", async () => {
  const page = await open(app);
  await leads(page, () => page.getByRole("link", { name: "添加第一位家人" }).click());
  const people = [
    { name: "王小明", province: "420000", city: "429006", scheme: "职工医保", status: "退休", balance: "1,050.5" },
    { name: "王大妈", province: "420000", city: "420100", scheme: "居民医保" },
  ];
  for (const [index, person] of people.entries()) {
    if (index > 0) await leads(page, () => page.locator('a.link[href="#/people/new"]').click());
    await page.getByLabel("怎么称呼").fill(person.name);
    await page.locator("#province").selectOption(person.province);
    await page.locator("#city").selectOption(person.city);
    await page.getByRole("radio", { name: person.scheme }).check({ force: true });
    if (person.status) await page.getByRole("radio", { name: person.status }).check({ force: true });
    if (person.balance) await page.locator("#balance").fill(person.balance);
    await leads(page, () => page.getByRole("button", { name: "保存" }).click());
    await reload(page);
    await visit(page, "#/");
  }
  assert.deepEqual(await texts(page, ".loose .person__facts"), [
    "职工医保（退休），湖北天门，个人账户余额 1,050.50元",
    "居民医保，湖北武汉",
  ]);
  // Somebody is put right, and stays so.
  await leads(page, () => page.getByRole("link", { name: "王大妈", exact: true }).click());
  assert.equal(await page.getByLabel("怎么称呼").inputValue(), "王大妈");
  await page.getByLabel("怎么称呼").fill("王奶奶");
  await leads(page, () => page.getByRole("button", { name: "保存" }).click());
  await reload(page);
  await visit(page, "#/");
  assert.deepEqual(await texts(page, ".loose .person__name"), ["王小明", "王奶奶"]);
  // And they can be bound at once.
  const holder = () => page.getByRole("radio", { name: "王小明" }).check({ force: true });
  const user = () => page.getByRole("radio", { name: "王奶奶" }).check({ force: true });
  await answer(page, "bind", { holder, beneficiary: user, relation: "parent", end: "open", limit: "open" });
  await press(page, ZH.bind);
  assert.equal(await heading(page), ZH.bound);
  await reload(page);
  assert.deepEqual(await family(page), [
    { name: "王小明", balance: "1,050.50元", threads: [["王奶奶", ...ZH.ties.open, ZH.unused]] },
  ]);
  quiet(page);
  await page.context().close();
});

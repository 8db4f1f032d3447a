// Every page of the app in every state it can be in, for the tests that look at all of them.
import { answer, fill, leads, open, send, SKIP, take, visit } from "./app.mjs";
import { buying, quotas } from "./states-quotas.mjs";
import { anew, day, first, flow, on, wrong } from "./steps.mjs";

/**
 * Walks through pages and states in a fresh profile, and calls `each(page, name)` on every one that
 * is not in `seen` yet. `options` are those of `open`.
 */
export async function walk(app, way, options, seen, each) {
  const page = await open(app, options);
  await way(page, async (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    await each(page, name);
  });
  await page.context().close();
}

/** What is there without a family. */
async function beginning(page, see) {
  await see("home-empty");
  for (const [name, path] of [
    ["samples", "#/samples"],
    ["settings", "#/settings"],
    ["records-empty", "#/records"],
    ["money-empty", "#/money"],
    ["bind-nobody", "#/bind"],
    ["refused-none", "#/refused"],
    ["rules", "#/rules"],
    ["coverage", "#/rules/coverage"],
    ["dispute", "#/disputes/C-01"],
    ["ways", "#/ways"],
    ["ways-bind", "#/ways/bind/430100"],
    ["lost", "#/nowhere"],
    ["date", "#/date"],
    ["person-new", "#/people/new"],
  ]) {
    await visit(page, path);
    await see(name);
  }
  await wrong(page, "#/may");
  await see("may-error");
  for (const [name, fields] of Object.entries(MAY)) {
    await calculate(page, fields);
    await see(`may-${name}`);
  }
  await visit(page, "#/rules");
  const rule = page.locator('main a[href^="#/rules/pay.bound/"]').first();
  await visit(page, await rule.getAttribute("href"));
  await see("rule");
  await wrong(page, "#/date", { year: "2025", month: "13", day: "1" });
  await see("date-error");
  await wrong(page, "#/people/new", { name: "长".repeat(31) });
  await see("person-error");
  await fill(page, { name: "王" });
  await leads(page, () => send(page).click());
  await see("home-alone");
  for (const flow of ["refund", "unbind"]) {
    await visit(page, `#/${flow}`);
    await see(`${flow}-none`);
  }
}

/** A family, and bindings in it. */
async function binding(page, see) {
  await take(page, "nanchang");
  await see("home");
  for (const [name, path] of [
    ["person", "#/people/guyu"],
    ["sample-replace", "#/samples/nanchang"],
    ["story-take", "#/stories/wallet/take"],
    ["clear", "#/settings/clear"],
    ["audit", "#/records/audit"],
    ["audit-found", "#/records/audit/2020-06-01/resolved"],
    ["audit-nothing", "#/records/audit/own/resolved"],
    ["records-found", "#/records/of/guyu//2025/632.48"],
    ["records-not-found", "#/records/of/guyu/pay/2024/x"],
    ["receipt", "#/records/10/receipt"],
    ["letter", "#/done/10/letter"],
    ["statement", "#/statement/2025"],
    ["statement-nothing", "#/statement/2024/lichun"],
    ["take-back", "#/records/10/undo"],
    ["take-back-blocked", "#/records/1/undo"],
  ]) {
    await visit(page, path);
    await see(name);
  }
  await wrong(page, "#/bind");
  await see("bind-error");
  await flow(page, see, "bind", {
    holder: "guyu",
    beneficiary: "xiaoman",
    relation: "spouse",
    start: "later",
    "start-day": day("2025", "5", "20"),
    end: "limited",
    "end-day": day("2026", "5", "19"),
    limit: "limited",
    "limit-amount": "200",
  });
  await see("bind-later");
  await flow(page, see, "bind", {
    holder: "guyu",
    beneficiary: "qiufen",
    relation: "sibling",
    start: "today",
    end: "open",
    limit: "open",
  });
  await see("bind-done");
}

/** A family that pays, refunds and unbinds. */
async function paying(page, see) {
  await take(page, "nanchang");
  await flow(page, async () => {}, "bind", {
    holder: "guyu",
    beneficiary: "qiufen",
    relation: "sibling",
    end: "open",
    limit: "open",
  });
  await visit(page, "#/pay");
  for (const value of ["lichun", "hospital"]) {
    await fill(page, value);
    await leads(page, () => send(page).click());
  }
  await wrong(page, undefined, "12.345");
  await see("pay-total-error");
  await flow(page, see, "pay", { ...bill("lichun"), where: "elsewhere", place: { "place-province": "110000" }, filed: "yes" });
  await see("pay-away");
  await visit(page, "#/pay/check");
  await see("pay-sent");
  await flow(page, see, "pay", {
    ...bill("qiufen"),
    total: async () => {
      await leads(page, () => page.locator("form .buttons button.link").click());
      await page.locator("form .button--second").click();
      await wrong(page);
      await see("pay-items-error");
      await fill(page, {
        "items-name-1": "降压药",
        "items-amount-1": "562",
        "items-kind-2": "wellness",
        "items-name-2": "艾灸贴",
        "items-amount-2": "38",
      });
    },
    pool: "unknown",
    "pool-guess": "rate",
    "pool-rate": "50",
  });
  await see("pay-done");
  await visit(page, "#/records");
  await leads(page, () => page.locator("td.what a").first().click());
  await see("record");

  await flow(page, see, "refund", { of: first, how: "items", items: ["艾灸贴"] });
  await see("refund-items-done");
  await flow(page, see, "refund", { of: first, how: "amount", amount: "62.00" });
  await see("refund-done");
  await flow(page, see, "unbind", { binding: first, by: "guyu", end: "later", "end-day": day("2025", "12", "31") });
  await see("unbind-done");
  await visit(page, "#/records");
  await see("records");
  await visit(page, "#/");
  await see("home-after");
  await on(page, day("2026", "1", "5"));
  await flow(page, async () => {}, "refund", { of: first, how: "amount", amount: "100.00" });
  await visit(page, "#/records");
  const paid = page.locator("td.what a", { hasText: /付账|Pay/ }).first();
  await leads(page, () => paid.click());
  await see("record-returned");
  for (const [name, path] of [
    ["money", "#/money"],
    ["money-person", "#/money/guyu"],
    ["money-still", "#/money/qiufen"],
  ]) {
    await visit(page, path);
    await see(name);
  }
}

/** A bill of 638 yuan of which the fund pays 300. */
const bill = (patient) => ({ patient, venue: "hospital", total: "638.00", pool: "amount", "pool-amount": "300" });

/** What is refused, and what can't be decided. */
async function refused(page, see) {
  await take(page, "tianmen");
  await see("home-unknown");
  const open = { end: "open", limit: "open" };
  await flow(page, see, "bind", { holder: "laoshu", beneficiary: "qingfeng", relation: "child", ...open });
  await see("bind-denied");
  await visit(page, "#/refused/letter");
  await see("bind-denied-letter");
  const unknown = { "fact.nainai.region": SKIP, "fact.nainai.scheme": SKIP };
  await flow(page, see, "bind", { holder: "qingfeng", beneficiary: "nainai", relation: "grandparent", ...unknown, ...open });
  await see("bind-undetermined");
  await anew(page, "bind");
  const family = { holder: "qingfeng", beneficiary: "laoshu" };
  await flow(page, see, "bind", { ...family, relation: "child_in_law", ...open });
  await see("bind-referred");
  await anew(page, "bind");
  await flow(page, see, "bind", { ...family, relation: "parent", ...open, agreed: "no" });
  await see("bind-not-agreed");
  await anew(page, "bind");
  await flow(page, see, "bind", { ...family, relation: "parent", instrument: "kin", ...open });
  await see("bind-kin");
}

/** What is found out where something doesn't work. */
async function searching(page, see) {
  await wrong(page, "#/why");
  await see("why-error");
  await answer(page, "why", { symptom: "nothing_paid", relation: "parent", instrument: "kin" });
  await see("why-kin");
  await visit(page, "#/");
  await take(page, "nanchang");
  await answer(page, "why", { symptom: "own_first", holder: "guyu", beneficiary: "lichun", ...bill("lichun") });
  await see("why-order");
}

/** What goes through with something to know, and a limit that is reached. */
async function warned(page, see) {
  await take(page, "changsha");
  await flow(page, see, "pay", { patient: "er", venue: "pharmacy", total: "86.40", pool: "nothing", request: "no" });
  await see("pay-warned");
  await flow(page, see, "bind", {
    holder: "yi",
    beneficiary: "qian",
    relation: "sibling",
    channel: "window",
    end: "limited",
    "end-day": { year: "2025", month: "12", day: "31" },
    limit: "open",
  });
  await see("bind-full");
}

/** Wallets: opened, filled, accepted; and a premium out of one. */
async function wallets(page, see) {
  await take(page, "guiyang");
  await on(page, day("2025", "10", "10"));
  for (const name of ["wallet_accept", "wallet_cash_out"]) {
    await visit(page, `#/${name}`);
    await see(`${name}-none`);
  }
  await wrong(page, "#/wallet_open");
  await see("wallet_open-error");
  await flow(page, see, "wallet_open", { person: "yun", where: "elsewhere", place: { "place-province": "110000" } });
  await see("wallet_open-denied");
  await anew(page, "wallet_open");
  await flow(page, see, "wallet_open", { person: "yun", where: "home" });
  await see("wallet_open-done");
  await visit(page, "#/wallet_send");
  for (const value of ["shan", "yun", "spouse"]) {
    await fill(page, value);
    await leads(page, () => send(page).click());
  }
  await wrong(page, undefined, "12.345");
  await see("wallet_send-error");
  await flow(page, see, "wallet_send", { from: "shan", to: "yun", relation: "spouse", amount: "500" });
  await see("wallet_send-done");
  await visit(page, "#/");
  await see("home-transfer");
  await flow(page, see, "wallet_send", { from: "shan", to: "yun", relation: "spouse", amount: "500" });
  await see("wallet_send-denied");
  await flow(page, see, "wallet_accept", { of: first });
  await see("wallet_accept-done");
  await flow(page, see, "premium", { beneficiary: "yue", year: "2026", amount: "400", source: "wallet.yun", "opt-in": "yes" });
  await see("premium-result");
  await flow(page, see, "wallet_cash_out", { person: "yun", amount: "50" });
  await see("wallet_cash_out-denied");
  await visit(page, "#/wallet_send/check");
  await see("wallet_send-check-again");
}

/** Premiums out of accounts, coverage that ends, accounts that are paid out. */
async function accounts(page, see) {
  await take(page, "nanchang");
  await wrong(page, "#/premium");
  await see("premium-error");
  await flow(page, see, "premium", { beneficiary: "lichun", year: "2026", amount: "400", source: "account.guyu", "opt-in": "no" });
  await see("premium-denied");
  await flow(page, see, "premium", { beneficiary: "lichun", year: "2026", amount: "400", source: "account.guyu", "opt-in": "yes" });
  await see("premium-done");
  await wrong(page, "#/coverage");
  await see("coverage-error");
  await flow(page, see, "coverage", { person: "guyu", state: "ended" });
  await see("coverage-done");
  await wrong(page, "#/withdraw");
  await see("withdraw-error");
  await flow(page, see, "withdraw", { person: "guyu", ground: "emigration" });
  await see("withdraw-denied");
  await visit(page, "#/");
  await see("home-coverage-ended");
}

/** Accounts in a place that leaves some of it to the office. */
async function referred(page, see) {
  await take(page, "guiyang");
  await flow(page, see, "coverage", { person: "shan", state: "ended" });
  await flow(page, see, "withdraw", { person: "shan", ground: "death" });
  await see("withdraw-referred");
}

/** All that can be done, and what is calculated: without a family, and with one. */
async function calculating(page, see) {
  for (const [name, path] of [
    ["everything", "#/do"],
    ["calculate", "#/calculate"],
  ]) {
    await visit(page, path);
    await see(name);
  }
  for (const [name, fields] of Object.entries(SUMS)) {
    await visit(page, `#/calculate/${name}`);
    await see(`calculate-${name}`);
    await wrong(page);
    await see(`calculate-${name}-error`);
    await calculate(page, fields);
    await see(`calculate-${name}-result`);
  }
  await visit(page, "#/calculate/credit");
  await calculate(page, { region: "another", "region-province": "540000", age: "80" });
  await see("calculate-credit-referred");
  await visit(page, "#/calculate/gap");
  await wrong(page, undefined, { "resumed-year": "2024" });
  await see("calculate-gap-backwards");
  await visit(page, "#/");
  await take(page, "nanchang");
  await visit(page, "#/calculate/years");
  await see("calculate-years-family");
}

/** Short questions whose answers are a yes, a matter of more facts, and a no. */
const MAY = {
  yes: { relation: "spouse", apart: "city", insured: "yes" },
  depends: { relation: "sibling", apart: "unknown", insured: "unknown" },
  no: { relation: "cousin", apart: "country", insured: "no" },
};

/** Fills in a calculator and works it out. */
export async function calculate(page, fields) {
  for (const [id, value] of Object.entries(fields)) {
    const tiles = page.locator(`form input[type=radio][name="${id}"][value="${value}"]`);
    if (await tiles.count()) await tiles.check({ force: true });
    else await fill(page, { [id]: value });
  }
  await send(page).click();
  await page.locator("#result").waitFor();
}

/** What each calculator is given. */
export const SUMS = {
  credit: { region: "310000", age: "80" },
  reimbursement: { region: "another", "region-province": "440000", cost: "10000", local_rate: "70", offsite: "emergency" },
  gap: {
    region: "330100",
    status: "working",
    "last_paid-year": "2025",
    "last_paid-month": "1",
    "resumed-year": "2025",
    "resumed-month": "4",
    back_paid: "yes",
    cumulative: "120",
  },
  years: { region: "640100", sex: "female", cumulative: "300", actual: "100" },
  base: { region: "350000", salary: "9000", status: "flexible" },
  wait: { broken_years: "4", repaired_years: "1" },
  maternity: { region: "510100", birth: "difficult" },
};

/** Stories: all of them, where one begins, and steps at which money moves, nothing may be done, money
 * moves by itself, something is worked out, and it ends. */
async function stories(page, see) {
  for (const [name, path] of [
    ["stories", "#/stories"],
    ["story", "#/stories/another-city"],
    ["story-supposed", "#/stories/premium-month-end"],
    ["story-paid", "#/stories/one-bill/2"],
    ["story-returned", "#/stories/one-bill/3"],
    ["story-denied", "#/stories/whose-card/2"],
    ["story-undetermined", "#/stories/another-city/6"],
    ["story-swept", "#/stories/premium-month-end/4"],
    ["story-calculated", "#/stories/calculators/1"],
    ["story-quota", "#/stories/quota/2"],
    ["story-end", "#/stories/wallet/8"],
  ]) {
    await visit(page, path);
    await see(name);
  }
}

/** The ways through the app; together they come by every page and state. */
export const WAYS = {
  paying,
  binding,
  beginning,
  refused,
  warned,
  wallets,
  accounts,
  referred,
  quotas,
  buying,
  calculating,
  searching,
  stories,
};

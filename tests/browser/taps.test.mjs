// How many taps it takes from an empty app to a bill that is paid and split, and that nobody is sent
// back further, or has less before them, than they expect.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { hash, leads, open, plain, quiet, send, start } from "./app.mjs";

/** No more than this, from opening the app on. Typing is not counted, going to a field is. */
const MOST = 12;

let app;
before(async () => (app = await start()));
after(() => app.close());

/** Takes a sample family, pays a bill of somebody in it, and gives every tap that it took. */
async function paid(page, pool) {
  const taps = [];
  const tap = async (target) => {
    taps.push(await hash(page));
    await target.click();
  };
  const choose = (value) => tap(page.locator(`.tile:has(input[value="${value}"]) label`));
  const proceed = () => leads(page, () => tap(send(page)));
  const type = async (text) => {
    await tap(page.locator("form input[type=text]"));
    await page.keyboard.type(text);
  };

  await tap(page.locator("ul.actions a").first());
  const line = page.locator(".holder__head", { hasText: "祁小满" });
  await leads(page, () => tap(line.getByRole("link", { name: /付账单/ })));
  await choose("hospital");
  await proceed();
  await type("638");
  await proceed();
  await choose(pool ? "amount" : "nothing");
  await proceed();
  if (pool) {
    await type(pool);
    await proceed();
  }
  while ((await hash(page)) !== "#/pay/check") await proceed();
  await proceed();
  assert.match(await hash(page), /^#\/done\//);
  assert.ok((await page.locator(".part__name").count()) > 1, "the bill is split");
  return taps;
}

for (const [pool, what] of [[undefined, "a bill"], ["300", "a bill of which the fund pays a part"]]) {
  test(`${what} is paid and split within ${MOST} taps`, async (it) => {
    const page = await open(app);
    const taps = await paid(page, pool);
    it.diagnostic(`${taps.length} taps, on ${taps.join(" ")}`);
    assert.ok(taps.length <= MOST, `${taps.length} taps`);
    quiet(page);
    await page.context().close();
  });
}

/** From opening the app to knowing whether somebody may use an account. */
const MOST_TO_KNOW = 6;

for (const [at, verdict, said] of [
  ["2026-11-22T02:00:00Z", "能用", "给他定共济额度"],
  ["2020-05-12T02:00:00Z", "不能用", "不能用您的账户"],
]) {
  test(`whether a brother in another province may use my account, on ${at.slice(0, 10)}`, async (it) => {
    const page = await open(app, { at });
    let taps = 0;
    const tap = async (target) => {
      taps += 1;
      await target.click();
    };
    const choose = (value) => tap(page.locator(`.tile:has(input[value="${value}"]) label`));
    await leads(page, () => tap(page.locator('main a[href="#/may"]')));
    await choose("sibling");
    await choose("country");
    await choose("yes");
    await tap(send(page));
    await page.locator("#result").waitFor();
    assert.equal(await page.locator("#result").innerText(), verdict);
    assert.match(plain(await page.locator("[role=status] .lede").innerText()), new RegExp(said));
    it.diagnostic(`${taps} taps`);
    assert.ok(taps <= MOST_TO_KNOW, `${taps} taps`);
    // What was told and what came of it are there after a reload, and the rules behind it too.
    await page.reload();
    await page.locator("#result").waitFor();
    assert.equal(await page.locator("#result").innerText(), verdict);
    await page.locator("details.more summary").first().click();
    assert.ok(await page.locator("details.more[open] .reason").count());
    // Another answer takes the result away.
    await choose("city");
    assert.equal(await page.locator("#result").count(), 0);
    quiet(page);
    await page.context().close();
  });
}

test("what is begun on somebody's line is about them", async () => {
  const page = await open(app);
  await page.locator("ul.actions a").first().click();
  const holder = page.locator(".holder__head").first();
  await leads(page, () => holder.getByRole("link", { name: /绑定家人/ }).click());
  assert.equal(await hash(page), "#/bind/beneficiary");
  assert.match(await page.locator("h1").innerText(), /田谷雨/);
  quiet(page);
  await page.context().close();
});

test("from a detail that was changed, Back leads to its question, and then to the answers", async () => {
  const page = await open(app);
  await page.locator("ul.actions a").first().click();
  await leads(page, () => page.locator(".thread", { hasText: "田立春" }).getByRole("link", { name: /付账单/ }).click());
  const answers = { venue: "hospital", total: "638", pool: "amount", "pool-amount": "300" };
  while ((await hash(page)) !== "#/pay/check") {
    const key = (await hash(page)).split("/")[2];
    if (key in answers) {
      const radio = page.locator(`form input[value="${answers[key]}"]`);
      if (await radio.count()) await radio.check({ force: true });
      else await page.locator("form input[type=text]").fill(answers[key]);
    }
    await leads(page, () => send(page).click());
  }
  await leads(page, () => page.locator(".summary__row a").nth(3).click());
  await leads(page, () => send(page).click());
  assert.equal(await hash(page), "#/pay/change.pool-amount");
  await leads(page, () => page.locator("a.back").click());
  assert.equal(await hash(page), "#/pay/change.pool");
  await leads(page, () => page.locator("a.back").click());
  assert.equal(await hash(page), "#/pay/check");
  quiet(page);
  await page.context().close();
});

test("what is open stays open in the other language", async () => {
  const page = await open(app);
  await page.locator("ul.actions a").first().click();
  await leads(page, () => page.evaluate(() => void (location.hash = "#/done/10")));
  const folds = page.locator("main details");
  assert.ok((await folds.count()) > 2);
  for (const index of [0, 2]) await folds.nth(index).locator("summary").first().click();
  const folded = () => folds.evaluateAll((all) => all.map((it) => it.open));
  const chosen = await folded();
  assert.ok(chosen.includes(true) && chosen.includes(false));
  await page.locator(".tools button").first().click();
  await page.waitForFunction(() => document.documentElement.lang === "en");
  assert.deepEqual(await folded(), chosen);
  quiet(page);
  await page.context().close();
});

test("a result is printed on a few sheets, with every reason and the cards that are open", async () => {
  const page = await open(app);
  await page.locator("ul.actions a").first().click();
  await leads(page, () => page.evaluate(() => void (location.hash = "#/done/10")));
  const sheets = async () => (await page.pdf()).toString("latin1").match(/\/Type\s*\/Page\b/g).length;
  const folded = await sheets();
  assert.ok(folded <= 5, `${folded} sheets`);
  await page.emulateMedia({ media: "print" });
  const reasons = page.locator("details.reason > summary");
  for (const reason of await reasons.all()) assert.ok(await reason.isVisible());
  await page.emulateMedia({ media: "screen" });
  await page.locator("main details").evaluateAll((all) => all.forEach((it) => (it.open = true)));
  assert.ok((await sheets()) > folded);
  quiet(page);
  await page.context().close();
});

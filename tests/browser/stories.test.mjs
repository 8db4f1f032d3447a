// A story from its beginning to its end: by keyboard in English, by mouse in Chinese, reloaded in
// between; and what the family keeps stays as it is.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { hash, leads, open, plain, quiet, start, take, visit } from "./app.mjs";
import { tab, turn } from "./keys.mjs";

let app;
before(async () => (app = await start()));
after(() => app.close());

/** What the browser keeps of the family. */
const kept = (page) =>
  page.evaluate(() => JSON.stringify(Object.entries(localStorage).filter(([key]) => !/settings/.test(key)).sort()));

test("by keyboard, in English", async () => {
  const page = await open(app);
  await page.locator(".tools button").first().click();
  await tab(page, '.foot a[href="#/do"]', { most: 40 });
  await turn(page, "Enter");
  await tab(page, 'main a[href="#/stories"]');
  await turn(page, "Enter");
  await tab(page, 'main a[href="#/stories/unbinding"]');
  await turn(page, "Enter");
  assert.equal(plain(await page.locator("main h1").innerText()), "The day of unbinding, and the day after");
  await tab(page, 'main .buttons a[href="#/stories/unbinding/1"]');
  await turn(page, "Enter");
  const says = [];
  for (let step = 1; ; step += 1) {
    assert.equal(await hash(page), `#/stories/unbinding/${step}`);
    assert.match(plain(await page.locator(".progress").innerText()), new RegExp(`Step ${step} of 6$`));
    if (step === 4) {
      await page.reload();
      await page.locator(".verdict").waitFor();
      assert.equal(plain(await page.locator(".verdict > p").first().innerText()), "No");
    }
    says.push(plain(await page.locator("main .lede").first().innerText()));
    if (step === 6) break;
    await tab(page, `main nav a[href="#/stories/unbinding/${step + 1}"]`);
    await turn(page, "Enter");
  }
  assert.equal(new Set(says).size, 6);
  assert.ok(says.every((it) => /^[A-Z][ -~’]+\.$/.test(it)), says.join(" | "));
  await tab(page, 'main nav a[href="#/stories/unbinding/5"]');
  await turn(page, "Enter");
  await tab(page, ".back", { key: "Shift+Tab" });
  await turn(page, "Enter");
  assert.equal(await hash(page), "#/stories/unbinding");
  quiet(page);
  await page.context().close();
});

test("by mouse, in Chinese, with a family that stays as it is", async () => {
  const page = await open(app);
  await take(page, "nanchang");
  const before = await kept(page);
  await visit(page, "#/samples");
  await leads(page, () => page.locator('main a[href="#/stories"]').click());
  await leads(page, () => page.locator('main a[href="#/stories/wallet"]').click());
  await leads(page, () => page.locator("main .buttons a").first().click());
  const after = [];
  for (let step = 1; step <= 8; step += 1) {
    if (step === 5) {
      await page.reload();
      await page.locator(".verdict").waitFor();
    }
    after.push(await page.locator("table.ledger").last().locator("td.num").allInnerTexts());
    if (step < 8) await leads(page, () => page.locator("main nav a.button").first().click());
  }
  assert.equal(await hash(page), "#/stories/wallet/8");
  assert.deepEqual(after, [
    ["1,800.00", "0.00"],
    ["1,300.00", "500.00"],
    ["1,300.00", "380.00"],
    ["1,300.00", "380.00"],
    ["1,000.00", "380.00", "300.00"],
    ["1,000.00", "680.00"],
    ["800.00", "680.00", "200.00"],
    ["1,000.00", "680.00"],
  ]);
  assert.match(plain(await page.locator("main ul.bullets").first().innerText()), /06:00：转账没收，退回，200\.00 元/);
  await leads(page, () => page.locator('main nav a[href="#/stories"]').click());
  assert.equal(await kept(page), before, "the family is as it was");
  quiet(page);
  await page.context().close();
});

test("a story's family takes the place of the one that is there, or doesn't", async () => {
  const page = await open(app);
  await take(page, "nanchang");
  const mine = await kept(page);
  await visit(page, "#/stories/quota");
  const steps = await page.locator("main .steps li").count();
  await visit(page, `#/stories/quota/${steps}`);
  const offer = page.locator('main a[href="#/stories/quota/take"]');
  await leads(page, () => offer.click());
  await page.locator("#replace").waitFor();
  assert.equal(await kept(page), mine, "nothing changes before it is asked");
  await leads(page, () => page.locator(".buttons a").click());
  assert.equal(await hash(page), "#/stories/quota");
  await leads(page, () => offer.click());
  await leads(page, () => page.locator("#replace").click());
  assert.equal(await hash(page), "#/");
  await page.locator("table.ledger--records").waitFor();
  const shown = plain(await page.locator("main").innerText());
  assert.notEqual(await kept(page), mine);
  await page.reload();
  await page.locator("table.ledger--records").waitFor();
  assert.equal(plain(await page.locator("main").innerText()), shown, "it stays");
  quiet(page);
  await page.context().close();
});

test("a story's family comes at once where nobody is there", async () => {
  const page = await open(app, { path: "#/stories/wallet/take" });
  await page.locator("table.ledger--records").waitFor();
  assert.equal(await hash(page), "#/");
  quiet(page);
  await page.context().close();
});

// A story from its beginning to its end, by mouse, by touch and by keyboard, reloaded in between; and what the family keeps stays as it is.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { hash, leads, open, plain, quiet, start, take, visit } from "./app.mjs";
import { HANDS, Keyboard } from "./hands.mjs";

let app;
before(async () => (app = await start()));
after(() => app.close());

/** What the browser keeps of the family. */
const kept = (page) =>
  page.evaluate(() => JSON.stringify(Object.entries(localStorage).filter(([key]) => !/settings/.test(key)).sort()));

for (const Hand of HANDS) {
  const english = Hand === Keyboard;
  test(`by ${Hand.name.toLowerCase()}, in ${english ? "English" : "Chinese"}`, async () => {
    const page = await open(app, Hand.options);
    const hand = new Hand(page);
    if (english) await hand.press('.tools button[lang="en"]');
    await hand.begin("do", "stories", "stories/unbinding", "stories/unbinding/1");
    const says = [];
    for (let step = 1; ; step += 1) {
      assert.equal(await hash(page), `#/stories/unbinding/${step}`);
      assert.match(plain(await page.locator(".progress").innerText()), english ? new RegExp(`Step ${step} of 6$`) : new RegExp(`${step}.*6`));
      if (step === 4) {
        await page.reload();
        await page.locator(".verdict").waitFor();
        assert.match(plain(await page.locator(".verdict > p").first().innerText()), english ? /No$/ : /不/);
      }
      says.push(plain(await page.locator("main .lede").first().innerText()));
      if (step === 6) break;
      await hand.follow(`main nav a[href="#/stories/unbinding/${step + 1}"]`);
    }
    assert.equal(new Set(says).size, 6);
    if (english) assert.ok(says.every((it) => /^[A-Z][ -~’]+\.$/.test(it)), says.join(" | "));
    await hand.follow('main nav a[href="#/stories/unbinding/5"]');
    await hand.follow(".back");
    assert.equal(await hash(page), "#/stories/unbinding");
    quiet(page);
    await page.context().close();
  });
}

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

// What only those meet who have no mouse; and where the focus goes.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { open, quiet, start, visit } from "./app.mjs";
import { Keyboard, SEND } from "./hands.mjs";

let app;
before(async () => (app = await start()));
after(() => app.close());

test("an error is put right without a mouse", async () => {
  const page = await open(app);
  const hand = new Keyboard(page);
  await hand.press("ul.actions a");
  await page.locator(".family").waitFor();
  await hand.begin("bind");
  // Continue without an answer: the summary takes the focus, and leads to the answers.
  await hand.press(SEND);
  await page.waitForFunction(() => document.activeElement.id === "error-summary");
  await hand.press("#error-summary a");
  assert.equal(await hand.focused("id"), "holder");
  await hand.reach("#error-summary a");
  await hand.reply("guyu");
  await hand.follow(SEND);
  quiet(page);
  await page.context().close();
});

test("a part of a split opens and closes without a mouse", async () => {
  const page = await open(app, { path: "#/samples/nanchang" });
  await page.locator(".family").waitFor();
  await visit(page, "#/done/10");
  const hand = new Keyboard(page);
  await hand.press("details.part > summary");
  const opened = () => page.locator("details.part").first().evaluate((it) => it.open);
  assert.ok(await opened());
  await page.keyboard.press("Space");
  assert.ok(!(await opened()));
  quiet(page);
  await page.context().close();
});

test("the first stop leads past what every page repeats", async () => {
  const page = await open(app);
  const hand = new Keyboard(page);
  await page.keyboard.press("Tab");
  assert.equal(await hand.focused("className"), "skip");
  await page.keyboard.press("Enter");
  assert.equal(await hand.focused("id"), "main");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement.matches("main :is(a, button)")));
  quiet(page);
  await page.context().close();
});

test("the heading takes the focus on every page that is gone to", async () => {
  const page = await open(app);
  for (const path of ["#/rules", "#/settings", "#/date", "#/samples", "#/people/new", "#/records", "#/nowhere", "#/"]) {
    await visit(page, path);
    await page.waitForFunction(() => document.activeElement === document.querySelector("main h1"), null);
    assert.ok((await page.evaluate(() => scrollY)) === 0, path);
  }
  quiet(page);
  await page.context().close();
});

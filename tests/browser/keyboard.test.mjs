// Binding and paying by the keyboard alone; and where the focus goes.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { hash, open, plain, quiet, start, visit } from "./app.mjs";
import { begin, choose, proceed, tab, turn, type } from "./keys.mjs";

let app;
before(async () => (app = await start()));
after(() => app.close());

test("a family binds and pays without a mouse", async () => {
  const page = await open(app);
  await tab(page, "ul.actions a");
  await page.keyboard.press("Enter");
  await page.locator(".family").waitFor();

  await begin(page, "bind");
  // Continue without an answer: the summary takes the focus, and leads to the answers.
  await tab(page, "button[type=submit]");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "error-summary");
  await tab(page, "#error-summary a", { most: 1 });
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "holder");
  await tab(page, "#error-summary a", { key: "Shift+Tab", most: 3 });
  for (const value of ["guyu", "xiaoman", "spouse"]) await choose(page, value);
  for (const preset of ["instrument", "channel", "start"]) {
    assert.equal(await hash(page), `#/bind/${preset}`);
    await proceed(page);
  }
  await choose(page, "open");
  await choose(page, "open");
  assert.equal(await hash(page), "#/bind/agreed");
  await proceed(page);
  assert.equal(await hash(page), "#/bind/check");
  await tab(page, "#do-it");
  await turn(page, "Enter");
  assert.equal(await page.locator("main h1").innerText(), "绑定好了");

  await begin(page, "pay");
  await choose(page, "xiaoman");
  await choose(page, "hospital");
  await tab(page, "input[type=text]");
  await page.keyboard.type("12.345");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "error-summary");
  await tab(page, "input[type=text]");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("638");
  await turn(page, "Enter");
  await choose(page, "amount");
  await type(page, "300");
  for (const preset of ["credential", "where"]) {
    assert.equal(await hash(page), `#/pay/${preset}`);
    await proceed(page);
  }
  assert.equal(await hash(page), "#/pay/check");
  await tab(page, "#do-it");
  await turn(page, "Enter");
  assert.equal(plain(await page.locator("main h1").innerText()), "638.00 元付好了");
  // A part of the split opens and closes.
  await tab(page, "details.part > summary");
  await page.keyboard.press("Enter");
  assert.ok(await page.locator("details.part").first().evaluate((it) => it.open));
  await page.keyboard.press("Space");
  assert.ok(!(await page.locator("details.part").first().evaluate((it) => it.open)));

  await visit(page, "#/");
  assert.deepEqual((await page.locator(".holder__money .amount").allInnerTexts()).map(plain), ["2,980.60元", "0.00元"]);
  quiet(page);
  await page.context().close();
});

test("the first stop leads past what every page repeats", async () => {
  const page = await open(app);
  await tab(page, "a.skip", { most: 1 });
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "main");
  await tab(page, "main a, main button", { most: 1 });
  quiet(page);
  await page.context().close();
});

test("the heading takes the focus on every page that is gone to", async () => {
  const page = await open(app);
  for (const path of ["#/rules", "#/settings", "#/date", "#/samples", "#/people/new", "#/records", "#/nowhere", "#/"]) {
    await visit(page, path);
    await page.waitForFunction(() => document.activeElement === document.querySelector("main h1"), null, { timeout: 3000 });
    assert.ok((await page.evaluate(() => scrollY)) === 0, path);
  }
  quiet(page);
  await page.context().close();
});

// The program comes in parts: the first page stands on the first alone, and what waits for a later
// one says so, and goes on once it is there.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { hash, open, start, texts } from "./app.mjs";

let app;
before(async () => (app = await start()));
after(() => app.close());

const LATER = /\/(?!gongji-)[^/]+\.wasm$/;

test("the first page needs only the first part", async () => {
  const page = await open(app, { blocked: LATER });
  assert.deepEqual(await texts(page, "ul.actions .action__tab"), ["昌", "门", "沙", "贵"]);
});

test("a page that did not come says what to do, and comes when asked again", async () => {
  const page = await open(app, { blocked: LATER, path: "#/people/new" });
  assert.deepEqual(await texts(page, "h1"), ["这一页没有打开"]);
  await page.unroute(LATER);
  await page.getByRole("button", { name: "再试一次" }).click();
  await page.locator("form").waitFor();
  await page.waitForFunction(() => document.activeElement.matches("h1"));
  assert.equal(await hash(page), "#/people/new");
});

test("a sample family has an address of its own, and replaces nobody", async () => {
  const page = await open(app, { path: "#/samples/guiyang" });
  await page.locator(".family").waitFor();
  assert.equal(await hash(page), "#/");
  await page.evaluate(() => (location.hash = "#/samples/tianmen"));
  await page.locator("#replace").waitFor();
});

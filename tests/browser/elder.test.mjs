// The first page in elder mode shows less, and nothing else: what is left out is one link away.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { leads, open, plain, quiet, start, take, texts } from "./app.mjs";

let app;
before(async () => (app = await start()));
after(() => app.close());

test("the first page shows who may use whose account, how much there is, and three things to do", async () => {
  const page = await open(app);
  await take(page, "nanchang");
  await page.locator(".tools button").nth(1).click();
  await page.getByText("看看能不能用").waitFor();
  const seen = async (selector) => (await page.locator(selector).filter({ visible: true }).allInnerTexts()).map(plain);
  assert.deepEqual(await seen(".index__tab > :last-child"), ["付账", "看看能不能用", "退费"]);
  const names = ["田谷雨", "田立春", "祁夏至", "祁小满", "祁冬至"];
  assert.deepEqual(await seen(".family .person__name a"), names);
  assert.deepEqual(await seen(".holder__money .amount"), ["3,218.60元", "100.00元"]);
  assert.deepEqual(await seen(".person__doing, .family .person__facts, .ledger--records, .beside"), []);
  await leads(page, () => page.getByRole("link", { name: "还能办什么" }).click());
  const rest = await texts(page, ".action__title");
  for (const it of ["添加家人", "全部记录"]) assert.ok(rest.includes(it), it);
  assert.ok((await page.locator('main a[href="#/unbind"], main a[href="#/why"]').count()) === 2);
  quiet(page);
  await page.context().close();
});

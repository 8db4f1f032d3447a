// The records: found by what people type, however many there are; each within reach of the
// keyboard, and all of them on paper.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { answer, hash, leads, open, plain, quiet, send, show, start, take, texts, visit } from "./app.mjs";
import { entries, grown, keep } from "./journal.mjs";
import { flat, printed } from "./pdf.mjs";

let app;
before(async () => (app = await start()));
after(() => app.close());

const ROW = "table.ledger--records tbody tr:not(.ledger__gap)";
const status = (page) => page.locator("main [role=status]").innerText().then(plain);
const shown = (page) => texts(page, `${ROW} .what`);

/** A family with two years of records. */
async function family() {
  const page = await open(app);
  await take(page, "nanchang");
  await page.clock.setFixedTime(new Date("2026-02-03T02:00:00Z"));
  await page.reload();
  await answer(page, "credit", { person: "guyu", amount: "1234.50" });
  await leads(page, () => send(page).click());
  await visit(page, "#/records");
  return page;
}

test("records are found by what people type and choose, and the address keeps it", async () => {
  const page = await family();
  assert.equal(await status(page), "一共 11 条，新的在前");
  const find = page.getByLabel("找一条记录");
  for (const [typed, found] of [
    ["１，２３４．５", ["个人账户进账"]],
    ["谷雨 进账", ["个人账户进账"]],
    ["GJ-20260203", ["个人账户进账"]],
    ["¥600", ["付账，门诊"]],
    ["credit", ["个人账户进账"]],
  ]) {
    await find.fill(typed);
    assert.deepEqual(await shown(page), found, typed);
    assert.equal(await status(page), `11 条记录里找到 ${found.length} 条，新的在前`);
    assert.ok(await find.evaluate((it) => it === document.activeElement));
  }
  await find.fill("");
  await page.getByLabel("谁的").selectOption({ label: "田谷雨" });
  await page.getByLabel("哪一类").selectOption({ label: "绑定" });
  await page.getByLabel("哪一年").selectOption("2025");
  await find.fill("夏至");
  assert.equal((await shown(page)).length, 1);
  assert.equal(await hash(page), `#/records/of/guyu/bind/2025/${encodeURIComponent("夏至")}`);

  // From a record the way back leads to the same search.
  await leads(page, () => page.locator(`${ROW} a`).first().click());
  await leads(page, () => page.goBack());
  await page.locator(ROW).first().waitFor();
  assert.equal((await shown(page)).length, 1);
  assert.equal(await find.inputValue(), "夏至");
  assert.equal(await page.getByLabel("哪一类").inputValue(), "bind");
  await page.reload();
  await page.locator(ROW).first().waitFor();
  assert.equal((await shown(page)).length, 1);

  // The link to all records shows all of them, from there too.
  await leads(page, () => page.evaluate(() => void (location.hash = "#/records")));
  assert.equal(await status(page), "一共 11 条，新的在前");
  quiet(page);
  await page.context().close();
});

test("where nothing is found it says what would find more, and the keyboard goes on", async () => {
  const page = await family();
  const find = page.getByLabel("找一条记录");
  await page.getByLabel("哪一年").selectOption("2025");
  await find.fill("进账");
  assert.equal(await status(page), "11 条记录里没有找到");
  assert.deepEqual(await texts(page, ".inset li"), ["不写“进账”（10 条）", "看所有年份（1 条）", "看全部记录"]);
  await page.getByRole("button", { name: "看所有年份" }).press("Enter");
  assert.deepEqual(await shown(page), ["个人账户进账"]);
  assert.ok(await find.evaluate((it) => it === document.activeElement));
  assert.equal(await page.getByLabel("哪一年").inputValue(), "");
  quiet(page);
  await page.context().close();
});

test("of a long journal only what is near is drawn, and all of it can be reached and printed", async () => {
  const page = await family();
  const known = await entries(page);
  const long = grown(known, [known.at(-1)], 1_200, new Date("2026-02-03T10:00:00Z"), 10);
  await keep(page, long);
  const drawn = () => page.locator(ROW).count();
  await page.locator(ROW).first().waitFor();
  assert.equal(await page.locator("table.ledger--records").getAttribute("aria-rowcount"), "1201");
  assert.ok((await drawn()) <= 200, `${await drawn()} rows`);
  assert.equal(await page.locator(ROW).first().getAttribute("aria-rowindex"), "2");

  // To the end and back with the keys that scroll.
  const last = page.locator('tr[aria-rowindex="1201"]');
  await page.locator("main").focus();
  await page.keyboard.press("End");
  await last.waitFor();
  await page.waitForFunction(() => {
    const row = document.querySelector('tr[aria-rowindex="1201"]').getBoundingClientRect();
    return row.top < innerHeight && row.bottom > 0;
  });
  assert.ok((await drawn()) <= 300, `${await drawn()} rows`);
  await page.keyboard.press("Home");
  await page.waitForFunction(() => scrollY === 0);
  await page.locator('tr[aria-rowindex="2"] a').waitFor();

  // From link to link, across the blocks that are drawn together, and never to anywhere else.
  await page.locator('tr[aria-rowindex="2"] a').focus();
  for (let row = 3; row <= 180; row += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => document.activeElement.closest("tr")?.ariaRowIndex);
    assert.equal(at, String(row));
  }
  for (let row = 179; row >= 120; row -= 1) await page.keyboard.press("Shift+Tab");
  assert.equal(await page.evaluate(() => document.activeElement.closest("tr")?.ariaRowIndex), "120");
  // What has the focus stays, however far the window goes.
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await last.waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.closest("tr")?.ariaRowIndex), "120");

  await show(page, { lang: "zh-Hans" });
  const pages = await printed(page);
  const text = pages.map((it) => it.text).join("");
  assert.equal(text.split("个人账户进账").length - 1, 1_190);
  assert.ok(text.includes(flat("付账，门诊")));
  for (const { text } of pages) assert.ok(text.includes(flat("模拟，不是真实办理")));
  // Afterwards the window is as it was.
  await page.waitForFunction((row) => document.querySelectorAll(row).length <= 300, ROW);
  quiet(page);
  await page.context().close();
});

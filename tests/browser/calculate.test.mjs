// Every calculator by mouse, by touch and by keyboard; what is kept, what is filled in for somebody, and what is said where something is missing.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { fill, open, plain, quiet, send, start, take, texts, visit } from "./app.mjs";
import { HANDS, Keyboard, Mouse, SEND } from "./hands.mjs";
import { SUMS, calculate } from "./states.mjs";

let app;
before(async () => (app = await start()));
after(() => app.close());

/** What comes out of `SUMS`, first line. */
const RESULTS = {
  credit: ["每月：157.50 元", "Monthly: 157.50 yuan"],
  reimbursement: ["统筹基金付的金额：6,300.00 元", "Amount from the pooled fund: 6,300.00 yuan"],
  gap: ["断缴的月数：2 个月", "Length of the gap: 2 months"],
  years: ["年限够不够：不够", "Enough years: no"],
  base: ["缴费基数：4,433.00 元", "Contribution base: 4,433.00 yuan"],
  wait: ["等待：6 个月", "Wait: 6 months"],
  maternity: ["天数：", "Days:"],
};

/** The lines of what came out. */
const result = (page) => texts(page, "[role=status] .verdict .lede");

for (const [name, fields] of Object.entries(SUMS)) {
  for (const Hand of HANDS) {
    const english = Hand === Keyboard;
    test(`${name} by ${Hand.name.toLowerCase()}, in ${english ? "English" : "Chinese"}`, async () => {
      const page = await open(app, Hand.options);
      const hand = new Hand(page);
      if (english) await hand.press('.tools button[lang="en"]');
      await hand.begin("do", `calculate/${name}`);
      for (const [id, value] of Object.entries(fields)) await hand.enter(id, value);
      await hand.press(SEND);
      await page.locator("#result").waitFor();
      const lines = await result(page);
      assert.ok(lines[0].startsWith(RESULTS[name][Number(english)]), lines[0]);
      assert.ok((await page.locator(".reasons > li").count()) > 0, "the working is shown");
      if (Hand === Mouse) {
        await page.reload();
        await page.locator("#result").waitFor();
        assert.deepEqual(await result(page), lines, "after a reload");
      }
      quiet(page);
      await page.context().close();
    });
  }
}

test("what is missing or wrong is said at its field, and what was typed stays", async () => {
  const page = await open(app, { path: "#/calculate/gap" });
  await send(page).click();
  await page.waitForFunction(() => document.activeElement.id === "error-summary");
  await fill(page, { region: "330100", "last_paid-year": "2025", "last_paid-month": "一", cumulative: "1.5" });
  await send(page).click();
  await page.locator("#cumulative-error").waitFor();
  await page.waitForFunction(() => document.activeElement.id === "error-summary");
  assert.deepEqual(await texts(page, "#error-summary a"), [
    "请把年和月都填上，例如 2025 年 1 月",
    "请只写整数，例如 12",
  ]);
  assert.equal(await page.locator("#cumulative").inputValue(), "1.5");
  assert.equal(await page.locator("#last_paid-month").getAttribute("aria-invalid"), "true");
  await page.locator("#error-summary a").last().click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "cumulative");
  await page.reload();
  await page.locator("#cumulative").waitFor();
  assert.equal(await page.locator("#cumulative").inputValue(), "1.5", "after a reload");
  await fill(page, { "last_paid-month": "4", "resumed-year": "2025", "resumed-month": "1", cumulative: "" });
  await send(page).click();
  await page.locator("#resumed-error").waitFor();
  quiet(page);
  await page.context().close();
});

test("what is known of somebody is filled in, and nobody else's facts stay", async () => {
  const page = await open(app);
  await take(page, "tianmen");
  await visit(page, "#/calculate/gap");
  await fill(page, { who: "qingfeng" });
  const filled = () =>
    page.evaluate(() => [
      document.getElementById("region").value,
      document.getElementById("region-city")?.value,
      document.querySelector('input[name="status"]:checked')?.value,
      document.getElementById("account").value,
    ]);
  assert.deepEqual(await filled(), ["another", "429006", "working", "2124.35"]);
  await fill(page, { who: "nainai" });
  assert.deepEqual(await filled(), ["", undefined, undefined, ""]);
  quiet(page);
  await page.context().close();
});

test("where no rule is known, it says so", async () => {
  const page = await open(app, { path: "#/calculate/maternity" });
  await calculate(page, { region: "another", "region-province": "540000", birth: "natural" });
  assert.equal(plain(await page.locator("#result").innerText()), "转经办，请问经办窗口");
  assert.match((await result(page))[0], /没有|不知道|经办/);
  // What was shown for something else goes away.
  await fill(page, { "region-province": "110000" });
  await page.locator("#result").waitFor({ state: "detached" });
  quiet(page);
  await page.context().close();
});

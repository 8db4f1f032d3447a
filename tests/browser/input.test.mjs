// What people type that can't be taken: it is said what can be, and nothing typed is lost.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { fill, hash, leads, open, plain, quiet, send, start, take, visit } from "./app.mjs";

let app;
before(async () => (app = await start()));
after(() => app.close());

/** Presses the button, and gives what the summary says has to be put right. */
async function refusal(page) {
  await send(page).click();
  const summary = page.locator("#error-summary");
  await summary.waitFor();
  return (await summary.locator("li").allInnerTexts()).map(plain);
}

/** The page where the amount of a bill is asked for. */
async function atTheAmount(options) {
  const page = await open(app, options);
  await take(page, "nanchang");
  await visit(page, "#/pay");
  for (const answer of ["lichun", "hospital"]) {
    await fill(page, answer);
    await leads(page, () => send(page).click());
  }
  assert.equal(await hash(page), "#/pay/total");
  return page;
}

const REFUSED = [
  ["", "请填金额，例如 638.00"],
  ["12.345", "金额最多写到分，也就是小数点后两位，例如 638.00"],
  ["-1", "金额不能小于零，请去掉前面的减号"],
  ["1e9", "金额只能写数字和小数点，例如 638.00 或 1,234.50"],
  ["0", "金额要大于零，例如 638.00"],
  ["10000000.01", "金额最多是 10,000,000.00 元，请看看是不是多写了几位"],
  ["六百", "金额只能写数字和小数点，例如 638.00 或 1,234.50"],
  ["12,34", "金额只能写数字和小数点，例如 638.00 或 1,234.50"],
];

test("an amount that can't be taken", async () => {
  const page = await atTheAmount();
  const field = page.locator("#total");
  for (const [typed, said] of REFUSED) {
    await field.fill(typed);
    assert.deepEqual(await refusal(page), [said], typed);
    assert.match(await page.title(), /^错误：/, typed);
    assert.equal(await field.inputValue(), typed);
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    const described = (await field.getAttribute("aria-describedby")).split(" ");
    assert.ok(described.includes("total-error"));
    assert.equal(plain(await page.locator("#total-error").textContent()), `错误：${said}`);
    // The focus is on the summary, and its link leads to the field.
    await page.waitForFunction(() => document.activeElement?.id === "error-summary");
    await page.locator("#error-summary a").click();
    assert.equal(await page.evaluate(() => document.activeElement.id), "total");
  }
  // What was refused last is still there after a reload.
  const typed = await field.inputValue();
  await page.reload();
  await field.waitFor();
  assert.equal(await field.inputValue(), typed);
  quiet(page);
  await page.context().close();
});

test("an amount that can be taken, however it is written", async () => {
  const page = await atTheAmount();
  for (const [typed, shown] of [
    ["１２.５０", "12.50"],
    ["1,234.50", "1,234.50"],
    [" 638 ", "638.00"],
    ["10,000,000", "10,000,000.00"],
    ["0.01", "0.01"],
  ]) {
    await visit(page, "#/pay/total");
    await page.locator("#total").fill(typed);
    await leads(page, () => send(page).click());
    assert.doesNotMatch(await page.title(), /错误/);
    if ((await hash(page)) === "#/pay/pool") {
      await fill(page, "nothing");
      await leads(page, () => send(page).click());
    }
    while ((await hash(page)) !== "#/pay/check") await leads(page, () => send(page).click());
    assert.equal(plain(await page.locator(".summary__value .amount").first().innerText()), `${shown}元`);
    // What was typed is kept as it was typed.
    await visit(page, "#/pay/total");
    assert.equal(await page.locator("#total").inputValue(), typed);
  }
  quiet(page);
  await page.context().close();
});

test("an error is said in English too", async () => {
  const page = await atTheAmount();
  await page.getByRole("button", { name: "English" }).click();
  await page.locator("#total").fill("12.345");
  const said = "Write the amount to the fen, with at most two decimals, such as 638.00";
  assert.deepEqual(await refusal(page), [said]);
  assert.match(await page.title(), /^Error: How much is the whole bill\?/);
  // The message follows the language while it is shown.
  await page.getByRole("button", { name: "中文" }).click();
  assert.equal(plain(await page.locator("#error-summary li").innerText()), REFUSED[1][1]);
  quiet(page);
  await page.context().close();
});

test("a name of 30 characters in any script, and none of 31", async () => {
  const page = await open(app, { path: "#/people/new" });
  const name = page.locator("#name");
  for (const typed of ["长".repeat(31), "", "   "]) {
    await name.fill(typed);
    const [said] = await refusal(page);
    assert.match(said, typed.trim() ? /最多 30 个字/ : /./);
    assert.match(await page.title(), /^错误：/);
    assert.equal(await name.inputValue(), typed);
  }
  const long = "𠮷한नÄ".repeat(8).slice(0, "𠮷한नÄ".length * 7) + "长长";
  assert.equal([...long].length, 30);
  await name.fill(long);
  await leads(page, () => send(page).click());
  assert.equal(plain(await page.locator(".person__name").innerText()), long);
  quiet(page);
  await page.context().close();
});

test("an address that leads nowhere", async () => {
  const page = await open(app, { path: "#/nowhere" });
  const lost = ["#/records/99", "#/done/99", "#/people/nobody", "#/rules/x/y/z", "#/disputes/X", "#/samples/x"];
  for (const path of ["#/nowhere", ...lost]) {
    await visit(page, path);
    assert.equal(await page.locator("h1").innerText(), "没有这一页", path);
    assert.equal(await page.title(), "没有这一页 · 共济通");
  }
  await leads(page, () => page.getByRole("link", { name: "回到首页" }).click());
  assert.equal(await hash(page), "#/");
  quiet(page);
  await page.context().close();
});

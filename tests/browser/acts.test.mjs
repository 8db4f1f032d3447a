// Premiums, wallets, coverage and withdrawals: by mouse in Chinese and by keyboard in English, each
// up to its result.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { answer, hash, leads, open, plain, quiet, send, start, take, visit } from "./app.mjs";
import { begin, choose, goHome, tab, turn, type } from "./keys.mjs";

let app;
before(async () => (app = await start()));
after(() => app.close());

/** While transfers wait to be accepted. */
const AT = "2025-10-10T02:00:00Z";

/** What is done one after another by a family in Guiyang, and the heading of what comes of it. */
const ACTS = [
  {
    flow: "premium",
    answers: { beneficiary: "yun", year: "2026", amount: "400", source: "account.shan", "opt-in": "yes" },
    zh: "400.00 元付好了",
    en: "400.00 yuan paid",
  },
  { flow: "wallet_open", answers: { person: "yun", where: "home" }, zh: "开通医保钱包", en: "Open a wallet" },
  {
    flow: "wallet_send",
    answers: { from: "shan", to: "yun", relation: "spouse", amount: "100", identity: "face" },
    zh: "转到医保钱包",
    en: "Send to a wallet",
    waits: true,
  },
  { flow: "wallet_accept", answers: { of: "T0001" }, zh: "收下转账", en: "Accept a transfer" },
  {
    flow: "wallet_cash_out",
    answers: { person: "yun", amount: "50" },
    zh: "钱包里的钱不能这样取",
    en: "It can’t be taken out like this",
  },
  { flow: "coverage", answers: { person: "shan", state: "ended" }, zh: "参保状态，已停保", en: "Coverage: ended" },
  { flow: "withdraw", answers: { person: "shan", ground: "death" }, zh: "这件事要问经办窗口", en: "Ask the insurance office about this" },
];

const heading = async (page) => plain(await page.locator("main h1").innerText());

test("by mouse, in Chinese", async () => {
  const page = await open(app, { at: AT });
  await take(page, "guiyang");
  for (const { flow, answers, zh, waits } of ACTS) {
    await visit(page, "#/");
    await leads(page, () => page.locator('main a[href="#/do"]').click());
    await leads(page, () => page.locator(`main a[href="#/${flow}"]`).click());
    await answer(page, flow, answers);
    await leads(page, () => send(page).click());
    assert.equal(await heading(page), zh);
    await page.reload();
    await page.locator("h1").first().waitFor();
    assert.equal(await heading(page), zh, "after a reload");
    if (waits) {
      await visit(page, "#/");
      await leads(page, () => page.locator('a[href="#/wallet_accept/of/T0001"]').click());
      await page.waitForFunction(() => location.hash === "#/wallet_accept/check");
    }
  }
  await visit(page, "#/");
  assert.equal(await page.locator('a[href^="#/wallet_accept"]').count(), 0, "nothing waits any more");
  quiet(page);
  await page.context().close();
});

test("by keyboard, in English", async () => {
  const page = await open(app, { at: AT });
  await take(page, "guiyang");
  await tab(page, ".tools button", { key: "Shift+Tab", most: 90 });
  while ((await page.evaluate(() => document.activeElement.lang)) !== "en") await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.documentElement.lang === "en");
  for (const { flow, answers, en } of ACTS) {
    await begin(page, "do", flow);
    for (const [question, value] of Object.entries(answers)) {
      if (question !== Object.keys(answers)[0]) assert.equal(await hash(page), `#/${flow}/${question}`);
      if (question === "amount") await type(page, value);
      else await choose(page, value);
    }
    assert.equal(await hash(page), `#/${flow}/check`);
    await tab(page, "#do-it");
    await turn(page, "Enter");
    assert.equal(await heading(page), en);
  }
  await goHome(page);
  quiet(page);
  await page.context().close();
});

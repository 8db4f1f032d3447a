// Premiums, wallets, quotas, insurance, coverage, moves and withdrawals: by mouse in Chinese and by keyboard in English, each
// up to its result.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { answer, hash, leads, open, plain, quiet, send, start, take, visit } from "./app.mjs";
import { begin, goHome, reply, tab, turn } from "./keys.mjs";

let app;
before(async () => (app = await start()));
after(() => app.close());

/** What families do one after another, and the heading of what comes of it. */
const STORIES = [
  // While transfers wait to be accepted.
  {
    sample: "guiyang",
    at: "2025-10-10T02:00:00Z",
    acts: [
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
    ],
  },
  // Since quotas have come in the place of transfers.
  {
    sample: "changsha",
    at: "2026-07-01T02:00:00Z",
    acts: [
      { flow: "credit", answers: { person: "yi", amount: "90" }, zh: "90.00 元进账了", en: "90.00 yuan came in" },
      {
        flow: "quota_set",
        answers: { holder: "yi", beneficiary: "er", relation: "parent", amount: "300" },
        zh: "300.00 元定好了",
        en: "300.00 yuan set aside",
      },
      {
        flow: "pay",
        answers: {
          patient: "er",
          venue: "hospital",
          total: "100",
          pool: "nothing",
          credential: "e_code",
          wallet: "yes",
          supported: "yes",
          where: "home",
        },
        zh: "100.00 元付好了",
        en: "100.00 yuan paid",
      },
      {
        flow: "insure",
        answers: {
          holder: "yi",
          product: "health",
          premium: "300",
          insured: "yi",
          papers: ["holder_id", "social_security_card"],
          partner: "yes",
        },
        zh: "300.00 元付好了",
        en: "300.00 yuan paid",
      },
      { flow: "quota_dissolve", answers: { quota: "1", by: "er" }, zh: "额度解除好了", en: "The quota is given up" },
      {
        flow: "move",
        answers: { person: "er", place: { "place-province": "110000" } },
        zh: "参保地换好了",
        en: "Insured elsewhere from now on",
      },
      {
        flow: "withdraw",
        answers: { person: "yi", ground: "transfer", place: { "place-province": "110000" }, transferable: "yes" },
        zh: "钱跟着转走，不取现",
        en: "The money goes along, and none is paid out",
      },
    ],
  },
];

const heading = async (page) => plain(await page.locator("main h1").innerText());

for (const { sample, at, acts } of STORIES) {
  test(`by mouse, in Chinese: ${sample}`, async () => {
    const page = await open(app, { at });
    await take(page, sample);
    for (const { flow, answers, zh, waits } of acts) {
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

  test(`by keyboard, in English: ${sample}`, async () => {
    const page = await open(app, { at });
    await take(page, sample);
    await tab(page, ".tools button", { key: "Shift+Tab", most: 90 });
    while ((await page.evaluate(() => document.activeElement.lang)) !== "en") await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.documentElement.lang === "en");
    for (const { flow, answers, en } of acts) {
      await begin(page, "do", flow);
      for (const [question, value] of Object.entries(answers)) {
        if (question !== Object.keys(answers)[0]) assert.equal(await hash(page), `#/${flow}/${question}`);
        await reply(page, value);
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
}

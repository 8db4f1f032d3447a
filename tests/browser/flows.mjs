// What families do one after another: each flow with its answers and the heading of what comes of
// it, in Chinese and in English; and what else is done on the way, as a function of the hand that
// does it.
import assert from "node:assert/strict";
import { SAMPLES, leads, plain, texts } from "./app.mjs";
import { SEND } from "./hands.mjs";
import { day } from "./steps.mjs";

/** Takes a sample family from the empty first page. */
const sample = (name) => async (hand) => {
  await hand.press(`ul.actions li:nth-child(${SAMPLES.indexOf(name) + 1}) a`);
  await hand.page.locator(".family").waitFor();
};

/** Adds somebody, with fields by their ids. */
const person = (fields) => async (hand) => {
  await hand.begin("do", "people/new");
  for (const [id, value] of Object.entries(fields)) await hand.enter(id, value);
  await hand.follow(SEND);
};

/** Puts somebody's name right. */
const rename = (id, name) => async (hand) => {
  await hand.begin();
  await hand.follow(`main a[href="#/people/${id}"]`);
  await hand.enter("name", name);
  await hand.follow(SEND);
  assert.ok((await texts(hand.page, ".person__name a")).includes(name), name);
};

/** Sets the simulated date. */
const date = (date) => async (hand) => {
  await hand.follow('.strip a[href="#/date"]');
  await hand.reply(date);
  await hand.follow(SEND);
  const { year, month, day } = date;
  const shown = await hand.page.locator(".strip time").getAttribute("datetime");
  assert.equal(shown, `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
};

/** Takes the newest entry back. */
const takeBack = async (hand) => {
  await hand.begin("do", "records");
  const entries = hand.page.locator("table.ledger--records tbody tr");
  const before = await entries.count();
  await hand.follow("td.what a");
  await hand.follow('main a[href$="/undo"]');
  await hand.follow(SEND);
  await hand.begin("do", "records");
  assert.equal(await entries.count(), before + 1);
};

/** Goes to what waits, which is the last step of its flow at once. */
const waits = async (hand) => {
  await hand.begin();
  await leads(hand.page, () => hand.press('a[href="#/wallet_accept/of/T0001"]'));
  await hand.page.waitForFunction(() => location.hash === "#/wallet_accept/check");
};

/** Sees on the first page that nothing waits any more. */
const nothingWaits = async (hand) => {
  await hand.begin();
  assert.equal(await hand.page.locator('a[href^="#/wallet_accept"]').count(), 0);
};

const heading = async (page) => plain(await page.locator("main h1").innerText());

/** Goes through a flow up to its result; one that only supposes something ends where it is checked. */
export async function go(hand, { flow, answers, says }, each) {
  await hand.begin("do", flow);
  await hand.answer(answers, each);
  if (flow !== "why") await hand.follow(SEND);
  assert.ok(says.includes(await heading(hand.page)), `${flow}: ${await heading(hand.page)}`);
}

/** What was begun by hand: two people, and a binding between them. */
const OWN = [
  person({ name: "王小明", province: "420000", city: "429006", scheme: "employee", status: "retired", balance: "1,050.5" }),
  person({ name: "王大妈", province: "420000", city: "420100", scheme: "resident" }),
  rename("p2", "王奶奶"),
  {
    flow: "bind",
    answers: { holder: "p1", beneficiary: "p2", relation: "parent", end: "open", limit: "open" },
    says: ["绑定好了", "It is bound"],
  },
];

/** Bound, paid, returned and ended. */
const SHARING = [
  sample("nanchang"),
  {
    flow: "bind",
    answers: {
      holder: "guyu",
      beneficiary: "xiaoman",
      relation: "spouse",
      start: "later",
      "start-day": day("2025", "5", "13"),
      end: "open",
      limit: "limited",
      "limit-amount": "200",
    },
    says: ["约好了，到那天自动生效", "It is arranged and begins on that day"],
  },
  date(day("2025", "5", "13")),
  {
    flow: "pay",
    answers: { patient: "xiaoman", venue: "hospital", total: "638", pool: "amount", "pool-amount": "300" },
    says: ["638.00 元付好了", "638.00 yuan paid"],
  },
  {
    flow: "refund",
    answers: { of: "P0002", how: "amount", amount: "62.00" },
    says: ["62.00 元退好了", "62.00 yuan returned"],
  },
  {
    flow: "unbind",
    answers: { binding: "4", by: "guyu", end: "today" },
    says: ["解除好了", "The binding is ended"],
  },
  takeBack,
  rename("qiufen", "田秋"),
  {
    flow: "why",
    answers: {
      symptom: "own_first",
      holder: "guyu",
      beneficiary: "lichun",
      venue: "hospital",
      total: "638",
      pool: "nothing",
    },
    says: ["这是按规则来的", "This is how the rules have it"],
  },
];

/** While transfers wait to be accepted. */
const WALLETS = [
  sample("guiyang"),
  {
    flow: "premium",
    answers: { beneficiary: "yun", year: "2026", amount: "400", source: "account.shan", "opt-in": "yes" },
    says: ["400.00 元付好了", "400.00 yuan paid"],
  },
  {
    flow: "wallet_open",
    answers: { person: "yun", where: "home" },
    says: ["开通医保钱包", "Open a wallet"],
  },
  {
    flow: "wallet_send",
    answers: { from: "shan", to: "yun", relation: "spouse", amount: "100", identity: "face" },
    says: ["转到医保钱包", "Send to a wallet"],
  },
  waits,
  {
    flow: "wallet_accept",
    answers: { of: "T0001" },
    says: ["收下转账", "Accept a transfer"],
  },
  nothingWaits,
  {
    flow: "wallet_cash_out",
    answers: { person: "yun", amount: "50" },
    says: ["钱包里的钱不能这样取", "It can’t be taken out like this"],
  },
  {
    flow: "coverage",
    answers: { person: "shan", state: "ended" },
    says: ["参保状态，已停保", "Coverage: ended"],
  },
  {
    flow: "withdraw",
    answers: { person: "shan", ground: "death" },
    says: ["这件事要问经办窗口", "Ask the insurance office about this"],
  },
];

/** Since quotas have come in the place of transfers. */
const QUOTAS = [
  sample("changsha"),
  {
    flow: "credit",
    answers: { person: "yi", amount: "90" },
    says: ["90.00 元进账了", "90.00 yuan came in"],
  },
  {
    flow: "quota_set",
    answers: { holder: "yi", beneficiary: "er", relation: "parent", amount: "300" },
    says: ["300.00 元定好了", "300.00 yuan set aside"],
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
    says: ["100.00 元付好了", "100.00 yuan paid"],
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
    says: ["300.00 元付好了", "300.00 yuan paid"],
  },
  {
    flow: "quota_dissolve",
    answers: { quota: "1", by: "er" },
    says: ["额度解除好了", "The quota is given up"],
  },
  {
    flow: "move",
    answers: { person: "er", place: { "place-province": "110000" } },
    says: ["参保地换好了", "Insured elsewhere from now on"],
  },
  {
    flow: "withdraw",
    answers: { person: "yi", ground: "transfer", place: { "place-province": "110000" }, transferable: "yes" },
    says: ["钱跟着转走，不取现", "The money goes along, and none is paid out"],
  },
];

/** Why something doesn't work, where nobody is there yet. */
const NOBODY = [
  {
    flow: "why",
    answers: {
      symptom: "cannot_bind",
      relation: "sibling",
      "fact.~owner.scheme": "employee",
      "fact.~owner.region": { province: "360000", city: "360100" },
      "fact.~relative.region": { province: "420000", city: "420100" },
    },
    says: ["原因找到了", "This is why"],
  },
];

/** What families do, and when they do it. Every flow is in one of them. */
export const FAMILIES = {
  own: { acts: OWN },
  sharing: { acts: SHARING },
  wallets: { at: "2025-10-10T02:00:00Z", acts: WALLETS },
  quotas: { at: "2026-07-01T02:00:00Z", acts: QUOTAS },
  nobody: { at: "2025-06-02T02:00:00Z", acts: NOBODY },
};

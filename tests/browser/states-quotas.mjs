// Quotas, commercial insurance, credits and moves in every state they can be in.
import { SKIP, fill, leads, send, take, visit } from "./app.mjs";
import { anew, day, flow, on, wrong } from "./steps.mjs";

/** Quotas: set, spent, given up; and what ends with a move. */
export async function quotas(page, see) {
  await take(page, "guiyang");
  await on(page, day("2026", "7", "1"));
  await visit(page, "#/quota_dissolve");
  await see("quota_dissolve-none");
  await flow(page, see, "wallet_send", { from: "shan", to: "yun", relation: "spouse", amount: "500", identity: "face" });
  await see("wallet_send-ended");
  await leads(page, () => page.locator('main .buttons a[href="#/quota_set"]').click());
  await wrong(page, "#/quota_set");
  await see("quota_set-error");
  await flow(page, see, "quota_set", { holder: "shui", beneficiary: "yue", relation: "child", amount: "1000" });
  await see("quota_set-denied");
  await anew(page, "quota_set");
  await flow(page, see, "quota_set", { holder: "shui", beneficiary: "yue", relation: "child", amount: "300" });
  await see("quota_set-done");
  await visit(page, "#/");
  await see("home-quota");
  const bought = { patient: "yue", venue: "hospital", total: "420", pool: "nothing", wallet: "yes" };
  await flow(page, see, "pay", { ...bought, supported: "no" });
  await see("pay-by-wallet-refused");
  const away = { where: "elsewhere", place: { "place-province": "110000" } };
  await flow(page, see, "pay", { ...bought, supported: "yes", ...away, filed: "yes" });
  await see("pay-by-wallet");
  await flow(page, async () => {}, "quota_set", { holder: "shan", beneficiary: "yue", relation: "grandchild", amount: "200" });
  await wrong(page, "#/quota_dissolve");
  await see("quota_dissolve-error");
  await flow(page, async () => {}, "quota_dissolve", { quota: "1", by: "shan" });
  await see("quota_dissolve-denied");
  await anew(page, "quota_dissolve");
  await flow(page, see, "quota_dissolve", { quota: "1", by: "yue" });
  await see("quota_dissolve-done");
  await visit(page, "#/move");
  await fill(page, "shan");
  await leads(page, () => send(page).click());
  await wrong(page, undefined, { "place-province": "520000", "place-city": "520100" });
  await see("move-error");
  await flow(page, see, "move", { person: "shan", place: { "place-province": "110000" } });
  await see("move-done");
  await visit(page, "#/");
  await see("home-moved");
  await wrong(page, "#/credit");
  await see("credit-error");
  await flow(page, see, "credit", { person: "shui", amount: "90" });
  await see("credit-result");
  await flow(page, async () => {}, "credit", { person: "yue", amount: "90" });
  await see("credit-denied");
}

/** Commercial insurance, and an account that moves. */
export async function buying(page, see) {
  await take(page, "changsha");
  await wrong(page, "#/insure");
  await see("insure-error");
  const wrongly = { holder: "yi", product: "other", premium: "3000", insured: "er", partner: "no" };
  await flow(page, see, "insure", wrongly);
  await see("insure-denied");
  const papers = ["holder_id", "social_security_card"];
  await anew(page, "insure");
  await flow(page, see, "insure", { holder: "yi", product: "health", premium: "300", insured: "yi", papers, partner: "yes" });
  await see("insure-done");
  const leaving = { person: "yi", ground: "transfer", place: { "place-province": "110000" } };
  await flow(page, see, "withdraw", { ...leaving, transferable: SKIP });
  await see("withdraw-undetermined");
  await anew(page, "withdraw");
  await flow(page, see, "withdraw", { ...leaving, transferable: "yes" });
  await see("withdraw-goes-along");
}

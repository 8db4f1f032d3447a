// Every page of the app in every state it can be in, for the tests that look at all of them.
import { SKIP, answer, fill, leads, open, send, take, visit } from "./app.mjs";

/**
 * Walks through pages and states in a fresh profile, and calls `each(page, name)` on every one that
 * is not in `seen` yet. `options` are those of `open`.
 */
export async function walk(app, way, options, seen, each) {
  const page = await open(app, options);
  await way(page, async (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    await each(page, name);
  });
  await page.context().close();
}

/** Presses the form's button where it leads to what has to be put right. */
async function wrong(page, path, value) {
  if (path) await visit(page, path);
  if (value !== undefined) await fill(page, value);
  await send(page).click();
  await page.locator("#error-summary").waitFor();
}

/** What is there without a family. */
async function beginning(page, see) {
  await see("home-empty");
  for (const [name, path] of [
    ["samples", "#/samples"],
    ["settings", "#/settings"],
    ["records-empty", "#/records"],
    ["bind-nobody", "#/bind"],
    ["refused-none", "#/refused"],
    ["rules", "#/rules"],
    ["dispute", "#/disputes/C-01"],
    ["ways", "#/ways"],
    ["ways-bind", "#/ways/bind/430100"],
    ["lost", "#/nowhere"],
    ["date", "#/date"],
    ["person-new", "#/people/new"],
  ]) {
    await visit(page, path);
    await see(name);
  }
  await visit(page, "#/rules");
  const rule = page.locator('main a[href^="#/rules/pay.bound/"]').first();
  await visit(page, await rule.getAttribute("href"));
  await see("rule");
  await wrong(page, "#/date", { year: "2025", month: "13", day: "1" });
  await see("date-error");
  await wrong(page, "#/people/new", { name: "长".repeat(31) });
  await see("person-error");
  await fill(page, { name: "王" });
  await leads(page, () => send(page).click());
  await see("home-alone");
  for (const flow of ["refund", "unbind"]) {
    await visit(page, `#/${flow}`);
    await see(`${flow}-none`);
  }
}

/** A family, and bindings in it. */
async function binding(page, see) {
  await take(page, "nanchang");
  await see("home");
  for (const [name, path] of [
    ["person", "#/people/guyu"],
    ["sample-replace", "#/samples/nanchang"],
    ["clear", "#/settings/clear"],
    ["take-back", "#/records/10/undo"],
    ["take-back-blocked", "#/records/1/undo"],
  ]) {
    await visit(page, path);
    await see(name);
  }
  await wrong(page, "#/bind");
  await see("bind-error");
  await flow(page, see, "bind", {
    holder: "guyu",
    beneficiary: "xiaoman",
    relation: "spouse",
    start: "later",
    "start-day": day("2025", "5", "20"),
    end: "limited",
    "end-day": day("2026", "5", "19"),
    limit: "limited",
    "limit-amount": "200",
  });
  await see("bind-later");
  await flow(page, see, "bind", {
    holder: "guyu",
    beneficiary: "qiufen",
    relation: "sibling",
    start: "today",
    end: "open",
    limit: "open",
  });
  await see("bind-done");
}

/** A family that pays, refunds and unbinds. */
async function paying(page, see) {
  await take(page, "nanchang");
  await flow(page, async () => {}, "bind", {
    holder: "guyu",
    beneficiary: "qiufen",
    relation: "sibling",
    end: "open",
    limit: "open",
  });
  await visit(page, "#/pay");
  for (const value of ["lichun", "hospital"]) {
    await fill(page, value);
    await leads(page, () => send(page).click());
  }
  await wrong(page, undefined, "12.345");
  await see("pay-total-error");
  await flow(page, see, "pay", { ...bill("lichun"), where: "elsewhere", place: { "place-province": "110000" }, filed: "yes" });
  await see("pay-away");
  await visit(page, "#/pay/check");
  await see("pay-sent");
  await flow(page, see, "pay", {
    ...bill("qiufen"),
    total: async () => {
      await leads(page, () => page.locator("form .buttons button.link").click());
      await page.locator("form .button--second").click();
      await wrong(page);
      await see("pay-items-error");
      await fill(page, {
        "items-name-1": "降压药",
        "items-amount-1": "562",
        "items-kind-2": "wellness",
        "items-name-2": "艾灸贴",
        "items-amount-2": "38",
      });
    },
    pool: "unknown",
    "pool-guess": "rate",
    "pool-rate": "50",
  });
  await see("pay-done");
  await visit(page, "#/records");
  await leads(page, () => page.locator("td.what a").first().click());
  await see("record");

  await flow(page, see, "refund", { of: first, how: "items", items: ["艾灸贴"] });
  await see("refund-items-done");
  await flow(page, see, "refund", { of: first, how: "amount", amount: "62.00" });
  await see("refund-done");
  await flow(page, see, "unbind", { binding: first, by: "guyu", end: "later", "end-day": day("2025", "12", "31") });
  await see("unbind-done");
  await visit(page, "#/records");
  await see("records");
  await visit(page, "#/");
  await see("home-after");
}

/** A bill of 638 yuan of which the fund pays 300. */
const bill = (patient) => ({ patient, venue: "hospital", total: "638.00", pool: "amount", "pool-amount": "300" });

const day = (year, month, day) => ({ year, month, day });

/** Chooses the first answer. */
const first = (page) => page.locator("form input[type=radio]:enabled").first().check({ force: true });

/** Goes through a flow, looking at each question and at the answers to check, to its result. */
async function flow(page, see, name, answers) {
  await visit(page, `#/${name}`);
  await answer(page, name, answers, (question) => see(`${name}-${question}`));
  await leads(page, () => send(page).click());
}

/** What is refused, and what can't be decided. */
async function refused(page, see) {
  await take(page, "tianmen");
  await see("home-unknown");
  const open = { end: "open", limit: "open" };
  await flow(page, see, "bind", { holder: "laoshu", beneficiary: "qingfeng", relation: "child", ...open });
  await see("bind-denied");
  const unknown = { "fact.nainai.region": SKIP, "fact.nainai.scheme": SKIP };
  await flow(page, see, "bind", { holder: "qingfeng", beneficiary: "nainai", relation: "grandparent", ...unknown, ...open });
  await see("bind-undetermined");
  const anew = async () => {
    await visit(page, "#/bind");
    await page.getByRole("button", { name: "重新填" }).click();
  };
  await anew();
  const family = { holder: "qingfeng", beneficiary: "laoshu" };
  await flow(page, see, "bind", { ...family, relation: "child_in_law", ...open });
  await see("bind-referred");
  await anew();
  await flow(page, see, "bind", { ...family, relation: "parent", ...open, agreed: "no" });
  await see("bind-not-agreed");
  await anew();
  await flow(page, see, "bind", { ...family, relation: "parent", instrument: "kin", ...open });
  await see("bind-kin");
}

/** What goes through with something to know, and a limit that is reached. */
async function warned(page, see) {
  await take(page, "changsha");
  await flow(page, see, "pay", { patient: "er", venue: "pharmacy", total: "86.40", pool: "nothing", request: "no" });
  await see("pay-warned");
  await flow(page, see, "bind", {
    holder: "yi",
    beneficiary: "qian",
    relation: "sibling",
    channel: "window",
    end: "limited",
    "end-day": { year: "2025", month: "12", day: "31" },
    limit: "open",
  });
  await see("bind-full");
}

/** The ways through the app; together they come by every page and state. */
export const WAYS = { paying, binding, beginning, refused, warned };

// What is made to be printed is printed whole: every field, every row and every reason is in the
// PDF, and on each page its number and the mark that nothing is real.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { answer, leads, open, quiet, send, show, start, take, visit } from "./app.mjs";
import { entries, grown, keep } from "./journal.mjs";
import { flat, printed } from "./pdf.mjs";
import { first } from "./steps.mjs";

let app;
before(async () => (app = await start()));
after(() => app.close());

const LANGS = ["zh-Hans", "en"];
const MARK = { "zh-Hans": "模拟，不是真实办理", en: "A rehearsal, nothing here is real" };
const NUMBER = {
  "zh-Hans": (number, of) => `第 ${number} 页，共 ${of} 页`,
  en: (number, of) => `Page ${number} of ${of}`,
};
/** A4, in points. */
const A4 = [595, 842];

/**
 * Prints the sheet that is shown. Looks at the margins of each page, and gives the rest of all pages
 * as one text, in which a paragraph that runs over two pages is whole.
 */
async function sheet(page, lang, running) {
  await show(page, { lang });
  const pages = await printed(page);
  const texts = pages.map(({ text, width, height }, index) => {
    assert.deepEqual([width, height].map(Math.round), A4);
    const margins = [running, MARK[lang], NUMBER[lang](index + 1, pages.length)].map(flat);
    let rest = text;
    for (const margin of margins) {
      assert.ok(rest.includes(margin), `“${margin}” on page ${index + 1}: ${rest}`);
      rest = rest.replace(margin, "");
    }
    return rest;
  });
  return { text: texts.join(""), pages: pages.length };
}

/** Every piece of text of the sheet as the page has it. */
const pieces = (page) =>
  page.locator(".sheet :is(h1, h2, p, dt, dd, th, td, li:not(:has(p)))").evaluateAll((all) =>
    all.map((it) => it.textContent).filter((text) => text.trim()),
  );

/** Fails unless a printed text has each of these. */
function has(text, wanted) {
  const missing = wanted.filter((it) => !text.includes(flat(it)));
  assert.deepEqual(missing, [], text);
}

test("a receipt has every field on paper, and a refund what went back", async () => {
  const page = await open(app);
  await take(page, "nanchang");
  const bill = { patient: "lichun", venue: "hospital", total: "638.00", pool: "amount", "pool-amount": "300" };
  await answer(page, "pay", bill);
  await leads(page, () => send(page).click());
  await leads(page, () => page.locator('main a[href$="/receipt"]').click());
  for (const lang of LANGS) {
    const running = { "zh-Hans": "凭单 · GJ-20250512-0011 · 2025年5月12日", en: "Receipt · GJ-20250512-0011 · 12 May 2025" };
    const { text } = await sheet(page, lang, running[lang]);
    has(text, await pieces(page));
    has(text, ["GJ-20250512-0011", "P0002", "田立春", "田谷雨", "638.00", "300.00", "338.00", "F-"]);
    has(text, { "zh-Hans": ["统筹基金", "可", "结论"], en: ["The pooled fund", "Result"] }[lang]);
  }

  await answer(page, "refund", { of: first, how: "amount", amount: "100" });
  await leads(page, () => send(page).click());
  await leads(page, () => page.locator('main a[href$="/receipt"]').click());
  for (const lang of LANGS) {
    const running = { "zh-Hans": "凭单 · GJ-20250512-0012 · 2025年5月12日", en: "Receipt · GJ-20250512-0012 · 12 May 2025" };
    const { text } = await sheet(page, lang, running[lang]);
    has(text, await pieces(page));
    has(text, ["100.00", "GJ-20250512-0011"]);
  }
  quiet(page);
  await page.context().close();
});

test("a statement has every row of hundreds, with sums that agree", async () => {
  const page = await open(app);
  await take(page, "nanchang");
  await answer(page, "credit", { person: "guyu", amount: "287.52" });
  await leads(page, () => send(page).click());
  const known = await entries(page);
  const [paid, credit] = known.slice(-2);
  const long = grown(known, [credit, paid], 411, new Date("2025-05-12T12:00:00Z"), 60 * 8);
  await page.clock.setFixedTime(new Date("2025-12-31T02:00:00Z"));
  await keep(page, long);

  // The same, reckoned here in fen.
  const fen = (amount) => Math.round(Number(amount) * 100);
  const shown = (fen) => (fen / 100).toLocaleString("en-US", { minimumFractionDigits: 2 });
  let balance = 0;
  const rows = long.flatMap((entry) => {
    const own = entry.postings.filter((it) => it.account.personal === "guyu");
    if (own.length === 0) return [];
    const amount = own.reduce((sum, it) => sum + fen(it.amount), 0);
    balance += amount;
    const day = entry.at.slice(0, 10);
    const reference = `GJ-${day.replaceAll("-", "")}-${String(entry.number).padStart(4, "0")}`;
    return [{ day, reference, amount: shown(Math.abs(amount)), balance: shown(balance) }];
  });
  assert.ok(rows.length > 390);

  for (const whose of ["", "/guyu"]) {
    await visit(page, `#/statement/2025${whose}`);
    for (const lang of LANGS) {
      const running = { "zh-Hans": "年度对账单 · 2025 · 2025年12月31日", en: "Yearly statement · 2025 · 31 December 2025" };
      const { text, pages } = await sheet(page, lang, running[lang]);
      assert.ok(pages > 5, `${pages} pages`);
      has(text, await pieces(page));
      let from = 0;
      for (const { day, reference, amount, balance } of rows) {
        const at = text.indexOf(flat(day + reference), from);
        assert.ok(at >= 0, `${reference} after ${from}`);
        const row = text.slice(at, at + 120);
        assert.ok(row.includes(amount) && row.includes(balance), `${reference}: ${row}`);
        from = at + 1;
      }
      has(text, [shown(balance), { "zh-Hans": "核对过", en: "Checked" }[lang]]);
      // The heads of the columns stand on each page of the long table.
      const heads = flat({ "zh-Hans": "日期编号做了什么", en: "DateReferenceWhat" }[lang]);
      assert.ok(text.split(heads).length - 1 >= pages - 2, `${text.split(heads).length - 1} heads on ${pages} pages`);
    }
  }
  quiet(page);
  await page.context().close();
});

test("a letter has every reason on paper, of what was refused too", async () => {
  const page = await open(app);
  await take(page, "tianmen");
  const asked = { holder: "laoshu", beneficiary: "qingfeng", relation: "child", end: "open", limit: "open" };
  await answer(page, "bind", asked);
  await leads(page, () => send(page).click());
  for (const lang of LANGS) {
    await visit(page, "#/refused");
    await show(page, { lang });
    const said = await page.locator(".reason__text, .fix__title").evaluateAll((all) =>
      all.map((it) => it.firstChild.textContent),
    );
    assert.ok(said.length > 5);
    await leads(page, () => page.locator('main a[href="#/refused/letter"]').click());
    const running = { "zh-Hans": "决定书 · 2025年5月12日", en: "Decision letter · 12 May 2025" };
    const { text } = await sheet(page, lang, running[lang]);
    has(text, await pieces(page));
    has(text, said);
    has(text, ["否", "F-", "12333"]);
  }

  quiet(page);
  await page.context().close();
  const other = await open(app);
  await take(other, "nanchang");
  for (const lang of LANGS) {
    await visit(other, "#/done/10/letter");
    const running = { "zh-Hans": "决定书 · GJ-20250512-0010 · 2025年5月12日", en: "Decision letter · GJ-20250512-0010 · 12 May 2025" };
    const { text } = await sheet(other, lang, running[lang]);
    has(text, await pieces(other));
    has(text, ["可", "田立春"]);
  }
  quiet(other);
  await other.context().close();
});

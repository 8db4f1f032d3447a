// What somebody hears who doesn't see the page: binding, paying a bill that is split, and returning
// a part of it, read out by a virtual screen reader from the question to the result. The transcripts
// are kept; `WRITE=1` writes them anew.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { answer, leads, open, quiet, send, start, take, visit } from "./app.mjs";
import { wrong } from "./steps.mjs";

const READER = createRequire(import.meta.url).resolve("@guidepup/virtual-screen-reader/browser.js");

let app;
before(async () => (app = await start()));
after(() => app.close());

/** What a voice passes over: paragraphs begin and end without a word. */
const SILENT = /^(end of )?(paragraph|strong|time)$/;

/** Reads out what matches, from its beginning to its end, a phrase a line. */
async function read(page, selector) {
  const heard = await page.evaluate(async (selector) => {
    const { virtual: reader } = await import("./reader.js");
    // The reader takes what is folded, and what stands for a missing program, for something shown.
    const folded = document.querySelectorAll("details:not([open]) > :not(summary), noscript");
    folded.forEach((it) => it.setAttribute("aria-hidden", "true"));
    await reader.start({ container: document.querySelector(selector) });
    const heard = [await reader.lastSpokenPhrase()];
    const end = `end of ${heard[0]}`;
    while (heard.length < 1000 && heard.at(-1) !== end) {
      await reader.next();
      heard.push(await reader.lastSpokenPhrase());
    }
    await reader.stop();
    folded.forEach((it) => it.removeAttribute("aria-hidden"));
    return heard;
  }, selector);
  return heard.filter((it) => !SILENT.test(it));
}

/** Compares what was heard with what is kept. */
function compare(name, heard) {
  const file = new URL(`transcripts/${name}.txt`, import.meta.url);
  const text = `${heard.join("\n")}\n`;
  if (process.env.WRITE) writeFileSync(file, text);
  else assert.equal(text, readFileSync(file, "utf8"), `${name}: WRITE=1 writes it anew`);
}

/** Goes through a flow to its result, and gives all that is heard on the way. */
async function hear(page, flow, answers) {
  const heard = [];
  const note = async () => heard.push(`# ${await page.title()}`, ...(await read(page, "main")), "");
  await visit(page, "#/");
  await answer(page, flow, answers, note);
  await leads(page, () => send(page).click());
  await note();
  return heard.slice(0, -1);
}

for (const [lang, name] of [["zh", ""], ["en", "-en"]]) {
  test(`binding, paying and returning make sense to the ear: ${lang}`, async () => {
    const page = await open(app);
    await page.route("**/reader.js", (route) => route.fulfill({ path: READER }));
    if (lang === "en") await page.locator('.tools button[lang="en"]').click();
    await take(page, "nanchang");
    const family = { holder: "guyu", beneficiary: "xiaoman", relation: "spouse" };
    const terms = { end: "open", limit: "limited", "limit-amount": "200" };
    compare(`bind${name}`, await hear(page, "bind", { ...family, ...terms }));
    const bill = { patient: "xiaoman", venue: "hospital", total: "638", pool: "amount", "pool-amount": "300" };
    compare(`pay${name}`, await hear(page, "pay", bill));
    compare(`refund${name}`, await hear(page, "refund", { of: "P0002", how: "amount", amount: "62.00" }));
    // What is wrong is heard at once: the focus is on it, and the title begins with it.
    await wrong(page, "#/credit");
    await page.waitForFunction(() => document.activeElement.id === "error-summary");
    compare(`error${name}`, [`# ${await page.title()}`, ...(await read(page, "#error-summary")), "", ...(await read(page, "main"))]);
    quiet(page);
    await page.context().close();
  });
}

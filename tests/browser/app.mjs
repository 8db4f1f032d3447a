// What every browser test needs: the release build on a port, a Chromium, and axe.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import assert from "node:assert/strict";
import { chromium } from "playwright-core";
import { hash, leads, visit } from "./address.mjs";
import { Mouse, SEND, SKIP } from "./hands.mjs";
import { serve } from "./server.mjs";

export { SKIP, hash, leads, visit };

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** How long a machine that is busy with other things may take over one step. */
const PATIENCE_MS = 60_000;

/** A phone held upright. */
export const PHONE = { width: 390, height: 844 };
/** A laptop. */
export const DESK = { width: 1280, height: 800 };

/** The sample families, in the order in which they are offered. */
export const SAMPLES = ["nanchang", "tianmen", "changsha", "guiyang"];

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Serves dist/ and opens a browser; `close` ends both. */
export async function start() {
  const site = await serve("dist");
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    args: FLAGS,
  });
  return {
    url: site.url,
    browser,
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/**
 * Opens the app in a fresh profile. Whatever the page reports as an error fails the test.
 * The clock is set, so that what the page shows does not depend on the day of the run. Addresses
 * that match `blocked` are not reached.
 */
export async function open(app, { path = "#/", at = "2025-05-12T02:00:00Z", blocked, ...options } = {}) {
  const context = await app.browser.newContext({
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: PHONE,
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  if (blocked) await page.route(blocked, (route) => route.abort());
  await page.clock.setFixedTime(new Date(at));
  page.problems = [];
  page.on("pageerror", (error) => page.problems.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") page.problems.push(message.text());
  });
  await page.goto(`${app.url}${path}`);
  await page.locator("h1").first().waitFor();
  return page;
}

/** Opens everything that is folded. */
export async function unfold(page) {
  await page.evaluate(() => document.querySelectorAll("details").forEach((it) => (it.open = true)));
}

/** How a page is looked at: its size, its colours, its letters and how large they are, its language. */
export async function show(page, { viewport, colorScheme = "light", elder = false, text, lang = "zh-Hans" }) {
  if (viewport) await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  await page.evaluate(
    ([elder, lang]) => {
      const [language, size] = document.querySelectorAll(".tools button");
      if (document.documentElement.lang !== lang) language.click();
      if (size.getAttribute("aria-pressed") !== String(elder)) size.click();
    },
    [elder, lang],
  );
  // Two frames later the styles are in place, and colours then take a moment to turn.
  await page.evaluate(async (text) => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    if (text) document.documentElement.dataset.text = text;
    await Promise.allSettled(document.getAnimations().map((it) => it.finished));
  }, text);
}

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails with what axe finds on the page as it stands, by these rules or by all of the standards. */
export async function accessible(page, where, rules = STANDARDS) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  const found = await page.evaluate(async (runOnly) => {
    const { violations } = await globalThis.axe.run(document, { runOnly, resultTypes: ["violations"] });
    return violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html).join(" | ")}`);
  }, rules);
  assert.deepEqual(found, [], `axe on ${where}`);
}

/** Fails where the page is wider than the window. */
export async function fits(page, where) {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.ok(over <= 0, `${where} is ${over} px wider than the window`);
}

/** Fails where something moves, or turns its colour slowly, although somebody asked for stillness. */
export async function still(page, where) {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const moving = await page.evaluate(() => {
    const most = (durations) => Math.max(...durations.split(", ").map(Number.parseFloat));
    const moves = (element, part) => {
      const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element, part);
      const animated = animationName !== "none" && most(animationDuration) > 0.01;
      return animated || most(transitionDuration) > 0.01 || scrollBehavior === "smooth";
    };
    const all = [...document.querySelectorAll("*")];
    const found = all.filter((it) => [null, "::before", "::after"].some((part) => moves(it, part)));
    return found.map((it) => it.outerHTML.slice(0, 80));
  });
  await page.emulateMedia({ reducedMotion: "no-preference" });
  assert.deepEqual(moving, [], `moving on ${where}`);
}

/** Fails where a heading leaves a single character to a line, as one broken inside a word does. */
export async function whole(page, where) {
  const broken = await page.evaluate(() => {
    const lines = (heading) => {
      const tops = new Map();
      const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      for (let node; (node = texts.nextNode()); ) {
        for (let at = 0; at < node.data.length; at += 1) {
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { bottom, width } = range.getBoundingClientRect();
          if (width > 0) tops.set(Math.round(bottom), (tops.get(Math.round(bottom)) ?? "") + node.data[at]);
        }
      }
      return [...tops.values()];
    };
    const headings = [...document.querySelectorAll("main :is(h1, h2, h3)")].map(lines);
    return headings.filter((it) => it.length > 1 && it.some((line) => line.trim().length < 2));
  });
  assert.deepEqual(broken, [], `a heading on ${where}`);
}

/** Fails where the page has reported an error. */
export function quiet(page) {
  assert.deepEqual(page.problems, []);
}

/** What was read, with every run of white space as one blank, and without the breaks in headings. */
export const plain = (text) => text.replaceAll("\u200b", "").replace(/\s+/g, " ").trim();

/** The text of each element that matches. */
export async function texts(page, selector) {
  return (await page.locator(selector).allInnerTexts()).map(plain);
}

/** The rows of a table, as arrays of what is seen in their cells. */
export async function rows(table) {
  const rows = await table.locator("tr").evaluateAll((rows) => {
    const seen = (cell) => {
      const copy = cell.cloneNode(true);
      copy.querySelectorAll(".visually-hidden").forEach((it) => it.remove());
      return copy.textContent;
    };
    return rows.map((row) => [...row.cells].map(seen));
  });
  return rows.map((row) => row.map(plain));
}

/** Takes a sample family from the empty first page. */
export async function take(page, sample) {
  await page.locator("ul.actions a").nth(SAMPLES.indexOf(sample)).click();
  await page.locator(".family").waitFor();
}

/** The button that sends the form. */
export const send = (page) => page.locator(SEND);

/** Fills in the question that is shown, as `Hand.reply` does it. */
export const fill = (page, value) => new Mouse(page).reply(value);

/** Goes through a flow, or on in it, up to its last page, as `Hand.answer` does it. */
export async function answer(page, flow, answers, each) {
  if (!(await hash(page)).startsWith(`#/${flow}/`)) await visit(page, `#/${flow}`);
  await new Mouse(page).answer(answers, each);
}

// Every page in every state, at both widths, light and dark, large, and in both languages: axe
// finds nothing, nothing reaches beyond the window, nothing moves for whom that is too much, each
// says that it is a rehearsal, in elder mode nothing is small, faint or cut off, nor faint in
// forced colours, and the markup is valid.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { DESK, PHONE, accessible, fits, open, plain, quiet, show, start, still, unfold, visit, whole } from "./app.mjs";
import { measured, readable } from "./measure.mjs";
import { WAYS, walk } from "./states.mjs";
import { valid } from "./valid.mjs";

let app;
before(async () => (app = await start()));
after(() => app.close());

// A laptop's window at 400 %.
const ZOOMED = { width: 320, height: 256 };
const LANGS = ["zh-Hans", "en"];
const BANNER = { "zh-Hans": "模拟，不是真实办理", en: "A rehearsal, nothing here is real" };

// Any two of width, colours, letters and language meet in one of these. What a page is made of is
// looked at once a language; colours and sizes each time.
const SEEN = ["color-contrast", "target-size"];
const LOOKS = [
  { viewport: PHONE, colorScheme: "light", elder: false, lang: "zh-Hans" },
  { viewport: DESK, colorScheme: "dark", elder: false, lang: "en" },
  { viewport: DESK, colorScheme: "light", elder: true, lang: "zh-Hans", rules: SEEN },
  { viewport: PHONE, colorScheme: "dark", elder: true, lang: "en", rules: SEEN },
];

/** Looks at a page in every way. */
async function inspect(page, name) {
  await valid(page, name);
  await unfold(page);
  for (const { rules, ...look } of LOOKS) {
    await show(page, look);
    const where = `${name} ${Object.values({ ...look, viewport: look.viewport.width }).join(" ")}`;
    assert.equal(await page.locator("html").getAttribute("lang"), look.lang);
    assert.equal(plain(await page.locator(".strip__sim").innerText()), BANNER[look.lang], where);
    assert.equal(await page.locator("h1").count(), 1, where);
    await fits(page, where);
    await accessible(page, where, rules);
    if (look.elder) await measured(page, where);
  }
  await page.emulateMedia({ forcedColors: "active", contrast: "more" });
  await readable(page, `${name} forced colours`);
  await page.emulateMedia({ forcedColors: null, contrast: null });
  for (const viewport of [ZOOMED, PHONE]) {
    for (const lang of LANGS) {
      await show(page, { viewport, lang });
      await fits(page, `${name} ${viewport.width} ${lang}`);
      if (lang === "zh-Hans") await whole(page, `${name} ${viewport.width}`);
      await show(page, { viewport, elder: true, text: "30", lang });
      await fits(page, `${name} ${viewport.width} elder 30 ${lang}`);
    }
  }
  await still(page, name);
  await show(page, { viewport: PHONE });
  quiet(page);
}

describe("every page in every state", { concurrency: 2 }, () => {
  const seen = new Set();
  for (const [name, way] of Object.entries(WAYS)) {
    test(name, async (t) => {
      await walk(app, way, {}, seen, (page, state) => t.test(state, () => inspect(page, state)));
    });
  }
  after(() => assert.ok(seen.size > 75, `${seen.size} pages and states`));
});

test("the title of every dispute breaks between words", async () => {
  const page = await open(app, { path: "#/rules" });
  const links = page.locator('main a[href^="#/disputes/"]');
  await links.first().waitFor();
  const addresses = await links.evaluateAll((links) => links.map((it) => it.getAttribute("href")));
  assert.ok(addresses.length > 40);
  for (const address of addresses) {
    await visit(page, address);
    for (const width of [320, 390]) {
      await show(page, { viewport: { width, height: 800 } });
      await whole(page, `${address} ${width}`);
      await fits(page, `${address} ${width}`);
    }
  }
  quiet(page);
  await page.context().close();
});

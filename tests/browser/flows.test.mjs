// Every flow, and what is done between them, by mouse, by touch and by keyboard.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { open, plain, quiet, start } from "./app.mjs";
import { FAMILIES, go } from "./flows.mjs";
import { HANDS, Keyboard, Mouse, Touch } from "./hands.mjs";

let app;
before(async () => (app = await start()));
after(() => app.close());

/** What each hand sets first, and how it is seen: an older person's phone, a reader of English. */
const SETTINGS = new Map([
  [Mouse, { theme: "dark", attribute: ["data-theme", "dark"] }],
  [Touch, { mode: "elder", attribute: ["data-mode", "elder"] }],
  [Keyboard, { lang: "en", attribute: ["lang", "en"] }],
]);

/** Chooses a setting, which takes effect at once. */
async function set(hand) {
  const { attribute, ...choice } = SETTINGS.get(hand.constructor);
  await hand.follow('.tools a[href="#/settings"]');
  for (const [name, value] of Object.entries(choice)) await hand.enter(name, value);
  const [name, value] = attribute;
  await hand.page.waitForFunction(([name, value]) => document.documentElement.getAttribute(name) === value, [name, value]);
  await hand.begin();
}

/** What is read again after a reload, which changes nothing. */
async function reload(page) {
  const main = page.locator("main");
  const before = plain(await main.innerText());
  await page.reload();
  await page.locator("h1").first().waitFor();
  assert.equal(plain(await main.innerText()), before, "after a reload");
}

describe("every flow by every hand", { concurrency: 2 }, () => {
  for (const [name, { at, acts }] of Object.entries(FAMILIES)) {
    for (const Hand of HANDS) {
      test(`${name} by ${Hand.name.toLowerCase()}`, async () => {
        const page = await open(app, { at, ...Hand.options });
        const hand = new Hand(page);
        await set(hand);
        for (const act of acts) {
          if (typeof act === "function") await act(hand);
          else await go(hand, act);
          if (Hand === Mouse) await reload(page);
        }
        quiet(page);
        await page.context().close();
      });
    }
  }
});

test("no flow is left out", async () => {
  const page = await open(app, { path: "#/samples/guiyang" });
  await page.locator(".family").waitFor();
  await page.goto(`${app.url}#/do`);
  await page.locator("main a").first().waitFor();
  const links = await page.locator("main a").evaluateAll((all) => all.map((it) => it.getAttribute("href")));
  const gone = Object.values(FAMILIES).flatMap((it) => it.acts.map((act) => `#/${act.flow}`));
  const others = ["", "may", "money", "samples", "people/new", "stories", "calculate", "rules", "ways", "records", "date", "settings"];
  const known = new Set([...gone, ...others.map((it) => `#/${it}`)]);
  assert.deepEqual(links.filter((it) => !known.has(it) && !it.startsWith("#/calculate/")), []);
  await page.context().close();
});

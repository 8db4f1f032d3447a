// Takes pictures of every page in every state into screenshots/, in each width and look, and the two
// of the README.
// usage: node tests/browser/screenshots.mjs [WAY...]    only those of some ways of states.mjs
import { mkdirSync, rmSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { PHONE, answer, leads, open, send, show, start, take, visit } from "./app.mjs";
import { WAYS, walk } from "./states.mjs";

const WIDTHS = [320, PHONE.width, 768, 1280];
const LOOKS = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  elder: { elder: true },
  contrast: { contrast: "more" },
};
const MOST_BYTES = 150_000;

const names = process.argv.slice(2);
const strange = names.filter((name) => !(name in WAYS));
if (strange.length > 0) {
  console.error(`No such way: ${strange.join(", ")}. There are ${Object.keys(WAYS).join(", ")}.`);
  process.exit(1);
}
const app = await start();
try {
  rmSync("screenshots", { recursive: true, force: true });
  mkdirSync("screenshots", { recursive: true });
  const ways = names.length > 0 ? names : Object.keys(WAYS);
  if (names.length === 0) await forReadme();
  const seen = new Set();
  // As many at a time as there are processors, each on its own way.
  const walkers = Array.from({ length: availableParallelism() }, async () => {
    for (let way; (way = ways.shift()); ) await walk(app, WAYS[way], {}, seen, shoot);
  });
  await Promise.all(walkers);
  console.log(`${seen.size} pages and states are in screenshots/.`);
} finally {
  await app.close();
}

/** Takes a page in every look and width. */
async function shoot(page, name) {
  for (const [look, { contrast = null, ...how }] of Object.entries(LOOKS)) {
    await page.emulateMedia({ contrast });
    for (const width of WIDTHS) {
      await show(page, { viewport: { width, height: PHONE.height }, ...how });
      await page.screenshot({ path: `screenshots/${name}-${width}-${look}.png`, fullPage: true });
    }
  }
  await page.emulateMedia({ contrast: null });
  await show(page, { viewport: PHONE });
}

/** The first page and a paid bill. */
async function forReadme() {
  mkdirSync("docs", { recursive: true });
  const page = await open(app, { viewport: { width: 820, height: 900 } });
  await take(page, "nanchang");
  const bind = { holder: "guyu", beneficiary: "xiaoman", relation: "spouse", end: "open", limit: "limited" };
  await answer(page, "bind", { ...bind, "limit-amount": "200" });
  await leads(page, () => send(page).click());
  const bill = { patient: "xiaoman", venue: "hospital", total: "638.00", pool: "amount", "pool-amount": "300" };
  await answer(page, "pay", bill);
  await leads(page, () => send(page).click());
  await page.setViewportSize({ width: 820, height: 1270 });
  await picture(page, "docs/pay.png");
  await page.setViewportSize({ width: 820, height: 900 });
  await visit(page, "#/");
  await picture(page, "docs/home.png");
  await page.context().close();
}

async function picture(page, path) {
  await show(page, {});
  await page.evaluate(() => document.activeElement.blur());
  await page.screenshot({ path });
  const { size } = statSync(path);
  if (size > MOST_BYTES) throw new Error(`${path} has ${size} bytes, more than ${MOST_BYTES}`);
}

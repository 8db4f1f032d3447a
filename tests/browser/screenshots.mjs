// Takes pictures of every page in every state into screenshots/, and the two of the README.
// usage: node tests/browser/screenshots.mjs
import { mkdirSync, rmSync, statSync } from "node:fs";
import { DESK, PHONE, answer, leads, open, send, show, start, take, visit } from "./app.mjs";
import { WAYS, walk } from "./states.mjs";

const LOOKS = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  elder: { elder: true },
};
const MOST_BYTES = 150_000;

const app = await start();
try {
  rmSync("screenshots", { recursive: true, force: true });
  mkdirSync("screenshots", { recursive: true });
  mkdirSync("docs", { recursive: true });
  await forReadme();
  const seen = new Set();
  const shoot = async (page, name) => {
    for (const [look, how] of Object.entries(LOOKS)) {
      for (const viewport of [PHONE, DESK]) {
        await show(page, { viewport, ...how });
        const path = `screenshots/${name}-${viewport.width}-${look}.png`;
        await page.screenshot({ path, fullPage: true });
      }
    }
    await show(page, { viewport: PHONE });
  };
  for (const way of Object.values(WAYS)) await walk(app, way, {}, seen, shoot);
  console.log(`${seen.size} pages and states are in screenshots/.`);
} finally {
  await app.close();
}

/** The first page and a paid bill. */
async function forReadme() {
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

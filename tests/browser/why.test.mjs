// From what somebody sees to the clause behind it, by mouse in Chinese without a family, and by
// keyboard in English with one.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { answer, hash, leads, open, plain, quiet, start, take, visit } from "./app.mjs";
import { begin, choose, tab, turn } from "./keys.mjs";

let app;
before(async () => (app = await start()));
after(() => app.close());

const heading = async (page) => plain(await page.locator("main h1").innerText());
const lede = async (page) => plain(await page.locator(".verdict .lede").innerText());

test("without a family, by mouse, in Chinese", async () => {
  const page = await open(app, { at: "2025-06-02T02:00:00Z" });
  await leads(page, () => page.locator('main a[href="#/why"]').click());
  const asked = [];
  const answers = {
    symptom: "cannot_bind",
    relation: "sibling",
    "fact.~owner.scheme": "employee",
    "fact.~owner.region": { "place-province": "360000", "place-city": "360100" },
    "fact.~relative.region": { "place-province": "420000", "place-city": "420100" },
  };
  for (const [name, value] of Object.entries(answers)) {
    if (typeof value !== "object") continue;
    answers[name] = async () => {
      await page.locator('[id$="-province"]').selectOption(value["place-province"]);
      await page.locator('[id$="-city"]').selectOption(value["place-city"]);
    };
  }
  await answer(page, "why", answers, async (key) => asked.push(key));
  assert.deepEqual(new Set(asked), new Set([...Object.keys(answers), "check"]));
  assert.equal(await heading(page), "原因找到了");
  assert.match(await lede(page), /省/);
  const told = await page.locator("dl").last().innerText();
  assert.match(told, /账户的主人/);
  await page.reload();
  await page.locator("h1").first().waitFor();
  assert.equal(await heading(page), "原因找到了", "after a reload");
  await page.locator('.tools button[lang="en"]').click();
  assert.equal(await heading(page), "This is why");
  assert.match(await page.locator("main").innerText(), /account owner/);
  await leads(page, () => page.locator('a[href^="#/ways/bind/"]').click());
  await visit(page, "#/records");
  assert.equal(await page.locator("main table").count(), 0, "nothing was recorded");
  quiet(page);
  await page.context().close();
});

test("with a family, by keyboard, in English", async () => {
  const page = await open(app, { at: "2025-06-02T02:00:00Z" });
  await take(page, "changsha");
  await tab(page, ".tools button", { key: "Shift+Tab", most: 90 });
  while ((await page.evaluate(() => document.activeElement.lang)) !== "en") await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.documentElement.lang === "en");
  await begin(page, "why");
  for (const value of ["cannot_bind", "er", "yi", "parent"]) await choose(page, value);
  assert.equal(await hash(page), "#/why/check");
  assert.equal(await heading(page), "This is why");
  await tab(page, "main .buttons button");
  await turn(page, "Enter");
  assert.equal(await heading(page), "What went wrong?");
  quiet(page);
  await page.context().close();
});

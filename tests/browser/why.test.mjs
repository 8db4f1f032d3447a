// From what somebody sees to the clause behind it, without a family and with one.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { answer, hash, leads, open, plain, quiet, start, take, visit } from "./app.mjs";

let app;
before(async () => (app = await start()));
after(() => app.close());

const heading = async (page) => plain(await page.locator("main h1").innerText());
const lede = async (page) => plain(await page.locator(".verdict .lede").innerText());

test("without a family", async () => {
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

test("with a family, and once more from its beginning", async () => {
  const page = await open(app, { at: "2025-06-02T02:00:00Z" });
  await take(page, "changsha");
  await answer(page, "why", { symptom: "cannot_bind", holder: "er", beneficiary: "yi", relation: "parent" });
  assert.equal(await heading(page), "原因找到了");
  await leads(page, () => page.locator("main .buttons button").first().click());
  assert.equal(await heading(page), "碰到了什么情况？");
  quiet(page);
  await page.context().close();
});

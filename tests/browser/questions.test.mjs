// Every page of every flow: that it asks one question in the same way, what it says where something
// is wrong, that every answer can be changed where all are checked, and what a result leaves to keep.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { hash, open, plain, quiet, send, start, visit } from "./app.mjs";
import { FAMILIES, go } from "./flows.mjs";
import { Mouse, SEND } from "./hands.mjs";
import { SUMS } from "./states.mjs";

let app;
before(async () => (app = await start()));
after(() => app.close());

/** How often each thing is on the page. */
const count = (page, selector) => page.locator(selector).count();

/** What every page of a flow has: a heading, one thing to press, and the way back before all else. */
async function built(page, back = true) {
  const where = await hash(page);
  assert.equal(await count(page, "h1"), 1, `headings on ${where}`);
  assert.equal(await count(page, "main .button:not(.button--second)"), 1, `main buttons on ${where}`);
  assert.equal(await count(page, "main .progress strong"), 1, `the flow's name on ${where}`);
  const first = page.locator("main :is(a, button, input, select, summary)").first();
  if (back) assert.equal(await first.getAttribute("class"), "back", `first on ${where}`);
}

/** That the page asks one question, which is its heading, and names every field. */
async function asks(page) {
  await built(page);
  const where = await hash(page);
  assert.equal(await count(page, "main form"), 1, where);
  const heading = page.locator(".field__label--page");
  if (await heading.count()) {
    assert.equal(await heading.count(), 1, where);
    assert.equal(plain(await heading.innerText()), plain(await page.locator("h1").innerText()), where);
  }
  const nameless = await page.locator("form :is(input, select)").evaluateAll((all) => all.filter((it) => !it.labels.length).length);
  assert.equal(nameless, 0, `fields without a name on ${where}`);
}

/** What the fields hold. */
const held = (page) =>
  page.locator("form :is(input, select)").evaluateAll((all) => all.map((it) => (/radio|checkbox/.test(it.type) ? it.checked : it.value)));

/** That nothing is said to be wrong. */
async function calm(page) {
  assert.equal(await count(page, "#error-summary, .field__error, [aria-invalid]"), 0, await hash(page));
  assert.doesNotMatch(await page.title(), /错误/);
}

/** Presses the button, and sees that what is wrong is said as it should be. */
async function refused(page) {
  const where = `${await hash(page)} with ${JSON.stringify(await held(page))}`;
  const before = await held(page);
  await send(page).click();
  await page.waitForFunction(() => document.activeElement?.id === "error-summary").catch(() => {
    assert.fail(`nothing is said to be wrong on ${where}`);
  });
  assert.match(await page.title(), /^错误：/, where);
  assert.deepEqual(await held(page), before, `kept on ${where}`);
  const said = page.locator("#error-summary li a");
  assert.ok((await said.count()) > 0, where);
  const atFields = (await page.locator(".field__error").allTextContents()).map(plain);
  for (const link of await said.all()) {
    const words = `错误：${plain(await link.innerText())}`;
    assert.ok(atFields.includes(words), `${atFields} on ${where}`);
    await link.click();
    const [field, described] = await page.evaluate(() => {
      const now = document.activeElement;
      const group = now.closest("fieldset[aria-describedby]");
      const ids = [now, group].flatMap((it) => it?.getAttribute("aria-describedby")?.split(" ") ?? []);
      return [now.matches("form input, form select"), ids.map((id) => document.getElementById(id)?.textContent)];
    });
    assert.ok(field, `${await link.getAttribute("href")} leads to no field on ${where}`);
    assert.ok(described.some((it) => it && plain(it) === words), `${described} on ${where}`);
  }
}

/** Nothing, and what no field takes but one for a name. */
const ABSURD = ["", "一二三"];

/** Answers wrongly in every way there is on this page. */
async function mistaken(page) {
  await calm(page);
  const texts = page.locator("form input[type=text]");
  const unanswered = "form:not(:has(input:checked)) input[type=radio], form select:has(option[value='']:checked)";
  if (await texts.count()) {
    for (const typed of ABSURD) {
      const shown = await count(page, "#error-summary");
      for (const field of await texts.all()) await field.fill(typed);
      assert.equal(await count(page, "#error-summary"), shown, "nothing is said while somebody types");
      await refused(page);
    }
  } else if (await count(page, unanswered)) {
    await refused(page);
  }
}

/** Follows every link that changes an answer, and comes back by Back and by Continue. */
async function changed(hand, flow) {
  const { page } = hand;
  const check = `#/${flow}/check`;
  const rows = await page.locator(".summary__row").allInnerTexts();
  for (const index of rows.keys()) {
    const link = `.summary__row:nth-child(${index + 1}) a`;
    assert.match(plain(await page.locator(link).textContent()), /^更改：./);
    await hand.follow(link);
    const question = await hash(page);
    assert.ok(question.startsWith(`#/${flow}/change.`), question);
    await hand.follow("a.back");
    assert.equal(await hash(page), check, `back from ${question}`);
    await hand.follow(link);
    for (let pages = 0; (await hash(page)) !== check; pages += 1) {
      assert.ok(pages < 3, `${question} doesn't lead back, but to ${await hash(page)}`);
      await hand.follow(SEND);
    }
    assert.deepEqual(await page.locator(".summary__row").allInnerTexts(), rows, question);
  }
}

/** That a result says what it is, what comes next, and leaves something to keep. */
async function kept(page) {
  const went = (await hash(page)).startsWith("#/done/");
  await built(page, !went);
  assert.equal(await count(page, "[role=status] h1"), 1, "what came out is said by itself");
  assert.ok((await page.locator("main h2").count()) > 0);
  assert.ok(await page.getByRole("link", { name: "打印决定书" }).isVisible(), "it can be printed");
  if (!went) return;
  assert.match(plain(await page.locator(".verdict__no").innerText()), /^记录编号 GJ-\d{8}-\d{4}$/);
  assert.equal(await page.getByRole("heading", { name: "接下来" }).count(), 1);
  assert.equal(await page.getByRole("link", { name: "看这条记录" }).count(), 1, "its record");
}

describe("every page of every flow", { concurrency: 2 }, () => {
  for (const [name, { at, acts }] of Object.entries(FAMILIES)) {
    test(name, async () => {
      const page = await open(app, { at });
      const hand = new Mouse(page);
      for (const act of acts) {
        if (typeof act === "function") {
          await act(hand);
          continue;
        }
        await go(hand, act, async (key) => {
          if (key !== "check") {
            await asks(page);
            await mistaken(page);
          } else if (act.flow !== "why") {
            await built(page);
            await calm(page);
            await changed(hand, act.flow);
          }
        });
        if (act.flow !== "why") await kept(page);
      }
      quiet(page);
      await page.context().close();
    });
  }
});

test("forms that stand alone say what is wrong in the same way", async () => {
  const page = await open(app);
  for (const path of ["#/date", ...Object.keys(SUMS).map((it) => `#/calculate/${it}`)]) {
    await visit(page, path);
    await calm(page);
    for (const field of await page.locator("form input[type=text]").all()) await field.fill("一二三");
    await calm(page);
    await refused(page);
  }
  quiet(page);
  await page.context().close();
});

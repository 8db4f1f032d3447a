// What somebody does who has no mouse.
import assert from "node:assert/strict";
import { hash, leads } from "./app.mjs";

/** Presses a key that leads to another page, where the heading takes the focus. */
export async function turn(page, key) {
  await leads(page, () => page.keyboard.press(key));
  await page.waitForFunction(() => document.activeElement === document.querySelector("main h1"));
}

/** Presses Tab, or Shift and Tab, until the focus is on what matches; never more often than `most`. */
export async function tab(page, selector, { key = "Tab", most = 60 } = {}) {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate((it) => document.activeElement.matches(it), selector)) return;
  }
  assert.fail(`${most} presses of ${key} don't lead to ${selector} on ${await hash(page)}`);
}

/** Chooses an answer with the arrows, or with Space where it is the first. */
export async function pick(page, value, selector = "input[type=radio]") {
  await tab(page, selector);
  const chosen = () => page.evaluate(() => document.activeElement.value);
  if (!(await page.evaluate(() => document.activeElement.checked))) await page.keyboard.press("Space");
  for (let pressed = 0; (await chosen()) !== value; pressed += 1) {
    assert.ok(pressed < 20, `the arrows don't lead to ${value}`);
    await page.keyboard.press("ArrowDown");
  }
  assert.ok(await page.evaluate(() => document.activeElement.checked), value);
}

/** Chooses an answer, and goes on. */
export async function choose(page, value) {
  await pick(page, value);
  await proceed(page);
}

/** Answers a question as `fill` does it, and goes on. */
export async function reply(page, value) {
  if (Array.isArray(value)) {
    for (const one of value) {
      await tab(page, `input[value="${one}"]`);
      await page.keyboard.press("Space");
    }
    await proceed(page);
  } else if (typeof value === "object") {
    for (const [id, code] of Object.entries(value)) await select(page, id, code);
    await proceed(page);
  } else if (await page.locator("form input[type=text]").count()) {
    await type(page, value);
  } else {
    await choose(page, value);
  }
}

/** Goes down a list to one of its lines. */
async function select(page, id, code) {
  await tab(page, `#${id}`);
  const chosen = () => page.evaluate(() => document.activeElement.value);
  for (let pressed = 0; (await chosen()) !== code; pressed += 1) {
    assert.ok(pressed < 40, `the arrows don't lead to ${code}`);
    await page.keyboard.press("ArrowDown");
  }
}

/** Goes on with what is filled in. */
export async function proceed(page) {
  await tab(page, "button[type=submit]");
  await turn(page, "Enter");
}

/** Types into the field, and sends it with Enter. */
export async function type(page, text) {
  await tab(page, "input[type=text]");
  await page.keyboard.type(text);
  await turn(page, "Enter");
}

/** Goes home from anywhere by the name at the top. */
export async function goHome(page) {
  if ((await hash(page)) === "#/") return;
  await tab(page, "a.wordmark", { key: "Shift+Tab" });
  await turn(page, "Enter");
}

/** Goes home, and from there by one link after another. */
export async function begin(page, ...paths) {
  await goHome(page);
  for (const path of paths) {
    await tab(page, `main a[href="#/${path}"]`, { most: 90 });
    await turn(page, "Enter");
  }
}

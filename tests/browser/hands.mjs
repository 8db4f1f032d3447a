// The ways to use a page: by mouse, by touch and by keyboard. What is done with it is written once,
// and done by each.
import assert from "node:assert/strict";
import { hash, leads } from "./address.mjs";

/** Stands for an answer that nobody knows: the question is passed over by its other button. */
export const SKIP = Symbol("skip");

/** The button that sends the form. */
export const SEND = "form button[type=submit]";

/** What every hand can do with a page, by what each can do with an element. */
class Hand {
  constructor(page) {
    this.page = page;
  }

  /** Follows what leads to another page, where the heading takes the focus. */
  async follow(selector) {
    await leads(this.page, () => this.press(selector));
    await this.page.waitForFunction(() => document.activeElement === document.querySelector("main h1"));
  }

  /** Goes home, and from there by one link after another. */
  async begin(...paths) {
    if ((await hash(this.page)) !== "#/") await this.follow("a.wordmark");
    for (const path of paths) await this.follow(`:is(main, .foot) a[href="#/${path}"]`);
  }

  /**
   * Fills in the question that is shown: with an answer's value, with several, with fields by their
   * ids, or by a function.
   */
  async reply(value) {
    if (typeof value === "function") {
      await value(this.page, this);
    } else if (Array.isArray(value)) {
      for (const one of value) await this.tick(`input[value="${one}"]`);
    } else if (typeof value === "object") {
      for (const [id, text] of Object.entries(value)) await this.enter(id, text);
    } else if (await this.page.locator("form input[type=radio]").count()) {
      await this.pick("input[type=radio]", value);
    } else {
      await this.write("form input[type=text]", value);
    }
  }

  /** Fills in a field, a list or a choice by its id or name, or by the end of its id. */
  async enter(id, value) {
    const tiles = `input[type=radio][name="${id}"]`;
    if (await this.page.locator(tiles).count()) return this.pick(tiles, value);
    const field = `form :is(input, select):is([id="${id}"], [id$="-${id}"])`;
    const list = await this.page.locator(field).evaluate((it) => it.tagName === "SELECT");
    return list ? this.select(field, value) : this.write(field, value);
  }

  /**
   * Answers one question after another up to the last page, where everything is checked. One that
   * isn't in `answers` keeps what is filled in. `each` is called on every page, the last included.
   */
  async answer(answers, each = async () => {}) {
    for (;;) {
      const key = await this.page.evaluate(currentQuestion);
      await each(key);
      if (key === "check") return;
      const skip = answers[key] === SKIP;
      if (key in answers && !skip) await this.reply(answers[key]);
      await this.follow(skip ? "form .buttons button.link" : SEND);
    }
  }
}

/** Points at what it uses. */
class Pointer extends Hand {
  async press(selector) {
    await this.point(this.page.locator(selector).first());
  }

  /** Writes into a field in place of what is there. */
  async write(selector, text) {
    await this.press(selector);
    await replace(this.page, text);
  }

  /** Chooses an answer. */
  async pick(selector, value) {
    await this.tick(`${selector}[value="${value}"]`);
  }

  /** Ticks a box, by all of the tile around it. */
  async tick(selector) {
    await this.press(`.tile:has(${selector}) label`);
  }

  /** Chooses from a list that folds out. The list itself is the system's, not the page's. */
  async select(selector, value) {
    await this.page.locator(selector).selectOption(value);
  }
}

/** A mouse. */
export class Mouse extends Pointer {
  static options = {};

  async point(target) {
    await target.click();
  }

  /** Presses twice, as fast as can be. */
  async twice(selector) {
    await this.page.locator(selector).dblclick();
  }
}

/** A finger on a phone. */
export class Touch extends Pointer {
  static options = { hasTouch: true, isMobile: true };

  async point(target) {
    await target.tap();
  }

  async twice(selector) {
    const target = this.page.locator(selector);
    await target.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await target.boundingBox();
    const tap = () => this.page.touchscreen.tap(x + width / 2, y + height / 2);
    await Promise.all([tap(), tap()]);
  }
}

/** A keyboard and nothing else. Nothing is passed whose focus can't be seen. */
export class Keyboard extends Hand {
  static options = {};

  async press(selector) {
    await this.reach(selector);
    await this.page.keyboard.press("Enter");
  }

  async write(selector, text) {
    await this.reach(selector);
    await replace(this.page, text);
  }

  async pick(selector, value) {
    await this.reach(selector);
    if (!(await this.focused("checked"))) await this.page.keyboard.press("Space");
    await this.arrow(value);
    assert.ok(await this.focused("checked"), value);
  }

  async tick(selector) {
    await this.reach(selector);
    await this.page.keyboard.press("Space");
  }

  async select(selector, value) {
    await this.reach(selector);
    await this.arrow(value);
  }

  async twice(selector) {
    await this.reach(selector);
    await Promise.all([1, 2].map(() => this.page.keyboard.press("Enter")));
  }

  /** Presses Tab, or Shift and Tab where it stands before, until the focus is there. */
  async reach(selector) {
    const [there, key] = await this.page.evaluate(direction, selector);
    if (there) return;
    for (let pressed = 0; pressed < 150; pressed += 1) {
      await this.page.keyboard.press(key);
      const { there, unseen } = await this.page.evaluate(stop, selector);
      assert.equal(unseen, null, `the focus can't be seen on ${await hash(this.page)}`);
      if (there) return;
    }
    assert.fail(`${key} doesn't lead to ${selector} on ${await hash(this.page)}`);
  }

  /** Goes down with the arrow until that value is chosen. */
  async arrow(value) {
    for (let pressed = 0; (await this.focused("value")) !== value; pressed += 1) {
      assert.ok(pressed < 40, `the arrows don't lead to ${value}`);
      await this.page.keyboard.press("ArrowDown");
    }
  }

  /** What is known of the element that has the focus. */
  focused(property) {
    return this.page.evaluate((property) => document.activeElement[property], property);
  }
}

/** The three of them. */
export const HANDS = [Mouse, Touch, Keyboard];

/** Writes into the field that has the focus in place of what is there. */
async function replace(page, text) {
  await page.keyboard.press("Control+A");
  if (text) await page.keyboard.type(text);
  else await page.keyboard.press("Delete");
}

/** The question that is shown; where the address is that of the flow, its field tells. */
function currentQuestion() {
  const [, , name] = location.hash.split("/");
  return name ? decodeURIComponent(name) : document.querySelector("form input[name]").name;
}

/**
 * Whether the focus is there already, and the key that leads there. How everything looks that has
 * no focus is noted, to be held against how it looks with it.
 */
function direction(selector) {
  const looks = (globalThis.looks ??= new WeakMap());
  globalThis.shown = (it) => (it.matches(".tile__input") ? it.nextElementSibling : it);
  globalThis.look = (it) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(globalThis.shown(it));
    return [outlineStyle === "none" ? "" : `${outlineStyle} ${outlineWidth} ${outlineColor}`, boxShadow].join();
  };
  const now = document.activeElement;
  for (const it of document.querySelectorAll("a, button, input, select, summary, [tabindex]")) {
    if (it !== now) looks.set(it, globalThis.look(it));
  }
  const target = document.querySelector(selector);
  const before = target && now.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING;
  return [now.matches(selector), before ? "Shift+Tab" : "Tab"];
}

/** Whether the focus is there, and what has it where that can't be seen. */
function stop(selector) {
  const now = document.activeElement;
  const { top, bottom, left, right } = globalThis.shown(now).getBoundingClientRect();
  const within = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  const differs = globalThis.looks.get(now) !== globalThis.look(now);
  return { there: now.matches(selector), unseen: now === document.body || (differs && within) ? null : now.outerHTML };
}

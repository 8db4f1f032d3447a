// What older people need of a page, measured: how large its text is and its lines are set, how well
// they stand out in every palette, how large what is pressed is, and that nothing is cut off.
import assert from "node:assert/strict";

/**
 * The least of each. Whichever is stricter counts: the Chinese standard for apps (工信部
 * 《移动互联网应用（APP）适老化通用设计规范》, 2021) asks for text of 18 dp, lines of 1.3, 4.5:1 and main
 * targets of 60 dp; WCAG 2.2 for 4.5:1 and 24 px, and with its AAA for lines of 1.5 and 7:1; our own
 * promise is text of 20 px.
 */
const LEAST = { text: 20, line: 1.5, contrast: 7, target: 60 };

/** The palettes, as attributes of the root. */
const PALETTES = ["light", "dark"].flatMap((theme) => ["normal", "high"].map((contrast) => [theme, contrast]));

/** Fails with what is too small, too faint or cut off on a page in elder mode, in all palettes. */
export async function measured(page, where) {
  const found = await page.evaluate(short, [LEAST, PALETTES]);
  assert.deepEqual(found, [], `what is short on ${where}`);
}

/** Fails with the text that is too faint on a page as it stands. */
export async function readable(page, where) {
  const found = await page.evaluate(short, [{ contrast: LEAST.contrast }, [[]]]);
  assert.deepEqual(found, [], `what is faint on ${where}`);
}

/** Runs in the page: what falls short of `least`, each once. */
function short([least, palettes]) {
  const root = document.documentElement;
  const found = new Set();
  const name = (it) => `<${it.localName}${it.className.baseVal === undefined && it.className ? ` class="${it.className}"` : ""}>`;
  const report = (it, what) => found.add(`${what}: ${name(it)} ${it.textContent.trim().slice(0, 20)}`);
  const style = (it, part) => getComputedStyle(it, part);

  /** Whether it is there for those who see the page; what is only heard is a pixel wide. */
  const seen = (it) => {
    const { width, height } = it.getBoundingClientRect();
    const heard = it.closest(".visually-hidden, .skip, .ledger thead, .strip__label");
    const clipped = heard && style(heard).position === "absolute";
    return width > 0 && height > 0 && !clipped && it.checkVisibility({ visibilityProperty: true });
  };
  const holding = () => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const elements = new Set();
    for (let node; (node = texts.nextNode()); ) {
      if (node.data.trim() && node.parentElement.localName !== "option") elements.add(node.parentElement);
    }
    for (const field of document.querySelectorAll("input[type=text], select")) elements.add(field);
    return [...elements].filter(seen);
  };

  const channels = (color) => {
    const [red, green, blue, alpha = 1] = color.match(/[\d.]+/g).map(Number);
    return { rgb: [red, green, blue], alpha };
  };
  const over = (upper, lower) => upper.rgb.map((it, at) => it * upper.alpha + lower[at] * (1 - upper.alpha));
  /** What is painted behind an element's text. */
  const behind = (it) => {
    if (!it) return channels(style(root).backgroundColor).alpha ? channels(style(root).backgroundColor).rgb : [255, 255, 255];
    const own = channels(style(it).backgroundColor);
    return own.alpha === 1 ? own.rgb : over(own, behind(it.parentElement));
  };
  const luminance = (rgb) => {
    const [red, green, blue] = rgb.map((it) => (it / 255 <= 0.04045 ? it / 255 / 12.92 : ((it / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (it, color) => {
    const below = behind(it);
    const [one, other] = [over(channels(color), below), below].map(luminance);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  };

  const letters = (it, part) => {
    const { fontSize, lineHeight } = style(it, part);
    const size = parseFloat(fontSize);
    if (size < least.text) report(it, `text of ${size} px${part ?? ""}`);
    const line = parseFloat(lineHeight) / size;
    // A single character, as in a box, has no line above it; nor has a picture's.
    const single = part || it.textContent.trim().length === 1 || it.closest("[aria-hidden=true]");
    if (!single && line < least.line - 0.001) report(it, `lines of ${line.toFixed(2)}`);
  };
  const written = (it, part) => /\w|[^\x00-\x7f]/.test(style(it, part).content.replace(/^(none|normal)$|\/ ".*"$/, ""));

  /** Whether a link stands in a sentence, whose lines settle how high it is. */
  const running = (it) =>
    style(it).display === "inline" && it.parentElement.textContent.trim().length > it.textContent.trim().length;
  const pressed = () => {
    const all = document.querySelectorAll("a[href], button, summary, select, input[type=text], .tile__label");
    return [...all].filter((it) => seen(it) && !running(it));
  };

  if (least.text) {
    const texts = holding();
    for (const it of texts) letters(it);
    for (const it of document.body.querySelectorAll("*")) {
      for (const part of ["::before", "::after"]) if (seen(it) && written(it, part)) letters(it, part);
    }
    for (const it of pressed()) {
      const { width, height } = it.getBoundingClientRect();
      if (Math.min(width, height) < least.target - 0.01) report(it, `target of ${Math.round(width)} × ${Math.round(height)} px`);
    }
    for (const it of document.body.querySelectorAll("*")) {
      const { overflowX, overflowY } = style(it);
      const cut = (overflowX !== "visible" && overflowX !== "auto" && it.scrollWidth > it.clientWidth + 1) ||
        (overflowY !== "visible" && overflowY !== "auto" && it.scrollHeight > it.clientHeight + 1);
      if (cut && seen(it) && !it.matches("input, select, svg")) report(it, "cut off");
    }
  }
  const before = ["data-theme", "data-contrast"].map((name) => [name, root.getAttribute(name)]);
  for (const [theme, strength] of palettes) {
    if (theme) root.dataset.theme = theme;
    if (strength) root.dataset.contrast = strength;
    // Colours would else still be on their way from the palette before.
    for (const it of document.getAnimations()) it.finish();
    for (const it of holding()) {
      const ratio = contrast(it, style(it).color);
      if (ratio < least.contrast) report(it, `contrast of ${ratio.toFixed(2)}${theme ? ` in ${theme} ${strength}` : ""}`);
    }
  }
  for (const [name, value] of before) {
    if (value === null) root.removeAttribute(name);
    else root.setAttribute(name, value);
  }
  return [...found];
}

// Whether the markup of a page as it stands is valid, by the rules that index.html is held to.
import { readFileSync } from "node:fs";
import assert from "node:assert/strict";
import { HtmlValidate } from "html-validate";

const project = JSON.parse(readFileSync(".htmlvalidate.json", "utf8"));
const validator = new HtmlValidate({
  ...project,
  rules: {
    ...project.rules,
    // The browser writes the page out in its own way: no line breaks, and a value for every attribute.
    "no-trailing-whitespace": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    // Boxes of which any number may be ticked share a name, as choices do of which one may be.
    "form-dup-name": ["error", { shared: ["radio", "checkbox"] }],
  },
});

/** Fails with what html-validate finds in the page as it stands. */
export async function valid(page, where) {
  const markup = await page.evaluate(() => {
    const root = document.documentElement.cloneNode(true);
    // What page boxes inherit is set on the root by the program, which the page's policy lets it.
    root.removeAttribute("style");
    return root.outerHTML;
  });
  const { results } = await validator.validateString(`<!doctype html>\n${markup}\n`);
  const messages = results.flatMap((it) => it.messages);
  const found = messages.map((it) => `${it.ruleId}: ${it.message} ${it.selector ?? ""}`);
  assert.deepEqual([...new Set(found)], [], `html-validate on ${where}`);
}

// Where the page is, and going elsewhere.

/** The part of the address after `#`, with the `#`. */
export const hash = (page) => page.evaluate(() => location.hash);

/** Waits until the page has turned away from an address. */
async function turned(page, from) {
  await page.waitForFunction((from) => location.hash !== from, from);
  await page.locator("h1").first().waitFor();
}

/** Does something that leads to another page, and waits for it. */
export async function leads(page, act) {
  const from = await hash(page);
  await act();
  await turned(page, from);
}

/** Goes to a page by its address. */
export async function visit(page, path) {
  if ((await hash(page)) === path) return;
  await leads(page, () => page.evaluate((path) => void (location.hash = path), path));
}

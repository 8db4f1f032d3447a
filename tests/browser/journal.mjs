// Long journals, made of the entries that the app itself wrote, and kept as the app keeps them.
import { crc32 } from "node:zlib";

/** How many entries a segment holds. */
const CAPACITY = 256;

/** The entries that a page keeps. */
export async function entries(page) {
  const lines = await page.evaluate(() => {
    const lines = [];
    for (let index = 0; ; index += 1) {
      const segment = localStorage.getItem(`gongji.log.${index}`);
      if (segment === null) return lines;
      lines.push(...segment.split("\n").slice(1));
    }
  });
  return lines.map((line) => JSON.parse(line));
}

/** These entries as the storage holds them, key by key. */
export function kept(entries) {
  const items = {};
  for (let index = 0; index * CAPACITY < entries.length; index += 1) {
    const body = entries
      .slice(index * CAPACITY, (index + 1) * CAPACITY)
      .map((entry) => JSON.stringify(entry))
      .join("\n");
    const sum = crc32(Buffer.from(body)).toString(16).padStart(8, "0");
    items[`gongji.log.${index}`] = `${sum}\n${body}`;
  }
  items["gongji.head"] = JSON.stringify({ schema: 1, revision: entries.length, entries: entries.length });
  return items;
}

/**
 * A journal of so many entries: those that are there, and then `cycle` over and over, each time so
 * many minutes after the entry before. Payments get references of their own.
 */
export function grown(entries, cycle, count, from, minutes) {
  const grown = [...entries];
  const paid = entries.filter((entry) => JSON.stringify(entry).includes('"paid":{"reference"')).length;
  let payments = paid;
  for (let index = 0; grown.length < count; index += 1) {
    const entry = structuredClone(cycle[index % cycle.length]);
    entry.number = grown.length + 1;
    entry.at = new Date(from.getTime() + index * minutes * 60_000).toISOString().slice(0, 19);
    for (const { paid } of entry.effects) {
      if (!paid) continue;
      payments += 1;
      paid.reference = `P${String(payments).padStart(4, "0")}`;
      paid.at = entry.at;
    }
    grown.push(entry);
  }
  return grown;
}

/** Keeps a journal in the place of the page's own, and opens it. */
export async function keep(page, entries) {
  await page.evaluate((items) => {
    for (const [key, text] of Object.entries(items)) localStorage.setItem(key, text);
  }, kept(entries));
  await page.reload();
  await page.locator("h1").first().waitFor();
}

/**
 * Serves a journal that is longer than the storage of this browser takes, as if it took it; for
 * pages that only read.
 */
export async function serve(context, entries) {
  const items = JSON.stringify(kept(entries));
  await context.addInitScript(`{
    const items = ${items};
    const get = Storage.prototype.getItem;
    Storage.prototype.getItem = function (key) {
      return key in items ? items[key] : get.call(this, key);
    };
  }`);
}

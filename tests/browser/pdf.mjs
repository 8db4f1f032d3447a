// What a page says once it is printed: the PDF that the browser makes of it, turned into text.
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

// Fonts draw some radicals and characters with the same glyph, and a PDF then names the radical.
const RADICALS = { "⻚": "页", "戶": "户", "⻓": "长", "⻔": "门", "⻅": "见", "⻢": "马", "⻋": "车", "⻉": "贝", "⻘": "青", "⻝": "食", "⻩": "黄", "⻛": "风", "⻜": "飞", "⺟": "母", "⺠": "民", "⻄": "西", "⻆": "角", "⻣": "骨", "⻬": "齐", "⻮": "齿", "⻰": "龙", "⻦": "鸟", "⻥": "鱼", "⻤": "鬼", "⻳": "龟", "⻨": "麦", "⻙": "韦", "⻁": "虎", "⻫": "斉", "⻭": "歯" };

/** A text without what differs between a page and its print: breaks, blanks, forms of characters. */
export const flat = (text) =>
  [...text.normalize("NFKC")]
    .map((it) => RADICALS[it] ?? it)
    .join("")
    .replace(/[\s\u200b\u00ad]/g, "");

/** The text of every page that comes out, as [`flat`] writes it, and how large the pages are. */
export async function printed(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const sheet = await document.getPage(number);
    const { items } = await sheet.getTextContent();
    const [, , width, height] = sheet.view;
    pages.push({ text: flat(items.map((it) => it.str).join("")), width, height });
  }
  await document.destroy();
  return pages;
}

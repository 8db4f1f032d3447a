// Joins a built folder into one page that needs no server, since browsers refuse
// to load modules and WebAssembly from neighbouring files on disk.
// usage: node scripts/single.mjs DIR OUTPUT
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const TYPES = { css: "text/css", js: "text/javascript", wasm: "application/wasm" };

const [dir, output] = process.argv.slice(2);
const read = (name) => readFileSync(join(dir, name));
let page = read("index.html").toString();

/** Replaces exactly one match, so that a changed page is noticed here. */
function replaceOne(pattern, replacement) {
  if (page.match(new RegExp(pattern, "g"))?.length !== 1) {
    console.error(`The page should hold ${pattern} once: scripts/single.mjs needs a look.`);
    process.exit(1);
  }
  page = page.replace(pattern, replacement);
}

// The starter becomes part of the page and is let through by its digest.
let digest = "";
replaceOne(/<script src="\.\/([^"]+)"[^>]*><\/script>/, (_, name) => {
  const script = read(name).toString();
  digest = createHash("sha256").update(script).digest("base64");
  return `<script type="module">${script}</script>`;
});

// All else becomes data. The page may still reach no other host.
page = page.replace(/<link ([^>]*)href="\.\/([^"]+\.(css|js|wasm))"([^>]*)>/g, (...match) => {
  const [, before, name, kind, after] = match;
  // A preload fetches what is elsewhere; here the link only holds the bytes.
  const rest = (before + after).replace(/ ?integrity="[^"]*"|rel="preload"\s+as="fetch"|\/$/g, "");
  return `<link ${rest.trim()} href="data:${TYPES[kind]};base64,${read(name).toString("base64")}">`;
});
replaceOne(/script-src 'self'/, `script-src 'sha256-${digest}' data:`);
replaceOne(/style-src 'self'/, "style-src data:");
replaceOne(/connect-src 'self'/, "connect-src data:");

mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, page);
console.log(`${output} has ${Buffer.byteLength(page)} bytes and opens from disk.`);

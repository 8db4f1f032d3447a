// Prints what a visitor downloads, and fails when a part of the program outgrows its budget.
// usage: node scripts/sizes.mjs DIR
import { readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

// A phone on a slow line still starts within seconds, and waits no longer for the next part.
// Counted after brotli.
const PART_BUDGET_BYTES = 200_000;

const brotliBytes = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;

const dir = process.argv[2];
const files = readdirSync(dir, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => {
    const bytes = readFileSync(join(entry.parentPath ?? entry.path, entry.name));
    return { name: entry.name, raw: bytes.length, brotli: brotliBytes(bytes) };
  });

const page = readFileSync(join(dir, "index.html"), "utf8");
const isPart = ({ name }) => extname(name) === ".wasm";
const isFirst = (file) => !isPart(file) || page.includes(file.name);
const sum = (some, field) => some.reduce((total, file) => total + file[field], 0);
const row = (name, raw, brotli) =>
  console.log(`${name.padEnd(36)}${String(raw).padStart(12)}${String(brotli).padStart(12)}`);
row("bytes", "raw", "brotli 11");
for (const { name, raw, brotli } of files) row(name, raw, brotli);
for (const [name, some] of [
  ["until the first page stands", files.filter(isFirst)],
  ["all", files],
]) {
  row(name, sum(some, "raw"), sum(some, "brotli"));
}

const parts = files.filter(isPart);
if (parts.length === 0) {
  console.error(`There is no .wasm file in ${dir}: build first.`);
  process.exit(1);
}
const outgrown = parts.filter((part) => part.brotli > PART_BUDGET_BYTES);
for (const { name, brotli } of outgrown) {
  console.error(`${name} has ${brotli} bytes in brotli; at most ${PART_BUDGET_BYTES} are allowed.`);
}
if (outgrown.length > 0) process.exit(1);
console.log(`Every part of the wasm has at most ${PART_BUDGET_BYTES} bytes in brotli.`);

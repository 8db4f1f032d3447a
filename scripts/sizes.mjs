// Prints what a visitor downloads, and fails when the program outgrows its budget.
// usage: node scripts/sizes.mjs DIR
import { readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

// A phone on a slow line still starts within seconds. Counted after brotli.
const WASM_BUDGET_BYTES = 200_000;

const ORDER = [".wasm", ".js", ".css", ".html"];

const brotliBytes = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;

const dir = process.argv[2];
const sizes = new Map();
for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const bytes = readFileSync(join(entry.parentPath ?? entry.path, entry.name));
  const kind = ORDER.includes(extname(entry.name)) ? extname(entry.name) : "other";
  const { raw, brotli } = sizes.get(kind) ?? { raw: 0, brotli: 0 };
  sizes.set(kind, { raw: raw + bytes.length, brotli: brotli + brotliBytes(bytes) });
}

const row = (name, raw, brotli) =>
  console.log(`${name.padEnd(8)}${String(raw).padStart(12)}${String(brotli).padStart(12)}`);
row("bytes", "raw", "brotli 11");
let total = { raw: 0, brotli: 0 };
for (const kind of [...ORDER, "other"].filter((kind) => sizes.has(kind))) {
  const { raw, brotli } = sizes.get(kind);
  row(kind.replace(".", ""), raw, brotli);
  total = { raw: total.raw + raw, brotli: total.brotli + brotli };
}
row("total", total.raw, total.brotli);

const wasm = sizes.get(".wasm");
if (!wasm) {
  console.error(`There is no .wasm file in ${dir}: build first.`);
  process.exit(1);
}
if (wasm.brotli > WASM_BUDGET_BYTES) {
  console.error(`The wasm has ${wasm.brotli} bytes in brotli; at most ${WASM_BUDGET_BYTES} are allowed.`);
  process.exit(1);
}
console.log(`The wasm has ${wasm.brotli} of at most ${WASM_BUDGET_BYTES} bytes in brotli.`);

// Joins a style sheet and all that it imports into one file, in order.
// usage: node scripts/bundle-css.mjs ENTRY OUTPUT
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const IMPORT = /@import\s+(?:url\(\s*)?["']([^"']+)["']\s*\)?([^;]*);/g;

/** The text of `file` with every import replaced by what it imports. */
function bundle(file, trail = []) {
  if (trail.includes(file)) throw new Error(`${file} imports itself`);
  const text = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  return text.replace(IMPORT, (_, path, conditions) =>
    wrap(bundle(join(dirname(file), path), [...trail, file]), conditions.trim()),
  );
}

/** Keeps what an import says of its layer, its support and its media. */
function wrap(css, conditions) {
  const layer = conditions.match(/^layer(?:\(([^)]*)\))?\s*/);
  let rest = layer ? conditions.slice(layer[0].length) : conditions;
  const supports = rest.match(/^supports\(((?:[^()]|\([^()]*\))*)\)\s*/);
  if (supports) rest = rest.slice(supports[0].length);
  let out = css;
  if (layer) out = `@layer ${layer[1] ?? ""} {\n${out}\n}`;
  if (supports) out = `@supports (${supports[1]}) {\n${out}\n}`;
  if (rest) out = `@media ${rest} {\n${out}\n}`;
  return out;
}

const [entry, output] = process.argv.slice(2);
try {
  mkdirSync(dirname(output), { recursive: true });
  const css = bundle(entry);
  // An unchanged file keeps its time, so that nothing is rebuilt for it.
  if (!existsSync(output) || readFileSync(output, "utf8") !== css) writeFileSync(output, css);
} catch (error) {
  console.error(`Style sheets could not be joined: ${error.message}`);
  process.exit(1);
}

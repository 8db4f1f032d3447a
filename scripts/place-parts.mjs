// Puts the later parts of a split release beside its first part: shrinks them, and names each file
// after the content of all, so that no browser mixes the parts of two releases.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PARTS = "target/split";
const LINK = "__wasm_split.js";
const staging = process.env.TRUNK_STAGING_DIR;
if (existsSync(PARTS) && process.env.TRUNK_PROFILE === "release") place();

function place() {
  const page = join(staging, "index.html");
  let html = readFileSync(page, "utf8");
  const module = html.match(/href="\.\/([^"]+)" data-app="module"/)[1];
  const flags = optimiserFlags();
  const later = readdirSync(PARTS).filter((name) => name.endsWith(".wasm") && name !== "first.wasm");
  for (const name of later) {
    const path = join(PARTS, name);
    execFileSync("wasm-opt", ["-Oz", "--strip-debug", ...flags, path, "-o", path]);
  }

  const hash = createHash("sha256");
  for (const name of [LINK, ...later]) hash.update(readFileSync(join(PARTS, name)));
  const digest = hash.update(readFileSync(join(staging, module))).digest("hex").slice(0, 16);
  const named = (stem, kind) => `${stem}-${digest}.${kind}`;
  const [start, link] = [named("gongji", "js"), named("link", "js")];

  // The first part and the link name each other, so both get their names at once.
  let joined = readFileSync(join(PARTS, LINK), "utf8").replaceAll("./first.js", `./${start}`);
  for (const name of later) {
    const placed = named(name.replace(/^split_|\.wasm$/g, ""), "wasm");
    joined = joined.replaceAll(`./${name}`, `./${placed}`);
    writeFileSync(join(staging, placed), readFileSync(join(PARTS, name)));
  }
  writeFileSync(join(staging, link), joined);
  const first = readFileSync(join(staging, module), "utf8");
  // Only where it is imported: WebAssembly goes on calling it by its old name.
  writeFileSync(join(staging, start), first.replaceAll(`from "./${LINK}"`, `from "./${link}"`));
  rmSync(join(staging, module));
  html = html.replace(
    `<link rel="modulepreload" href="./${module}" data-app="module">`,
    `<link rel="modulepreload" href="./${start}" data-app="module">\n<link rel="modulepreload" href="./${link}">`,
  );
  writeFileSync(page, html);
  // They belong to this build alone; one in a single part must not find them.
  rmSync(PARTS, { recursive: true });
}

/** The features that the first part is optimised with. */
function optimiserFlags() {
  const source = readFileSync("index.html", "utf8");
  return source.match(/data-wasm-opt-params="([^"]*)"/)[1].split(" ");
}

// A small static server on 127.0.0.1, for `make run` and for the browser tests.
// usage: node scripts/serve.mjs DIR PORT | node scripts/serve.mjs --probe PORT
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const HOST = "127.0.0.1";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/**
 * Serves the files of `dir`. Port 0 takes any free one; `base` puts the files
 * under a path such as "/sub/", the way a shared host does.
 * Resolves to `{ url, close }`; `url` ends in a slash.
 */
export async function serve(dir, { port = 0, base = "/" } = {}) {
  const root = resolve(dir);
  const server = createServer((request, response) => {
    answer(root, base, request, response).catch(() => refuse(response, 500, "Server error"));
  });
  await new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, HOST, done);
  });
  const close = () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  return { url: `http://${HOST}:${server.address().port}${base}`, close };
}

async function answer(root, base, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    return refuse(response, 405, "Method not allowed");
  }
  const file = await locate(root, base, request.url);
  if (!file) return refuse(response, 404, "Not found");
  response.writeHead(200, {
    "Content-Type": TYPES[extname(file.path)] ?? "application/octet-stream",
    "Content-Length": file.size,
    // A rebuilt page is seen at the next reload.
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
  });
  if (request.method === "HEAD") return response.end();
  createReadStream(file.path)
    .on("error", () => response.destroy())
    .pipe(response);
}

/** The file that an address names, or nothing when it lies outside `root`. */
async function locate(root, base, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, `http://${HOST}`).pathname);
  } catch {
    return null;
  }
  if (!path.startsWith(base) || path.includes("\0")) return null;
  const wanted = resolve(root, `./${path.slice(base.length)}`);
  if (wanted !== root && !wanted.startsWith(root + sep)) return null;
  for (const candidate of [wanted, resolve(wanted, "index.html")]) {
    const found = await stat(candidate).catch(() => null);
    if (found?.isFile()) return { path: candidate, size: found.size };
  }
  return null;
}

function refuse(response, status, text) {
  if (response.headersSent) return response.destroy();
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(`${text}\n`);
}

async function main([first, second]) {
  const port = Number(second);
  try {
    if (first === "--probe") return await (await serve(".", { port })).close();
    const { url } = await serve(first, { port });
    console.log(`Gongji 共济通 is at ${url} (Ctrl+C stops it)`);
  } catch (error) {
    console.error(
      error.code === "EADDRINUSE"
        ? `Port ${port} is in use: stop the program that holds it, or choose another with PORT=8081.`
        : `The server could not start: ${error.message}`,
    );
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));

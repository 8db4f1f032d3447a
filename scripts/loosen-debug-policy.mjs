// Lets live reload through the content security policy of a debug build. A
// release build keeps the policy exactly as index.html states it.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

if (process.env.TRUNK_PROFILE === "debug") {
  const page = join(process.env.TRUNK_STAGING_DIR, "index.html");
  const text = readFileSync(page, "utf8");
  const loosened = text
    .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", "connect-src 'self' ws://127.0.0.1:* ws://localhost:*");
  writeFileSync(page, loosened);
}

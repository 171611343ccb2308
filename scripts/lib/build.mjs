// Builds the app when its sources changed since the last build, and only then.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { distDir, root } from "./paths.mjs";
import { lastLines, run } from "./run.mjs";
import { say, seconds, Trouble } from "./say.mjs";

// What a build does not read. Everything else counts, so that a new folder can't be forgotten.
const notBuilt = new Set([
  "node_modules",
  "bench",
  "e2e",
  "test",
  "scripts",
  "test-results",
  "playwright-report",
]);

export async function buildWhenStale(env) {
  const stamp = path.join(distDir(), "backfill-sources");
  const sources = sourcesHash();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return;
  const started = Date.now();
  say("Building the shop …");
  rmSync(stamp, { force: true }); // an interrupted build must not look finished
  const { code, output } = await run(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    env: { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (code !== 0) throw new Trouble(`The build failed:\n${lastLines(output, 60)}`);
  mkdirSync(distDir(), { recursive: true });
  writeFileSync(stamp, sources);
  say(`Built in ${seconds(started)}.`);
}

function sourcesHash() {
  const hash = createHash("sha256").update(process.version);
  for (const file of sourceFiles(root))
    hash.update(path.relative(root, file)).update("\0").update(readFileSync(file));
  return hash.digest("hex");
}

function sourceFiles(dir) {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => isBuilt(dir, entry))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(dir, entry.name);
      return entry.isDirectory() ? sourceFiles(file) : [file];
    });
}

function isBuilt(dir, entry) {
  if (entry.name.startsWith(".") || (!entry.isDirectory() && !entry.isFile())) return false;
  if (dir === root && notBuilt.has(entry.name)) return false;
  return !/\.(test\.tsx?|md|tsbuildinfo)$|^next-env\.d\.ts$/.test(entry.name);
}

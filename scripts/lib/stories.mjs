// The stories: Playwright in a real browser against the production build, with a database and a demo shop of their own.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { addressSettings } from "./address.mjs";
import { findBrowser } from "./browser.mjs";
import { buildWhenStale } from "./build.mjs";
import { prepareShop } from "./first-run.mjs";
import { freePort } from "./free-port.mjs";
import { onStop } from "./main.mjs";
import { migrate } from "./migrate.mjs";
import { bin } from "./paths.mjs";
import { run } from "./run.mjs";
import { say, seconds } from "./say.mjs";
import { loadSecrets, secretSettings } from "./secrets.mjs";
import { serve } from "./serve.mjs";
import { startThrowAwayPostgres } from "./throw-away-postgres.mjs";

/** Runs the stories named by `args`, or all. Answers { passed, failed }. */
export async function runStories(args) {
  const started = Date.now();
  const browser = await findBrowser();
  const { env, login } = await openShop();
  const report = path.join(mkdtempSync(path.join(os.tmpdir(), "backfill-report-")), "stories.json");
  onStop(() => rmSync(path.dirname(report), { recursive: true, force: true }));
  const { code } = await run(bin("playwright"), ["test", ...args], {
    show: true,
    env: {
      ...env,
      ...browser,
      BACKFILL_E2E_URL: env.BACKFILL_URL,
      BACKFILL_E2E_EMAIL: login.email,
      BACKFILL_E2E_PASSWORD: login.password,
      BACKFILL_E2E_REPORT: report,
    },
  });
  const counts = count(report, code);
  say(
    `${code === 0 ? "✓" : "✗"} Stories: ${counts.passed} passed, ${counts.failed} failed (${seconds(started)})`,
  );
  return counts;
}

async function openShop() {
  const postgres = await startThrowAwayPostgres();
  onStop(() => postgres.stop());
  const port = await freePort();
  const env = {
    ...process.env,
    ...secretSettings(loadSecrets(postgres.dir)),
    ...addressSettings(`http://localhost:${port}`),
    DATABASE_URL: postgres.url,
    BACKFILL_DATA_DIR: postgres.dir,
    BACKFILL_TEST_CLOCK: "1",
    BACKFILL_LOG_LEVEL: process.env.BACKFILL_LOG_LEVEL || "warn",
  };
  await migrate(env);
  await buildWhenStale(env);
  const { login } = await prepareShop(env, { demo: true, embeddedHome: postgres.dir });
  await serve({ env, port, mode: "start" });
  return { env, login };
}

function count(report, code) {
  try {
    const { expected, unexpected, flaky } = JSON.parse(readFileSync(report, "utf8")).stats;
    const passed = expected + flaky;
    return { passed, failed: code !== 0 && unexpected === 0 ? 1 : unexpected };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

// Runs one of vitest's two projects and counts its tests.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { bin } from "./paths.mjs";
import { run } from "./run.mjs";
import { say, seconds } from "./say.mjs";

/** `project` is "rules" or "verbs". Answers { passed, failed }; only failures are shown at length. */
export async function runVitest(project) {
  const started = Date.now();
  const dir = mkdtempSync(path.join(os.tmpdir(), "backfill-report-"));
  const report = path.join(dir, "vitest.json");
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  const { code, output } = await run(bin("vitest"), ["run", `--project=${project}`, ...reporters]);
  const counts = count(report, code);
  rmSync(dir, { recursive: true, force: true });
  if (code !== 0) process.stderr.write(output);
  say(
    `${code === 0 ? "✓" : "✗"} Tests of ${project}: ${counts.passed} passed, ${counts.failed} failed (${seconds(started)})`,
  );
  return counts;
}

// A file that can't even be loaded has no tests to count, and still it failed.
function count(report, code) {
  const { numPassedTests: passed, numFailedTests: failed } = readReport(report);
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function readReport(report) {
  try {
    return JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return { numPassedTests: 0, numFailedTests: 1 };
  }
}

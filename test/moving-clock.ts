// A clock that a test moves from day to day, as the stories do.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { clockOffsetFile } from "@/lib/clock";

const DAY_MS = 86_400_000;

/** Call it once at the top of a test file; verbs then read the time that `daysFromNow` says. */
export function useMovingClock(): { daysFromNow: (days: number) => void } {
  const folder = mkdtempSync(path.join(tmpdir(), "backfill-clock-"));
  beforeAll(() => {
    process.env.BACKFILL_TEST_CLOCK = "1";
    process.env.BACKFILL_DATA_DIR = folder;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { daysFromNow: (days) => writeFileSync(clockOffsetFile(), String(days * DAY_MS)) };
}

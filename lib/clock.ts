import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * The only source of "now" for verbs and jobs. With BACKFILL_TEST_CLOCK=1 the stories can move it:
 * the offset lies in a file, because web and worker are two processes that must agree.
 */
export function now(): Date {
  return new Date(Date.now() + storyOffset + testOffset());
}

let storyOffset = 0;

/** The demo shop has a past: the process that tells it moves its own clock, and no other one's. */
export function setClockOffset(ms: number): void {
  storyOffset = ms;
}

export function clockOffsetFile(): string {
  return path.join(process.env.BACKFILL_DATA_DIR ?? ".data", "clock-offset");
}

function testOffset(): number {
  if (process.env.BACKFILL_TEST_CLOCK !== "1") return 0;
  try {
    const offset = Number(readFileSync(clockOffsetFile(), "utf8"));
    return Number.isFinite(offset) ? offset : 0;
  } catch {
    return 0;
  }
}

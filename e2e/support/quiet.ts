// Stories that say "nothing was written" begin when nothing is being written.
import { expect } from "@playwright/test";
import type { Stage } from "./stage";

/** The fingerprints once the worker has nothing left to do. */
export async function quiet(stage: Stage): Promise<Record<string, string>> {
  let before = await stage.checksums();
  await expect
    .poll(
      async () => {
        const now = await stage.checksums();
        const unsent = await stage.rows("select 1 from messages where state in ('queued', 'sending')");
        const isQuiet = unsent.length === 0 && JSON.stringify(now) === JSON.stringify(before);
        before = now;
        return isQuiet;
      },
      { intervals: [1500], timeout: 30_000 },
    )
    .toBe(true);
  return before;
}

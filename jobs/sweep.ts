// Finds what is due and has no job that would do it: a lost job, or a clock that a story has moved.
import { and, eq, isNull, lte } from "drizzle-orm";
import { getDb } from "@/db/client";
import { charges } from "@/db/schema/payments";
import { holds } from "@/db/schema/restock";
import { runJob } from "@/jobs/job-workers";
import { type Loop, startLoop } from "@/jobs/loop";
import { now } from "@/lib/clock";

const EVERY_MS = process.env.BACKFILL_TEST_CLOCK === "1" ? 1000 : 60_000;
const AT_ONCE = 200;
/** A charge is settled in the request that intends it; one that is still open after this was cut off. */
const CHARGE_IS_CUT_OFF_AFTER_MS = 2 * 60_000;

export function startSweep(): Loop {
  return startLoop("sweep", async () => {
    await sweep();
    return EVERY_MS;
  });
}

export async function sweep(): Promise<void> {
  const at = now();
  for (const { id } of await overdueHolds(at)) await attempt(() => runJob("expire-hold", { holdId: id }));
  for (const { id } of await cutOffCharges(at))
    await attempt(() => runJob("settle-charge", { chargeId: id }));
}

// The failure is in the log; the next one gets its turn all the same.
async function attempt(job: () => Promise<void>): Promise<void> {
  await job().catch(() => undefined);
}

function overdueHolds(at: Date) {
  return getDb()
    .select({ id: holds.id })
    .from(holds)
    .where(and(isNull(holds.endedAt), lte(holds.expiresAt, at)))
    .orderBy(holds.expiresAt)
    .limit(AT_ONCE);
}

function cutOffCharges(at: Date) {
  return getDb()
    .select({ id: charges.id })
    .from(charges)
    .where(
      and(
        eq(charges.state, "intended"),
        lte(charges.intendedAt, new Date(at.getTime() - CHARGE_IS_CUT_OFF_AFTER_MS)),
      ),
    )
    .orderBy(charges.intendedAt)
    .limit(AT_ONCE);
}

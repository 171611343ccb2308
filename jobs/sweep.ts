// Finds what is due and has no job that would do it: a lost job, a time that ran out, a clock that a story has moved.
import { getDb } from "@/db/client";
import { systemActor } from "@/domain/actor";
import { applyRetention } from "@/domain/customers/apply-retention";
import { hasRetentionRun } from "@/domain/customers/retention-runs";
import { releaseUnpaid } from "@/domain/fulfilment/release-unpaid";
import { findStuck } from "@/domain/payments/charges";
import { lastLearnedAt } from "@/domain/promises/forecasts";
import { askInterest, findLongWaiting } from "@/domain/restock/ask-interest";
import { findExpiredHolds } from "@/domain/restock/holds";
import { findDueAddresses, findForgotten } from "@/domain/restock/invitations";
import { findDigestsDue } from "@/domain/restock/preferences";
import { lastDigestAt } from "@/domain/restock/quiet-hours";
import { remindHold } from "@/domain/restock/remind-hold";
import { sendDigest } from "@/domain/restock/send-digest";
import { findWavesDue } from "@/domain/restock/waves";
import { findSettings } from "@/domain/store/settings";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { runJob } from "@/jobs/job-workers";
import { type Loop, startLoop } from "@/jobs/loop";
import { now } from "@/lib/clock";
import { dayAt } from "@/lib/day";

const EVERY_MS = process.env.BACKFILL_TEST_CLOCK === "1" ? 1000 : 60_000;
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
  const cutOff = new Date(at.getTime() - CHARGE_IS_CUT_OFF_AFTER_MS);
  const settings = await findSettings(getDb());
  // Before holds end: what becomes free by that has a wave of its own on its way.
  for (const variantId of settings ? await findWavesDue(getDb(), settings.restock.minimumFree, at) : [])
    await attempt(() => runJob("invite-wave", { variantId }));
  for (const holdId of await findExpiredHolds(getDb(), at))
    await attempt(() => runJob("expire-hold", { holdId }));
  for (const email of await findDueAddresses(getDb(), at))
    await attempt(() => runJob("tell-invited", { email }));
  for (const chargeId of await findStuck(getDb(), cutOff))
    await attempt(() => runJob("settle-charge", { chargeId }));
  if (!settings) return;
  await releaseUnpaid(systemActor("unpaid parcels"));
  const learnedAt = await lastLearnedAt(getDb());
  await sweepAlerts(settings, at);
  // Every night, since what was learned grows old with the days; a supplier that delivers is learned at once.
  if (learnedAt && dayAt(learnedAt, settings.timeZone) < dayAt(at, settings.timeZone))
    await attempt(() => runJob("learn-slips", {}));
  if (!(await hasRetentionRun(getDb(), dayAt(at, settings.timeZone))))
    await attempt(() => applyRetention(systemActor("retention")));
}

async function sweepAlerts(settings: StoreSettings, at: Date): Promise<void> {
  const { restock, timeZone } = settings;
  const { digestAt } = restock;
  const daily = lastDigestAt(at, { frequency: "daily", digestAt, timeZone });
  const weekly = lastDigestAt(at, { frequency: "weekly", digestAt, timeZone });
  for (const preferenceId of await findDigestsDue(getDb(), { daily, weekly }))
    await attempt(() => sendDigest(systemActor("collected alerts"), { preferenceId }));
  if (restock.askAfterDays !== null)
    for (const email of await findLongWaiting(getDb(), at, restock.askAfterDays))
      await attempt(() => askInterest(systemActor("long waiting"), { email }));
  if (restock.reminderHours === 0) return;
  for (const invitationId of await findForgotten(getDb(), at, restock.reminderHours))
    await attempt(() => remindHold(systemActor("reminders"), { invitationId }));
}

// The failure is in the log; the next one gets its turn all the same.
async function attempt(job: () => Promise<unknown>): Promise<void> {
  await job().catch(() => undefined);
}

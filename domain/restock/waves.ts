// When units are free after everyone who waits has theirs, those who asked to be told are next.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { idsOf } from "@/db/rows";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { enqueueAll } from "@/jobs/queue";

/**
 * Enqueues a wave for each of these variants that has units to offer and somebody to offer them to. The job looks again,
 * under the variant's lock, so that it invites for what is free then. The caller holds the variants' locks.
 */
export async function enqueueWaves(
  tx: Tx,
  plans: { variantId: string; free: number }[],
  settings: StoreSettings,
): Promise<void> {
  const offered = plans.filter((plan) => plan.free >= settings.restock.minimumFree);
  if (offered.length === 0) return;
  const wanted = await tx.execute<{ variantId: string }>(sql`
    select variant.id as "variantId" from variants variant
    where variant.id = any(${idsOf(offered.map((plan) => plan.variantId))})
      and exists (select from subscriptions where product_id = variant.product_id
        and (variant_id = variant.id or variant_id is null) and ended_at is null and confirmed_at is not null)`);
  await enqueueAll(
    tx,
    "invite-wave",
    wanted.map(({ variantId }) => ({ data: { variantId }, singletonKey: variantId })),
  );
}

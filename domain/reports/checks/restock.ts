// Those who asked to be told: one sign-up each, invited as units allow, and no unit kept past its time.
import { sql } from "drizzle-orm";
import { at as instant } from "@/db/rows";
import type { Check } from "../verify";
import { orderName, variantName } from "./words";

/** How late the job that ends a hold may be. */
const GRACE = 60_000;

export function restockChecks(at: Date): Check[] {
  const overdue = instant(new Date(at.getTime() - GRACE));
  return [
    {
      invariant: "holds_end_in_time",
      sentence: "No unit is held past its time.",
      faults: sql`
        select ${variantName(sql`variant_id`)} || ' has been held past its time, since '
          || to_char(expires_at at time zone 'utc', 'YYYY-MM-DD HH24:MI "UTC"') || '.' as sentence
        from holds where ended_at is null and expires_at < ${overdue}`,
    },
    {
      invariant: "holds_are_used_once",
      sentence: "A held unit that was bought is held no longer.",
      faults: sql`
        select ${orderName(sql`consumed_by_order_id`)} || ' bought a held unit of ' || ${variantName(sql`variant_id`)}
          || ' that is still held.' as sentence
        from holds where consumed_by_order_id is not null and ended_at is null`,
    },
    {
      invariant: "one_live_subscription_each",
      sentence: "An address waits once for a product.",
      faults: sql`
        select email || ' waits ' || count(*) || ' times for ' || coalesce(${variantName(sql`variant_id`)}, 'a product') || '.' as sentence
        from subscriptions where ended_at is null group by product_id, variant_id, email having count(*) > 1`,
    },
    {
      invariant: "waves_invite_as_many_as_there_are_units",
      sentence: "A wave invites no more people than there are units, and each of them has a unit held.",
      faults: sql`
        select 'A wave for ' || ${variantName(sql`wave.variant_id`)} || ' with ' || wave.free_units || ' free says that '
          || wave.invited || ' were invited; ' || coalesce(sent.count, 0) || ' were.' as sentence
        from waves wave left join (select wave_id as id, count(*) as count from invitations group by 1) sent using (id)
        where wave.invited <> coalesce(sent.count, 0) or wave.invited > wave.free_units`,
    },
    {
      invariant: "invitations_are_counted",
      sentence: "How often an address was invited is known.",
      faults: sql`
        select subscription.email || ' was invited ' || coalesce(sent.count, 0) || ' times, not ' || subscription.times_invited
          || ' times.' as sentence
        from subscriptions subscription
        left join (select subscription_id as id, count(*) as count from invitations where told_at is not null group by 1) sent using (id)
        where subscription.times_invited <> coalesce(sent.count, 0)`,
    },
  ];
}

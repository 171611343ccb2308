// What the worker does all day: it looks again at products that changed, and at all of them when the day or the shop's terms turn.
import { sql } from "drizzle-orm";
import { getDb, type Tx, transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { dayRules } from "@/domain/promises/day-rules";
import { findSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { writeListings, writeRound } from "./product-listings";

const productsATurn = 250;
const firstId = "00000000-0000-0000-0000-000000000000";

/** `changed`: products known to have changed. True while the round through all products isn't through. */
export async function refreshListings(actor: Actor, input: { changed: string[] }): Promise<boolean> {
  authorize(actor, "catalog.import");
  const moment = now();
  const settings = await findSettings(getDb());
  if (!settings) return false;
  const rules = dayRules(settings, moment);
  const style = { moment, rules, locale: settings.locale };
  for (let start = 0; start < input.changed.length; start += productsATurn) {
    const some = input.changed.slice(start, start + productsATurn);
    await transaction((tx) => writeListings(tx, some, style));
  }
  return transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('refresh-listings'))`);
    const wanted = await basisOf(tx, `${rules.today} ${rules.handlingFrom}`);
    const [round] = await tx.execute<{ basis: string; reachedId: string | null }>(
      sql`select basis, reached_id as "reachedId" from listing_rounds`,
    );
    // A round that is under way goes on to its end; what changed meanwhile begins the next.
    if (round && round.reachedId === null && round.basis === wanted) return false;
    const basis = round && round.reachedId !== null ? round.basis : wanted;
    const ids = await productsAfter(tx, round?.reachedId ?? firstId);
    await writeListings(tx, ids, style);
    const reachedId = ids.length === productsATurn ? (ids.at(-1) ?? null) : null;
    await writeRound(tx, { basis, reachedId, moment });
    return reachedId !== null || basis !== wanted;
  });
}

async function productsAfter(tx: Tx, after: string): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(
    sql`select id from products where id > ${after}::uuid order by id limit ${productsATurn}`,
  );
  return rows.map(({ id }) => id);
}

/** What every product depends on: the day, and whatever marks the whole store stale. */
async function basisOf(tx: Tx, days: string): Promise<string> {
  const [row] = await tx.execute<{ stale: string | null }>(
    sql`select max(stale_at)::text as stale from cache_tags where tag = 'store'`,
  );
  return `${days} ${row?.stale ?? ""}`;
}

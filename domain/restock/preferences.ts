// How often each address wants to hear from us, and until when it wants to hear nothing.
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { at as instant } from "@/db/rows";
import type { AlertFrequency } from "@/db/schema/restock";
import { newId } from "@/lib/id";

export type AlertPreference = {
  id: string;
  email: string;
  frequency: AlertFrequency;
  pausedUntil: string | null;
};

/** The address's row, made when it is new: what links to its alerts are signed for. */
export async function ensurePreference(tx: Tx, email: string, at: Date): Promise<AlertPreference> {
  const [row] = await tx.execute<AlertPreference>(sql`
    insert into alert_preferences (id, email, created_at) values (${newId()}, ${email}, ${instant(at)})
    on conflict (email) do update set email = excluded.email returning ${columns}`);
  if (!row) throw new Error("the preference was not written");
  return row;
}

export async function findPreference(db: Db | Tx, id: string): Promise<AlertPreference | undefined> {
  const [row] = await db.execute<AlertPreference>(
    sql`select ${columns} from alert_preferences where id = ${id}::uuid`,
  );
  return row;
}

export async function findPreferenceOf(db: Db | Tx, email: string): Promise<AlertPreference | undefined> {
  const [row] = await db.execute<AlertPreference>(
    sql`select ${columns} from alert_preferences where email = ${email}`,
  );
  return row;
}

export async function writePreference(
  tx: Tx,
  id: string,
  change: { frequency: AlertFrequency; pausedUntil: string | null },
): Promise<void> {
  await tx.execute(sql`
    update alert_preferences set frequency = ${change.frequency}, paused_until = ${change.pausedUntil}::date
    where id = ${id}::uuid`);
}

/** True for the one that comes first: a collection that is due goes out once. */
export async function takeDigest(tx: Tx, id: string, input: { due: Date; at: Date }): Promise<boolean> {
  const rows = await tx.execute(sql`
    update alert_preferences set digested_at = ${instant(input.at)}
    where id = ${id}::uuid and coalesce(digested_at, created_at) < ${instant(input.due)} returning id`);
  return rows.length === 1;
}

/** Collections that are due: those who want them, wait for something, and had none since. */
export async function findDigestsDue(db: Db, due: { daily: Date; weekly: Date }): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select id from alert_preferences preference
    where coalesce(digested_at, created_at) < case frequency when 'daily' then ${instant(due.daily)}
        when 'weekly' then ${instant(due.weekly)} end
      and exists (select from subscriptions where email = preference.email and ended_at is null) limit 200`);
  return rows.map((row) => row.id);
}

export async function deletePreference(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`delete from alert_preferences where id = ${id}::uuid`);
}

const columns = sql`id, email, frequency, paused_until::text as "pausedUntil"`;

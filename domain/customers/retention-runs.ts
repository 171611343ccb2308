// The nights on which what had been kept long enough was deleted: each night once.
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { at as instant } from "@/db/rows";
import type { Day } from "@/lib/day";

export type Deleted = Record<string, number>;

export async function hasRetentionRun(db: Db | Tx, day: Day): Promise<boolean> {
  const [row] = await db.execute(sql`select from retention_runs where day = ${day}::date`);
  return row !== undefined;
}

/** False for whoever comes second on a day. */
export async function takeRetentionDay(tx: Tx, day: Day, at: Date): Promise<boolean> {
  const rows = await tx.execute(sql`
    insert into retention_runs (day, deleted, ran_at) values (${day}::date, '{}', ${instant(at)})
    on conflict do nothing returning day`);
  return rows.length > 0;
}

export async function noteDeleted(tx: Tx, day: Day, deleted: Deleted): Promise<void> {
  await tx.execute(
    sql`update retention_runs set deleted = ${JSON.stringify(deleted)}::text::jsonb where day = ${day}::date`,
  );
}

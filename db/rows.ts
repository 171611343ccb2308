import { type SQL, sql } from "drizzle-orm";

/**
 * A list as a row source for one bulk statement, however long it is (a VALUES list ends at 65,535 parameters):
 * `from ${rowsOf(list)} as row(id uuid, quantity int)`.
 */
export function rowsOf(list: readonly Record<string, unknown>[]): SQL {
  return sql`jsonb_to_recordset(${JSON.stringify(list)}::jsonb)`;
}

/** Ids as one parameter: `where id = any(${idsOf(ids)})`. */
export function idsOf(ids: readonly string[]): SQL {
  return sql`${`{${ids.join(",")}}`}::uuid[]`;
}

/** An instant as a parameter of a raw statement. */
export function at(instant: Date): SQL {
  return sql`${instant.toISOString()}::timestamptz`;
}

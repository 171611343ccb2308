import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";

/**
 * A list as a row source for one bulk statement, however long it is (a VALUES list ends at 65,535 parameters):
 * `from ${rowsOf(list)} as row(id uuid, quantity int)`.
 */
export function rowsOf(list: readonly Record<string, unknown>[]): SQL {
  return sql`jsonb_to_recordset(${jsonOf(list)}::jsonb)`;
}

/**
 * Inserts rows as one parameter: the statement is the same text however many there are, so that its plan is kept, and
 * costs a fraction of a VALUES list to build. All rows have the same columns set; the others get their defaults.
 */
export function insertion<T extends PgTable>(table: T, rows: readonly T["$inferInsert"][]): SQL {
  const given = Object.entries(getTableColumns(table)).filter(
    ([key, column]) => column.defaultFn !== undefined || rows.some((row) => fieldOf(row, key) !== undefined),
  );
  const list = rows.map((row) =>
    Object.fromEntries(
      given.map(([key, column]) => [column.name, fieldOf(row, key) ?? column.defaultFn?.()]),
    ),
  );
  const name = getTableName(table);
  const columns = given.map(([, column]) => `"${column.name}"`).join(", ");
  return sql`${sql.raw(`insert into "${name}" (${columns}) select ${columns} from jsonb_populate_recordset(null::"${name}", `)}${jsonOf(list)}::jsonb)`;
}

function fieldOf(row: object, key: string): unknown {
  return Reflect.get(row, key);
}

/** As JSON that Postgres takes: neither half an emoji nor a NUL, which its text can't hold. */
export function jsonOf(value: unknown): string {
  const json = JSON.stringify(value);
  if (!json.includes("\\ud") && !json.includes("\\u0000")) return json;
  return JSON.stringify(value, (_key, inside: unknown) =>
    typeof inside === "string" ? inside.toWellFormed().replaceAll("\0", "") : inside,
  );
}

/** Ids as one parameter: `where id = any(${idsOf(ids)})`. */
export function idsOf(ids: readonly string[]): SQL {
  return sql`${`{${ids.join(",")}}`}::uuid[]`;
}

/** An instant as a parameter of a raw statement. */
export function at(instant: Date): SQL {
  return sql`${instant.toISOString()}::timestamptz`;
}

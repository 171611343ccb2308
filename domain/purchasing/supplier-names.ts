// Finds suppliers by the names that people write: case and spaces don't tell two suppliers apart.
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";

export function supplierKey(name: string): string {
  return name.normalize("NFC").replaceAll(/\s+/g, " ").trim().toLowerCase();
}

/** The ids of all suppliers, by the key of their name. */
export async function suppliersByName(db: Db | Tx): Promise<Map<string, string>> {
  const rows = await db.execute<{ id: string; name: string }>(
    sql`select id, name from suppliers order by id desc`,
  );
  return new Map(rows.map(({ id, name }) => [supplierKey(name), id]));
}

// The shelves that products stand on, made when an import first names them.
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { rowsOf } from "@/db/rows";
import { newId } from "@/lib/id";
import { categoryHandle } from "./category-handle";

/** The ids of these categories by title; missing ones are made. */
export async function ensureCategories(tx: Tx, titles: string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(titles)].filter((title) => title !== "");
  if (wanted.length === 0) return new Map();
  const known = await findCategories(tx, wanted);
  const missing = wanted.filter((title) => !known.has(title));
  if (missing.length === 0) return known;
  const rows = missing.map((title) => ({ id: newId(), handle: categoryHandle(title), title }));
  await tx.execute(sql`
    insert into categories (id, handle, title, position)
    select id, handle, title, (select count(*) from categories)
    from ${rowsOf(rows)} as row(id uuid, handle text, title text)
    on conflict (handle) do nothing`);
  return findCategories(tx, wanted);
}

/** The ids of those among these categories that exist, by title. */
export async function findCategories(db: Db | Tx, titles: string[]): Promise<Map<string, string>> {
  const titlesOf = Map.groupBy(new Set(titles), categoryHandle);
  const rows = await db.execute<{ id: string; handle: string }>(sql`
    select id, handle from categories
    where handle in (select jsonb_array_elements_text(${JSON.stringify([...titlesOf.keys()])}::jsonb))`);
  return new Map(
    rows.flatMap(({ id, handle }) => (titlesOf.get(handle) ?? []).map((title) => [title, id] as const)),
  );
}

// Many variants in batches of about as many waiting lines each, so that a change of thousands of lines needs no more memory than one of a few.
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { idsOf } from "@/db/rows";

const linesAtMost = 2_000;

/** Each variant once, in the order of their ids; one with a longer queue is a batch by itself. */
export async function variantBatches(db: Db | Tx, variantIds: string[]): Promise<string[][]> {
  const ids = [...new Set(variantIds)].sort();
  if (ids.length <= 1) return ids.length === 0 ? [] : [ids];
  const rows = await db.execute<{ id: string; lines: number }>(sql`
    select variant_id as id, count(*)::int as lines from order_lines
    where variant_id = any(${idsOf(ids)}) and quantity - shipped - cancelled > 0 group by 1`);
  const linesOf = new Map(rows.map(({ id, lines }) => [id, lines]));
  const batches: string[][] = [];
  let batch: string[] = [];
  let size = 0;
  for (const id of ids) {
    // A variant costs a little even when nobody waits for it.
    const lines = (linesOf.get(id) ?? 0) + 1;
    if (batch.length > 0 && size + lines > linesAtMost) {
      batches.push(batch);
      batch = [];
      size = 0;
    }
    batch.push(id);
    size += lines;
  }
  batches.push(batch);
  return batches;
}

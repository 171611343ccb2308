// Writes which pictures the merchant gave.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { insertion } from "@/db/rows";
import { uploads } from "@/db/schema/uploads";

type NewUpload = Omit<typeof uploads.$inferInsert, "id">;

/** The same picture again stays the row that it was. */
export async function insertUpload(tx: Tx, upload: NewUpload): Promise<void> {
  await tx.execute(sql`${insertion(uploads, [upload])} on conflict (content_hash) do nothing`);
}

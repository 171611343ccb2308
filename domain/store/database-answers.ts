// Whether the shop can work at all: its database answers in time.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";

/** Resolves when the database answers within `withinMs`, else rejects with the reason. */
export async function databaseAnswers(withinMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${withinMs} ms`)), withinMs);
  });
  try {
    await Promise.race([getDb().execute(sql`select 1`), late]);
  } finally {
    clearTimeout(timer);
  }
}

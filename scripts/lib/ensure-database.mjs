// The database `backfill` inside the embedded Postgres. One whose first filling with the demo shop was interrupted
// holds nothing that anybody entered, so it is made anew.
import { existsSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";

const unfinished = (home) => path.join(home, "demo-unfinished");

export async function ensureDatabase(url, home) {
  const maintenance = new URL(url);
  maintenance.pathname = "/postgres";
  const sql = postgres(maintenance.toString(), { max: 1, onnotice: () => undefined });
  try {
    if (existsSync(unfinished(home))) {
      await sql`drop database if exists backfill with (force)`;
      rmSync(unfinished(home));
    }
    const [made] = await sql`select 1 from pg_database where datname = 'backfill'`;
    if (!made) await sql`create database backfill`;
  } finally {
    await sql.end();
  }
}

/** Runs the first filling so that an interruption is noticed by the next start. */
export async function markUnfinished(home, fill) {
  writeFileSync(unfinished(home), "");
  const result = await fill();
  rmSync(unfinished(home), { force: true });
  return result;
}

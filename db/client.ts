import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { withPreparedStatements } from "./prepared";

export type Db = PostgresJsDatabase<Record<string, never>>;
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

const globalForDb = globalThis as typeof globalThis & {
  backfillDb?: { url: string; sql: postgres.Sql; db: Db };
};

/**
 * The process's one pool, opened at first use so that a build needs no database. It is small on purpose:
 * on a hot variant more connections only queue on the same row.
 */
export function getDb(): Db {
  return open().db;
}

export async function closeDb(): Promise<void> {
  await globalForDb.backfillDb?.sql.end({ timeout: 5 });
  globalForDb.backfillDb = undefined;
}

/** One transaction, READ COMMITTED: what must not change under us is locked by name inside. */
export function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return getDb().transaction(work);
}

function open() {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set; `npm start` starts a database and sets it");
  if (globalForDb.backfillDb?.url === url) return globalForDb.backfillDb;
  const sql = withPreparedStatements(
    postgres(url, {
      max: Number(process.env.BACKFILL_DB_POOL ?? 6),
      idle_timeout: 60,
      connect_timeout: 10,
      onnotice: () => undefined,
      connection: { application_name: `backfill-${process.env.BACKFILL_PROCESS ?? "web"}`, TimeZone: "UTC" },
    }),
  );
  const opened = { url, sql, db: drizzle(sql) };
  globalForDb.backfillDb = opened;
  return opened;
}

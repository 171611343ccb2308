// Brings a database to the shape that this version needs. `npm start` and the tests run it as a program of its own.
import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { installQueues } from "./job-queues";

const OLDEST_POSTGRES = 150_000;
const MIGRATION_LOCK = 7_203_465_117;

/** Applies what is missing. Several processes may call it at once: they take turns on one lock. */
export async function migrateDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: 30 });
  try {
    await refuseOldPostgres(sql);
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migrate(drizzle(sql), { migrationsFolder: path.join(import.meta.dirname, "migrations") });
    await installQueues(url); // before a verb first enqueues a job, in the web process or in a test
  } finally {
    await sql.end(); // ends the session, and the lock with it
  }
}

async function refuseOldPostgres(sql: postgres.Sql): Promise<void> {
  const [server] = await sql<{ number: number; name: string }[]>`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as name`;
  if (server && server.number < OLDEST_POSTGRES) {
    throw new Error(`Backfill needs Postgres 15 or newer; DATABASE_URL is ${server.name}`);
  }
}

if (process.argv[1] === import.meta.filename) {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set");
  migrateDatabase(url).catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}

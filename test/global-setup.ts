// Before the verbs' tests: a Postgres, and in it a migrated template that every test file clones.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { migrateDatabase } from "@/db/migrate";
import { startThrowAwayPostgres } from "@/scripts/lib/throw-away-postgres.mjs";
import { databaseUrl } from "./database-url";

const TEMPLATE_LOCK = 7_203_465_118;

/** The test processes are started afterwards and inherit what is set here. */
export default async function setUp() {
  const given = process.env.BACKFILL_TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => undefined } : await startThrowAwayPostgres();
  process.env.BACKFILL_TEST_SERVER = server.url;
  process.env.BACKFILL_TEST_TEMPLATE = await ensureTemplate(server.url);
  return server.stop;
}

// Named after the migrations, so that on a server that stays it is made once for each state of the schema.
async function ensureTemplate(server: string): Promise<string> {
  const name = `template_${migrationsHash()}`;
  const sql = postgres(server, { max: 1, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(${TEMPLATE_LOCK})`;
    const [made] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!made) {
      const draft = `${name}_draft`;
      await sql.unsafe(`drop database if exists ${draft} with (force)`);
      await sql.unsafe(`create database ${draft}`);
      await migrateDatabase(databaseUrl(server, draft));
      await sql.unsafe(`alter database ${draft} rename to ${name}`);
    }
    return name;
  } finally {
    await sql.end();
  }
}

function migrationsHash(): string {
  const folder = path.resolve(import.meta.dirname, "../db/migrations");
  const hash = createHash("sha256");
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    if (/\.(sql|json)$/.test(file)) hash.update(file).update(readFileSync(path.join(folder, file)));
  }
  hash.update(readFileSync(path.resolve(folder, "../job-queues.ts")));
  return hash.digest("hex").slice(0, 16);
}

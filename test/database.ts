// A database of its own for a test file, with real commits, so that concurrency is really tested.
import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll } from "vitest";
import { closeDb } from "@/db/client";
import { databaseUrl } from "./database-url";

/** Call it once at the top of a `*.db.test.ts` file: verbs called in its tests use a fresh, migrated, empty database. */
export function useDatabase(): void {
  const server = setting("BACKFILL_TEST_SERVER");
  const template = setting("BACKFILL_TEST_TEMPLATE");
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  process.env.DATABASE_URL = databaseUrl(server, name);

  beforeAll(() => onServer(server, `create database ${name} template ${template}`));
  afterAll(async () => {
    await closeDb();
    await onServer(server, `drop database if exists ${name} with (force)`);
  });
}

async function onServer(server: string, statement: string): Promise<void> {
  const sql = postgres(server, { max: 1, onnotice: () => undefined });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this file with vitest, as one of the "verbs"`);
  return value;
}

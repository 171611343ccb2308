// The jobs that exist. A transaction enqueues one with enqueue(): the job is there if and only if the change is.
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { type Clock, fromDrizzle, PgBoss } from "pg-boss";
import postgres from "postgres";
import type { Tx } from "@/db/client";
import type { jobQueues } from "@/db/job-queues";
import { now } from "@/lib/clock";
import { newId } from "@/lib/id";

export type Jobs = {
  "invite-wave": { variantId: string };
  "tell-invited": { email: string };
  "expire-hold": { holdId: string };
  "settle-charge": { chargeId: string };
  "learn-slips": { supplierId?: string };
};

export type JobName = keyof Jobs & keyof typeof jobQueues;

export type EnqueueOptions = {
  /** Not before this instant, on the clock that verbs read. */
  startAfter?: Date;
  /**
   * At most one job with this key waits at a time; the second is left out. The caller must hold the lock that the
   * job's verb takes too: else the job that is already waiting might run before this transaction commits.
   */
  singletonKey?: string;
};

/** Puts a job into the caller's transaction. One statement, on the caller's connection. */
export async function enqueue<Name extends JobName>(
  tx: Tx,
  name: Name,
  data: Jobs[Name],
  options: EnqueueOptions = {},
): Promise<void> {
  await enqueueAll(tx, name, [{ data, ...options }]);
}

/** Many jobs of one kind, in one statement. */
export async function enqueueAll<Name extends JobName>(
  tx: Tx,
  name: Name,
  list: ({ data: Jobs[Name] } & EnqueueOptions)[],
): Promise<void> {
  if (list.length === 0) return;
  const boss = await producer();
  const jobs = list.map(({ data, startAfter, singletonKey }) => ({
    data,
    singletonKey: singletonKey ?? newId(),
    ...(startAfter && { startAfter: onDatabaseClock(startAfter) }),
  }));
  await boss.insert(name, jobs, { db: fromDrizzle(tx, sql) });
}

// The queue knows only the real clock; a story that moved ours means the same distance from now.
function onDatabaseClock(at: Date): Date {
  return new Date(Date.now() + at.getTime() - now().getTime());
}

const globalForQueue = globalThis as typeof globalThis & {
  backfillQueue?: { url: string; boss: Promise<PgBoss> };
};

function producer(): Promise<PgBoss> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set; `npm start` starts a database and sets it");
  const known = globalForQueue.backfillQueue;
  if (known?.url === url) return known.boss;
  const boss = openProducer(url);
  globalForQueue.backfillQueue = { url, boss };
  boss.catch(() => {
    if (globalForQueue.backfillQueue?.boss === boss) globalForQueue.backfillQueue = undefined;
  });
  return boss;
}

/**
 * Learns once where each queue's jobs lie, on a connection of its own that is closed right after: the first job is
 * enqueued inside a transaction, and waiting there for the shared pool could wait for oneself. After that every
 * statement runs on a caller's transaction; nothing polls, and no timer keeps the process alive.
 */
async function openProducer(url: string): Promise<PgBoss> {
  const connection = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const boss = new PgBoss({
      db: fromDrizzle(drizzle(connection), sql),
      clock: clockWithoutIntervals,
      migrate: false,
      supervise: false,
      schedule: false,
    });
    boss.on("error", () => undefined);
    return await boss.start();
  } finally {
    await connection.end();
  }
}

const clockWithoutIntervals: Clock = {
  now: () => Date.now(),
  setTimeout: (run, ms) => setTimeout(run, ms).unref(),
  clearTimeout: () => undefined,
  setInterval: () => undefined,
  clearInterval: () => undefined,
};

// How long a promise takes at checkout, in the database layer: many deliveries under way, many people in line, and many
// suppliers with a long record. What is timed is the whole order (lock, read, reckon, write, commit), and the reading alone.
import postgres from "postgres";
import { migrateDatabase } from "@/db/migrate";
import { databaseUrl } from "@/test/database-url";
import { percentile } from "./figures";
import { programAnswer } from "./load-job";

const MOST_MS = 20;

export type PromiseSizes = {
  suppliers: number;
  deliveries: number;
  incoming: number;
  waiting: number;
  orders: number;
};

type Answer = { learning: number[]; orders: number[]; reading: number[] };

/** Prints what it took, on a database of its own; false when the measure is missed. */
export async function measurePromise(server: string, sizes: PromiseSizes): Promise<boolean> {
  const { learning, orders, reading } = await onOwnDatabase(server, sizes);
  const p99 = percentile(orders, 0.99);
  const isMet = p99 <= MOST_MS;
  const show = (list: number[], share: number) => `${percentile(list, share).toFixed(1)} ms`;
  console.log(`(5) a promise at checkout: ${sizes.incoming} deliveries under way, ${sizes.waiting} lines in front, ${sizes.suppliers} suppliers with ${sizes.deliveries} deliveries each
    the whole order p50 ${show(orders, 0.5)}, p99 ${show(orders, 0.99)} (at most ${MOST_MS})${isMet ? "" : " MISSED"}
    reading what it stands on p50 ${show(reading, 0.5)}, p99 ${show(reading, 0.99)}
    learning of all suppliers anew, as every night: ${((learning[0] ?? 0) / 1000).toFixed(2)} s`);
  return isMet;
}

async function onOwnDatabase(server: string, sizes: PromiseSizes): Promise<Answer> {
  const admin = postgres(server, { max: 1, onnotice: () => undefined });
  const name = "bench_promise";
  try {
    await admin.unsafe(`create database ${name}`);
    await migrateDatabase(databaseUrl(server, name));
    const env = { DATABASE_URL: databaseUrl(server, name), BENCH_SIZES: JSON.stringify(sizes) };
    return await programAnswer<Answer>("bench/promise-orders.ts", { env });
  } finally {
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.end();
  }
}

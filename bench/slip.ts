// A purchase order of 200 lines slips with 20,000 promises on it; then many lines are planned anew: one long queue, and
// many short ones. Each on a database of its own.
import postgres from "postgres";
import { migrateDatabase } from "@/db/migrate";
import { databaseUrl } from "@/test/database-url";
import { programAnswer } from "./load-job";

export type SlipSizes = { variants: number; lines: number; customers: number };
export type SlipAnswer = {
  preview: number;
  commit: number;
  mails: number;
  moved: number;
  faults: number;
  /** Megabytes on the heap above what there was before, after each was collected. */
  previewMemory: number;
};

export type ReplanSizes = { variants: number; incoming: number; lines: number };
export type ReplanAnswer = {
  first: number;
  again: number;
  /** Processor time of our own process for `again`, which a busy machine doesn't falsify. */
  cpu: number;
  slip: number;
  faults: number;
};

const most = { preview: 3, commit: 5, queue: 2, wide: 10 };

/** Prints what it took; false when a measure is missed. */
export async function measureSlip(server: string, sizes: SlipSizes): Promise<boolean> {
  const one = await onOwnDatabase<SlipAnswer>(server, "bench/slip-purchase-order.ts", sizes);
  const isMet = one.preview <= most.preview && one.commit <= most.commit && one.faults === 0;
  console.log(`(7) a purchase order of ${sizes.variants} lines slips, ${sizes.lines} promises stand on it
    preview ${one.preview.toFixed(2)} s (at most ${most.preview}), ${one.previewMemory.toFixed(0)} MB of memory above the start
    commit ${one.commit.toFixed(2)} s (at most ${most.commit}): ${one.moved} promises moved, ${one.mails} mails${one.faults > 0 ? `; WRONG: ${one.faults} faults` : ""}${isMet ? "" : " MISSED"}`);
  return isMet;
}

export async function measureReplan(server: string, queue: ReplanSizes, wide: ReplanSizes): Promise<boolean> {
  const long = await onOwnDatabase<ReplanAnswer>(server, "bench/replan-lines.ts", queue);
  const many = await onOwnDatabase<ReplanAnswer>(server, "bench/replan-lines.ts", wide);
  const isMet = long.again <= most.queue && many.again <= most.wide && long.faults + many.faults === 0;
  const show = ({ first, again, cpu, slip }: ReplanAnswer, limit: number) =>
    `${again.toFixed(2)} s (at most ${limit}), ${cpu.toFixed(2)} s of our processor time; from nothing, every peg and promise written, ${first.toFixed(2)} s; when a delivery slips ${slip.toFixed(2)} s`;
  console.log(`(8) planned anew
    ${queue.lines} lines wait for one product, ${queue.incoming} deliveries: ${show(long, most.queue)}
    ${wide.lines} lines of ${wide.variants} products: ${show(many, most.wide)}${isMet ? "" : " MISSED"}`);
  return isMet;
}

async function onOwnDatabase<T>(server: string, program: string, sizes: object): Promise<T> {
  const admin = postgres(server, { max: 1, onnotice: () => undefined });
  const name = "bench_slip";
  try {
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.unsafe(`create database ${name}`);
    await migrateDatabase(databaseUrl(server, name));
    const env = {
      DATABASE_URL: databaseUrl(server, name),
      BENCH_SIZES: JSON.stringify(sizes),
      NODE_OPTIONS: "--expose-gc",
    };
    return await programAnswer<T>(program, { env });
  } finally {
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.end();
  }
}

// The rounds: each workload beside its baseline, one after the other, so that a busy minute of the machine hits both.
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { getDb } from "@/db/client";
import type { Shop } from "@/test/cast";
import { databaseUrl } from "@/test/database-url";
import { percentile } from "./figures";
import { type Figures, load, programAnswer } from "./load-job";
import type { Received } from "./receive-all";
import { fillCarts, hotSku, manySkus } from "./shop";

export type Sizes = {
  onHand: number;
  beyond: number;
  skus: number;
  wideOrders: number;
  waiting: number;
  seconds: number;
};

export type OrderRound = {
  rate: number;
  onShelfRate: number;
  backorderRate: number;
  p50: number;
  p99: number;
  baseline: number;
  ratio: number;
  lookedAgain: number;
};

const clients = 16;

export async function hotRound(
  shop: Shop,
  ports: { shop: number; baseline: number },
  sizes: Sizes,
): Promise<OrderRound> {
  const before = await baselineRate(ports.baseline, 1, sizes.seconds / 2);
  const variantId = await hotSku(shop, sizes.onHand);
  const variantOf = await fillCarts([variantId], sizes.onHand + sizes.beyond);
  const cartIds = Object.keys(variantOf);
  const figures = await load({
    kind: "orders",
    port: ports.shop,
    clients,
    cartIds,
    isOneSku: true,
    variantOf,
  });
  await refuseOversold(variantId, sizes);
  const after = await baselineRate(ports.baseline, 1, sizes.seconds / 2);
  return orderRound(figures, (before + after) / 2, sizes.onHand);
}

export async function wideRound(
  shop: Shop,
  ports: { shop: number; baseline: number },
  sizes: Sizes,
): Promise<OrderRound> {
  const before = await baselineRate(ports.baseline, sizes.skus, sizes.seconds / 2);
  const variantIds = await manySkus(shop, sizes.skus, Math.ceil(sizes.wideOrders / sizes.skus) + 1);
  const variantOf = await fillCarts(variantIds, sizes.wideOrders);
  const cartIds = Object.keys(variantOf);
  const figures = await load({
    kind: "orders",
    port: ports.shop,
    clients,
    cartIds,
    isOneSku: false,
    variantOf,
  });
  const after = await baselineRate(ports.baseline, sizes.skus, sizes.seconds / 2);
  return orderRound(figures, (before + after) / 2, sizes.wideOrders);
}

async function baselineRate(port: number, skus: number, seconds: number): Promise<number> {
  const { done, seconds: took } = await load({ kind: "baseline", port, clients, seconds, skus });
  return done / took;
}

function orderRound(figures: Figures, baseline: number, onHand: number): OrderRound {
  const rate = figures.done / figures.seconds;
  const turn = figures.endedAt[Math.min(onHand, figures.done) - 1] ?? 0;
  const rest = figures.done - onHand;
  return {
    rate,
    onShelfRate: (Math.min(onHand, figures.done) / turn) * 1000,
    backorderRate: rest > 0 ? (rest / (figures.seconds * 1000 - turn)) * 1000 : Number.NaN,
    p50: percentile(figures.latencies, 0.5),
    p99: percentile(figures.latencies, 0.99),
    baseline,
    ratio: rate / baseline,
    lookedAgain: figures.lookedAgain,
  };
}

async function refuseOversold(variantId: string, sizes: Sizes): Promise<void> {
  const [sums] = await getDb().execute<{ here: number; coming: number; ordered: number }>(sql`
    select sum(pegged_on_hand)::int as here, sum(pegged_incoming)::int as coming, sum(quantity)::int as ordered
    from order_lines where variant_id = ${variantId}::uuid`);
  const isRight =
    sums?.here === sizes.onHand &&
    sums.coming === sizes.beyond &&
    sums.ordered === sizes.onHand + sizes.beyond;
  if (!isRight) throw new Error(`sold wrongly: ${JSON.stringify(sums)}`);
}

export type PageRound = { shop: number; fixed: number; ratio: number; p99: number };

export async function pageRound(
  path: string,
  ports: { shop: number; baseline: number },
  seconds: number,
): Promise<PageRound> {
  const measure = async (port: number, at: string) => {
    const figures = await load({ kind: "pages", port, clients: 32, seconds, path: at });
    return { rate: figures.done / figures.seconds, p99: percentile(figures.latencies, 0.99) };
  };
  const before = await measure(ports.baseline, "/static");
  const page = await measure(ports.shop, path);
  const after = await measure(ports.baseline, "/static");
  const fixed = (before.rate + after.rate) / 2;
  return { shop: page.rate, fixed, ratio: page.rate / fixed, p99: page.p99 };
}

/** Makes the long queue once; each round receives on a copy of it. */
export async function receiptRounds(server: string, sizes: Sizes, rounds: number): Promise<Received[]> {
  const admin = postgres(server, { max: 1, onnotice: () => undefined });
  const queue = "bench_queue";
  const env = (name: string) => ({
    DATABASE_URL: databaseUrl(server, name),
    BENCH_WAITING: String(sizes.waiting),
  });
  try {
    await admin.unsafe(`create database ${queue}`);
    const { migrateDatabase } = await import("@/db/migrate");
    await migrateDatabase(databaseUrl(server, queue));
    const delivery = await programAnswer<object>("bench/wait-in-line.ts", { env: env(queue) });
    const results: Received[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const copy = `${queue}_${round}`;
      await admin.unsafe(`create database ${copy} template ${queue}`);
      const input = JSON.stringify({ ...delivery, quantity: sizes.waiting });
      results.push(await programAnswer<Received>("bench/receive-all.ts", { input, env: env(copy) }));
      await admin.unsafe(`drop database ${copy} with (force)`);
    }
    return results;
  } finally {
    await admin.end();
  }
}

// The rounds: each workload beside its baseline, one after the other, so that a busy minute of the machine hits both.
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { getDb } from "@/db/client";
import type { Shop } from "@/test/cast";
import { databaseUrl } from "@/test/database-url";
import { cpuOf, cpuOfDatabase } from "./cpu";
import { percentile } from "./figures";
import { type Figures, type Job, load, programAnswer } from "./load-job";
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
  /** Milliseconds of processor time for each order, and for each of the bare handler's. */
  cost: Cost;
  baselineCost: Cost;
};

export type Cost = { web: number; database: number };

export type Servers = Record<"shop" | "baseline", { port: number; pid: number }>;

const clients = 16;

export async function hotRound(shop: Shop, servers: Servers, sizes: Sizes): Promise<OrderRound> {
  const before = await baseline(servers, 1, sizes.seconds / 2);
  const variantId = await hotSku(shop, sizes.onHand);
  const variantOf = await fillCarts([variantId], sizes.onHand + sizes.beyond);
  const cartIds = Object.keys(variantOf);
  const placed = await measured(servers.shop.pid, {
    kind: "orders",
    port: servers.shop.port,
    clients,
    cartIds,
    isOneSku: true,
    variantOf,
  });
  await refuseOversold(variantId, sizes);
  const after = await baseline(servers, 1, sizes.seconds / 2);
  return orderRound(placed, [before, after], sizes.onHand);
}

export async function wideRound(shop: Shop, servers: Servers, sizes: Sizes): Promise<OrderRound> {
  const before = await baseline(servers, sizes.skus, sizes.seconds / 2);
  const variantIds = await manySkus(shop, sizes.skus, Math.ceil(sizes.wideOrders / sizes.skus) + 1);
  const variantOf = await fillCarts(variantIds, sizes.wideOrders);
  const cartIds = Object.keys(variantOf);
  const placed = await measured(servers.shop.pid, {
    kind: "orders",
    port: servers.shop.port,
    clients,
    cartIds,
    isOneSku: false,
    variantOf,
  });
  const after = await baseline(servers, sizes.skus, sizes.seconds / 2);
  return orderRound(placed, [before, after], sizes.wideOrders);
}

type Measured = { figures: Figures; cost: Cost };

function baseline(servers: Servers, skus: number, seconds: number): Promise<Measured> {
  const { port, pid } = servers.baseline;
  return measured(pid, { kind: "baseline", port, clients, seconds, skus });
}

async function measured(pid: number, job: Job): Promise<Measured> {
  const before = { web: cpuOf(pid), database: await cpuOfDatabase() };
  const figures = await load(job);
  const cost = {
    web: (cpuOf(pid) - before.web) / figures.done,
    database: ((await cpuOfDatabase()) - before.database) / figures.done,
  };
  return { figures, cost };
}

function orderRound({ figures, cost }: Measured, beside: Measured[], onHand: number): OrderRound {
  const rate = figures.done / figures.seconds;
  const mean = (of: (one: Measured) => number) =>
    beside.reduce((sum, one) => sum + of(one), 0) / beside.length;
  const baseline = mean((one) => one.figures.done / one.figures.seconds);
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
    cost,
    baselineCost: { web: mean((one) => one.cost.web), database: mean((one) => one.cost.database) },
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

export type PageRound = {
  shop: number;
  fixed: number;
  ratio: number;
  p99: number;
  /** Milliseconds of processor time of the web process for each page, and for each static one. */
  cost: number;
  fixedCost: number;
};

export async function pageRound(path: string, servers: Servers, seconds: number): Promise<PageRound> {
  const get = ({ port, pid }: { port: number; pid: number }, at: string) =>
    measured(pid, { kind: "pages", port, clients: 32, seconds, path: at });
  const rateOf = ({ figures }: Measured) => figures.done / figures.seconds;
  const before = await get(servers.baseline, "/static");
  const page = await get(servers.shop, path);
  const after = await get(servers.baseline, "/static");
  const fixed = (rateOf(before) + rateOf(after)) / 2;
  return {
    shop: rateOf(page),
    fixed,
    ratio: rateOf(page) / fixed,
    p99: percentile(page.figures.latencies, 0.99),
    cost: page.cost.web,
    fixedCost: (before.cost.web + after.cost.web) / 2,
  };
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

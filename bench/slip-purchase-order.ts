// One purchase order of many lines, thousands of promises on it, and its day moves: looked at first, then done.
import { sql } from "drizzle-orm";
import { z } from "zod";
import { closeDb, getDb } from "@/db/client";
import { applyScenario } from "@/domain/allocation/apply-scenario";
import { previewScenario } from "@/domain/allocation/preview-scenario";
import { replanVariants } from "@/domain/allocation/replan-variants";
import { createPurchaseOrder } from "@/domain/purchasing/create-purchase-order";
import { verify } from "@/domain/reports/verify";
import { now } from "@/lib/clock";
import { addDays } from "@/lib/day";
import { mika, openShop } from "@/test/cast";
import { layOrders, layProducts } from "./long-queues";
import type { SlipAnswer } from "./slip";

const Sizes = z.object({ variants: z.number(), lines: z.number(), customers: z.number() });

const sizes = Sizes.parse(JSON.parse(process.env.BENCH_SIZES ?? "{}"));
const shop = await openShop();
const variantIds = await layProducts(shop, sizes.variants);
await layOrders(sizes.lines, sizes.customers);
const perVariant = Math.ceil(sizes.lines / sizes.variants);
const purchase = await createPurchaseOrder(mika, {
  supplierId: shop.supplierId,
  locationId: shop.warehouseId,
  expectedOn: addDays(shop.today, 14),
  lines: variantIds.map((variantId) => ({ variantId, quantity: perVariant })),
});
await replanVariants(mika, variantIds);
await getDb().execute(sql`delete from messages`);
await getDb().execute(sql`vacuum analyze`);

const scenario = { kind: "slip", purchaseOrderId: purchase.id, expectedOn: addDays(shop.today, 28) } as const;
await getDb().execute(sql`select 1`);
const base = heap();
let peak = base;
const watch = setInterval(() => {
  peak = Math.max(peak, heap());
}, 200);
const [preview, seen] = await timed(() => previewScenario(mika, scenario));
clearInterval(watch);
const [commit, done] = await timed(() => applyScenario(mika, { scenario, fingerprint: seen.fingerprint }));
const [row] = await getDb().execute<{ mails: number }>(
  sql`select count(*)::int as mails from messages where kind = 'order-update'`,
);
const findings = await verify(getDb(), now());
if (findings.length > 0) console.error(JSON.stringify(findings, null, 1));
await closeDb();
const answer: SlipAnswer = {
  preview,
  commit,
  mails: row?.mails ?? 0,
  moved: done.movedLines,
  faults: findings.length,
  previewMemory: (peak - base) / 1_000_000,
};
process.stdout.write(JSON.stringify(answer));

async function timed<T>(run: () => Promise<T>): Promise<[number, T]> {
  const before = performance.now();
  const result = await run();
  return [(performance.now() - before) / 1000, result];
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

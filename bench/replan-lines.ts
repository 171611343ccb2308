// Many waiting lines are planned anew: from nothing, then with nothing to change, then after a delivery slips.
import { z } from "zod";
import { closeDb, getDb } from "@/db/client";
import { replanVariants } from "@/domain/allocation/replan-variants";
import { createPurchaseOrder } from "@/domain/purchasing/create-purchase-order";
import { movePurchaseOrder } from "@/domain/purchasing/move-purchase-order";
import { verify } from "@/domain/reports/verify";
import { now } from "@/lib/clock";
import { addDays } from "@/lib/day";
import { mika, openShop } from "@/test/cast";
import { layOrders, layProducts } from "./long-queues";
import type { ReplanAnswer } from "./slip";

const Sizes = z.object({ variants: z.number(), incoming: z.number(), lines: z.number() });

const sizes = Sizes.parse(JSON.parse(process.env.BENCH_SIZES ?? "{}"));
const shop = await openShop();
const variantIds = await layProducts(shop, sizes.variants);
const perDelivery = Math.ceil(sizes.lines / sizes.variants / sizes.incoming);
const purchases: string[] = [];
for (let index = 0; index < sizes.incoming; index += 1) {
  for (let start = 0; start < variantIds.length; start += 500) {
    const { id } = await createPurchaseOrder(mika, {
      supplierId: shop.supplierId,
      locationId: shop.warehouseId,
      expectedOn: addDays(shop.today, 10 + index),
      lines: variantIds.slice(start, start + 500).map((variantId) => ({ variantId, quantity: perDelivery })),
    });
    purchases.push(id);
  }
}
await layOrders(sizes.lines, sizes.lines);
const first = await timed(() => replanVariants(mika, variantIds));
await getDb().execute("vacuum analyze");
const before = process.cpuUsage();
const again = await timed(() => replanVariants(mika, variantIds));
const used = process.cpuUsage(before);
const slip = await timed(() =>
  movePurchaseOrder(mika, { purchaseOrderId: purchases[0] ?? "", expectedOn: addDays(shop.today, 11) }),
);
const findings = await verify(getDb(), now());
if (findings.length > 0) console.error(JSON.stringify(findings, null, 1));
await closeDb();
const cpu = (used.user + used.system) / 1_000_000;
const answer: ReplanAnswer = { first, again, cpu, slip, faults: findings.length };
process.stdout.write(JSON.stringify(answer));

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return (performance.now() - started) / 1000;
}

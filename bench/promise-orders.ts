// Places orders for a product with many deliveries under way, many people in line, and suppliers with a long record, one
// after the other. Answers with how long each took.
import { z } from "zod";
import { closeDb, getDb } from "@/db/client";
import { systemActor } from "@/domain/actor";
import { loadSupplies } from "@/domain/allocation/load-supplies";
import { learnSlips } from "@/domain/promises/learn-slips";
import { importDeliveries } from "@/domain/purchasing/import-deliveries";
import { addDays } from "@/lib/day";
import { buy, openShop, orderFromSupplier, type Shop, stockProduct } from "@/test/cast";
import type { PromiseSizes } from "./promise";

const Sizes = z.object({
  suppliers: z.number(),
  deliveries: z.number(),
  incoming: z.number(),
  waiting: z.number(),
  orders: z.number(),
});

const staff = systemActor("bench");
const sizes = Sizes.parse(JSON.parse(process.env.BENCH_SIZES ?? "{}"));
const shop = await openShop();
await remember(shop, sizes);
const variantId = await stockProduct(shop);
for (let index = 0; index < sizes.incoming; index += 1)
  await orderFromSupplier(shop, variantId, sizes.waiting + sizes.orders, 7 + index);
await ordersOf(variantId, sizes.waiting);
const learning = await timed(1, () => learnSlips(staff));
await timed(50, () => buy(variantId, 1)); // to warm up
const orders = await timed(sizes.orders, () => buy(variantId, 1));
const reading = await timed(sizes.orders, () => loadSupplies(getDb(), [variantId]));
await closeDb();
process.stdout.write(JSON.stringify({ learning, orders, reading }));

/** A long record of every supplier, the shop's own one among them. */
async function remember(shop: Shop, { suppliers, deliveries }: PromiseSizes): Promise<void> {
  const rows = ["supplier,expected,received"];
  for (let supplier = 0; supplier < suppliers; supplier += 1) {
    const name = supplier === 0 ? "Ironworks" : `Supplier ${supplier}`;
    for (let index = 1; index <= deliveries; index += 1) {
      const expectedOn = addDays(shop.today, -index * 3);
      const late = (index * 7 + supplier * 3) % (3 + (supplier % 9));
      rows.push(`${name},${expectedOn},${late >= index * 3 ? expectedOn : addDays(expectedOn, late)}`);
    }
  }
  await importDeliveries(staff, { addsSuppliers: true }, rows.join("\n"));
  await learnSlips(staff);
}

async function ordersOf(variantId: string, count: number): Promise<void> {
  let next = 0;
  const some = Array.from({ length: 4 }, async () => {
    for (; next < count; next += 1) await buy(variantId, 1);
  });
  await Promise.all(some);
}

async function timed(times: number, run: () => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const before = performance.now();
    await run();
    took.push(performance.now() - before);
  }
  return took;
}

// Arranges the long queue: so many orders of one unit each wait for one delivery. Answers with what to receive.

import { sql } from "drizzle-orm";
import { closeDb, getDb } from "@/db/client";
import { buy, openShop, orderFromSupplier, stockProduct } from "@/test/cast";

const waiting = Number(process.env.BENCH_WAITING ?? 10_000);
const shop = await openShop();
const variantId = await stockProduct(shop, { title: "Rowing machine" });
const purchase = await orderFromSupplier(shop, variantId, waiting);
let next = 0;
await Promise.all(
  Array.from({ length: 6 }, async () => {
    while (next < waiting) {
      next += 1;
      await buy(variantId, 1, { email: `s${next}@example.com` });
    }
  }),
);
const [line] = await getDb().execute<{ id: string }>(sql`select id from purchase_order_lines`);
await closeDb();
process.stdout.write(JSON.stringify({ purchaseOrderId: purchase.id, lineId: line?.id ?? "" }));

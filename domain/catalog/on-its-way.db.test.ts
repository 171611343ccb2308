import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { now } from "@/lib/clock";
import { buy, openShop, orderFromSupplier, type Shop, stockProduct } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { listOnItsWay } from "./on-its-way";

useDatabase();

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});

async function listed() {
  const found = await listOnItsWay(now());
  return found?.weeks.flatMap(({ variants }) =>
    variants.map(({ id, quantity, isHereToo }) => ({ id, quantity, isHereToo })),
  );
}

it("lists what is on its way and nobody's yet, with how many are left", async () => {
  const waited = await stockProduct(shop, { onHand: 0 });
  await orderFromSupplier(shop, waited, 5);
  await buy(waited, 2);
  const here = await stockProduct(shop, { onHand: 3 });
  await orderFromSupplier(shop, here, 4);
  const taken = await stockProduct(shop, { onHand: 0 });
  await orderFromSupplier(shop, taken, 1);
  await buy(taken, 1);
  await stockProduct(shop, { onHand: 9 });
  expect(await listed()).toEqual([
    { id: waited, quantity: 3, isHereToo: false },
    { id: here, quantity: 4, isHereToo: true },
  ]);
});

it("leaves out what isn't sold any more, or not on backorder", async () => {
  const archived = await stockProduct(shop, { onHand: 0 });
  await orderFromSupplier(shop, archived, 5);
  await getDb().execute(sql`update products set status = 'archived'
    where id = (select product_id from variants where id = ${archived}::uuid)`);
  expect((await listed())?.map(({ id }) => id)).not.toContain(archived);
});

import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { shopper } from "@/domain/actor";
import { placeOrder } from "@/domain/orders/place-order";
import { verify } from "@/domain/reports/verify";
import { now } from "@/lib/clock";
import { newId } from "@/lib/id";
import { mika, openShop } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { textFile } from "@/test/fixtures/shopify/read";
import { importCatalog } from "./import-catalog";
import { findVariantsBySku } from "./queries";

useDatabase();

beforeAll(async () => {
  await openShop();
});

const header = "Handle,Title,SKU,Price,Inventory quantity,Continue selling when out of stock,Release day\n";
function stock(quantity: number, releaseOn = "") {
  return textFile(`${header}ring,Ring,RING,20,${quantity},CONTINUE,${releaseOn}\n`);
}

async function ring() {
  const [row] = await getDb().execute(sql`
    select on_hand as "onHand", pegged_on_hand as pegged, unpegged, (select max(latest_on)::text from promises) as "latestOn"
    from stock_positions`);
  return row;
}

async function order(quantity: number) {
  const variantId = (await findVariantsBySku(getDb())).get("RING") ?? "";
  const address = { name: "Ann", line1: "Street 1", postalCode: "1000", city: "Town", country: "DE" };
  await placeOrder(shopper, {
    placingKey: newId(),
    email: "ann@example.com",
    shipTo: address,
    lines: [{ variantId, quantity }],
    shipChoice: "as_available",
    acknowledged: true,
    card: { number: "4242424242424242", expiry: "12/34", cvc: "123" },
  });
}

beforeEach(async () => {
  await getDb().execute(sql`truncate products, orders, stock_movements cascade`);
  await getDb().execute(sql`insert into backorder_policies (id, audience, is_allowed, sells_on_lead_time, updated_at)
    values (${newId()}, 'everyone', true, true, now())`);
});

describe("importing a count of what the shop has already", () => {
  it("leaves the stock, and says that it differs", async () => {
    await importCatalog(mika, {}, { file: stock(5) });
    const report = await importCatalog(mika, {}, { file: stock(9) });
    expect(report).toMatchObject({ stockDiffers: 1, recounted: 0 });
    expect(await ring()).toMatchObject({ onHand: 5 });
  });

  it("sets it when that is asked for, and nothing the second time", async () => {
    await importCatalog(mika, {}, { file: stock(5) });
    const report = await importCatalog(mika, { setsStock: true }, { file: stock(9) });
    expect(report).toMatchObject({ stockDiffers: 0, recounted: 1 });
    expect(await ring()).toMatchObject({ onHand: 9 });
    const again = await importCatalog(mika, { setsStock: true }, { file: stock(9) });
    expect(again).toMatchObject({ stockDiffers: 0, recounted: 0 });
    const kinds = await getDb().execute(sql`select kind, quantity from stock_movements order by at`);
    expect([...kinds]).toEqual([
      { kind: "count", quantity: 5 },
      { kind: "count", quantity: 4 },
    ]);
  });

  it("takes units away from the last in line when fewer were counted, with every sum right", async () => {
    await importCatalog(mika, {}, { file: stock(5) });
    await order(4);
    expect(await ring()).toMatchObject({ pegged: 4, unpegged: 0 });
    await importCatalog(mika, { setsStock: true }, { file: stock(1) });
    expect(await ring()).toMatchObject({ onHand: 1, pegged: 1, unpegged: 3 });
    expect(await verify(getDb(), now())).toEqual([]);
  });
});

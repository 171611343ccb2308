import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { getDb, transaction } from "@/db/client";
import { shopper, systemActor } from "@/domain/actor";
import { loadSupplies } from "@/domain/allocation/load-supplies";
import { replanVariants } from "@/domain/allocation/replan-variants";
import { movePurchaseOrder } from "@/domain/purchasing/move-purchase-order";
import { verify } from "@/domain/reports/verify";
import { receiveStock } from "@/domain/stock/receive-stock";
import { getSettings, writeSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { addDays } from "@/lib/day";
import { newId } from "@/lib/id";
import { buy, mika, openShop, orderFromSupplier, type Shop, stockProduct, sue, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { useMovingClock } from "@/test/moving-clock";
import { learnSlips } from "./learn-slips";

useDatabase();
const { daysFromNow } = useMovingClock();

const system = systemActor("test");
let shop: Shop;

beforeEach(async () => {
  daysFromNow(0);
  await getDb().execute(sql`truncate store, locations, suppliers, products, events, customers cascade`);
  shop = await openShop();
});

async function receive(purchaseOrderId: string, quantity: number): Promise<void> {
  const [line] = await getDb().execute<{ id: string }>(
    sql`select id from purchase_order_lines where purchase_order_id = ${purchaseOrderId}::uuid`,
  );
  await receiveStock(wes, {
    purchaseOrderId,
    receivingKey: newId(),
    lines: [{ lineId: line?.id ?? "", quantity }],
  });
}

/** Orders arrive `late` days after their day, one after the other. */
async function history(variantId: string, late: number[]): Promise<void> {
  for (const days of late) {
    daysFromNow(0);
    const order = await orderFromSupplier(shop, variantId, 1, 1);
    daysFromNow(1 + days);
    await receive(order.id, 1);
  }
  daysFromNow(16);
}

function deliveries() {
  return getDb().execute<{ late: number; quantity: number; source: string }>(sql`
    select received_on - expected_on as late, quantity, source from deliveries order by recorded_at, id`);
}

async function forecasts() {
  const rows = await getDb().execute<{ own: boolean; at80: number; receipts: number; basis: string }>(sql`
    select supplier_id is not null as own, (quantiles->>'80')::int as at80, receipts, basis from supplier_forecasts
    order by supplier_id is null`);
  return [...rows];
}

async function told(variantId: string) {
  const rows = await getDb().execute<{
    latestOn: string;
    percentile: number | null;
    days: number;
    basis: string;
  }>(sql`
    select promise.latest_on::text as "latestOn", (part->'buffer'->>'percentile')::int as percentile,
      (part->'buffer'->>'days')::int as days, part->'buffer'->>'basis' as basis
    from order_lines line join promises promise on promise.id = line.promise_id
    cross join jsonb_array_elements(promise.parts) part
    where line.variant_id = ${variantId}::uuid order by line.queued_at`);
  return [...rows];
}

describe("a delivery that is checked in", () => {
  it("is remembered with the day it was first expected and the day it came", async () => {
    const variantId = await stockProduct(shop);
    const order = await orderFromSupplier(shop, variantId, 5, 10);
    await movePurchaseOrder(mika, { purchaseOrderId: order.id, expectedOn: addDays(shop.today, 14) });
    daysFromNow(14);
    await receive(order.id, 2);
    await receive(order.id, 1);
    daysFromNow(16);
    await receive(order.id, 2);
    expect([...(await deliveries())]).toEqual([
      { late: 4, quantity: 3, source: "receipt" },
      { late: 6, quantity: 2, source: "receipt" },
    ]);
  });

  it("asks for its supplier to be learned, in the same transaction", async () => {
    await history(await stockProduct(shop), [0]);
    const jobs = await getDb().execute(sql`select data from pgboss.job where name = 'learn-slips'
      and data->>'supplierId' = ${shop.supplierId}`);
    expect(jobs).toHaveLength(1);
  });
});

describe("learning", () => {
  it("keeps what the deliveries say of the supplier, and of those that have delivered nothing yet", async () => {
    const variantId = await stockProduct(shop);
    await history(
      variantId,
      Array.from({ length: 12 }, () => 6),
    );
    expect(await learnSlips(system, { supplierId: shop.supplierId })).toEqual({ learned: 1, changed: 2 });
    expect(await forecasts()).toMatchObject([
      { own: true, at80: 6, receipts: 12 },
      { own: false, at80: 6, receipts: 0, basis: "pool" },
    ]);
    expect(await learnSlips(system)).toEqual({ learned: 1, changed: 0 });
  });

  it("gives the next customer the learned days, and leaves what others were told", async () => {
    const variantId = await stockProduct(shop);
    const order = await orderFromSupplier(shop, variantId, 10, 20);
    await buy(variantId, 1);
    const before = await told(variantId);
    expect(before).toMatchObject([{ percentile: null, days: 5, basis: "fixed" }]);
    const other = await stockProduct(shop);
    await history(
      other,
      Array.from({ length: 12 }, () => 15),
    );
    await learnSlips(system);
    await replanVariants(system, [variantId]);
    await buy(variantId, 1);
    const after = await told(variantId);
    expect(after[0]).toEqual(before[0]);
    expect(after[1]).toMatchObject({ percentile: 80, days: 15, basis: "supplier" });
    expect((after[1]?.latestOn ?? "") > (before[0]?.latestOn ?? "")).toBe(true);
    await movePurchaseOrder(mika, { purchaseOrderId: order.id, expectedOn: addDays(shop.today, 25) });
    const moved = await told(variantId);
    expect(moved.map(({ days }) => days)).toEqual([15, 15]);
    expect(await verify(getDb(), now())).toEqual([]);
  });

  it("follows the store's confidence, and is left out when the store doesn't learn", async () => {
    const variantId = await stockProduct(shop);
    await orderFromSupplier(shop, variantId, 10, 20);
    await history(await stockProduct(shop), [0, 0, 0, 0, 0, 0, 0, 0, 12, 12]);
    await learnSlips(system);
    const bufferAt = async (promise: { confidencePercent?: number; learnsFromDeliveries?: boolean }) => {
      await transaction(async (tx) => {
        const settings = await getSettings(tx);
        await writeSettings(tx, { ...settings, promise: { ...settings.promise, ...promise } });
      });
      return (await loadSupplies(getDb(), [variantId])).get(variantId)?.incoming[0]?.buffer;
    };
    const usual = await bufferAt({ confidencePercent: 50 });
    const sure = await bufferAt({ confidencePercent: 95 });
    expect(usual).toMatchObject({ percentile: 50, days: 0 });
    expect(sure?.days).toBeGreaterThanOrEqual(12);
    expect(await bufferAt({ learnsFromDeliveries: false })).toEqual({
      supplierId: shop.supplierId,
      percentile: null,
      days: 5,
      basis: "fixed",
      receipts: 0,
    });
  });

  it("is refused to those who may not change purchasing", async () => {
    await expect(learnSlips(sue)).rejects.toMatchObject({ code: "forbidden" });
    await expect(learnSlips(shopper)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a promise that ends", () => {
  it("is scored when its units are ready: each day that was told once, with its units", async () => {
    const variantId = await stockProduct(shop);
    const order = await orderFromSupplier(shop, variantId, 3, 10);
    await buy(variantId, 2);
    await buy(variantId, 1);
    await movePurchaseOrder(mika, { purchaseOrderId: order.id, expectedOn: addDays(shop.today, 40) });
    daysFromNow(38);
    await receive(order.id, 3);
    const outcomes = await getDb().execute<{
      quantity: number;
      kept: boolean;
      supplierId: string;
      percentile: null;
    }>(sql`
      select outcome.quantity, ready_on <= latest_on as kept, supplier_id as "supplierId", percentile
      from promise_outcomes outcome order by quantity, latest_on`);
    const of = { supplierId: shop.supplierId, percentile: null };
    expect([...outcomes]).toEqual([
      { quantity: 1, kept: false, ...of },
      { quantity: 1, kept: true, ...of },
      { quantity: 2, kept: false, ...of },
      { quantity: 2, kept: true, ...of },
    ]);
  });

  it("counts a part of it when a part of its units came", async () => {
    const variantId = await stockProduct(shop);
    const order = await orderFromSupplier(shop, variantId, 3, 10);
    await buy(variantId, 3);
    daysFromNow(10);
    await receive(order.id, 1);
    await receive(order.id, 2);
    const outcomes = await getDb().execute<{ quantity: number }>(
      sql`select quantity from promise_outcomes order by quantity`,
    );
    expect(outcomes.map(({ quantity }) => quantity)).toEqual([1, 2]);
  });
});

import { sql } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { shopper } from "@/domain/actor";
import { verify } from "@/domain/reports/verify";
import { receiveStock } from "@/domain/stock/receive-stock";
import { now } from "@/lib/clock";
import { addDays } from "@/lib/day";
import { newId } from "@/lib/id";
import { buy, mika, openShop, orderFromSupplier, type Shop, stockProduct, sue, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { cancelPurchaseOrder } from "./cancel-purchase-order";
import { createPurchaseOrder } from "./create-purchase-order";
import { splitPurchaseOrderLine } from "./split-purchase-order-line";

useDatabase();

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});

afterEach(async () => {
  expect(await verify(getDb(), now())).toEqual([]);
});

type Line = {
  id: string;
  quantity: number;
  open: number;
  pegged: number;
  expectedOn: string;
  first: string | null;
};

async function linesOf(purchaseOrderId: string): Promise<Line[]> {
  const rows = await getDb().execute<Line>(sql`
    select id, quantity, open_quantity as open, pegged, expected_on::text as "expectedOn", first_expected_on::text as first
    from purchase_order_lines where purchase_order_id = ${purchaseOrderId}::uuid order by expected_on, id`);
  return [...rows];
}

async function coming(quantity: number) {
  const bell = await stockProduct(shop);
  const { id } = await orderFromSupplier(shop, bell, quantity, 10);
  const [line] = await linesOf(id);
  return { bell, id, lineId: line?.id ?? "" };
}

const day = (days: number) => addDays(shop.today, days);

describe("splitting a line into deliveries", () => {
  it("brings a part on another day, and who waits for that part is promised the other day", async () => {
    const { bell, id, lineId } = await coming(10);
    await buy(bell, 4);
    const second = await buy(bell, 4, { email: "bo@example.com" });
    await splitPurchaseOrderLine(mika, { lineId, quantity: 6, expectedOn: day(30) });
    expect(await linesOf(id)).toMatchObject([
      { quantity: 4, open: 4, pegged: 4, expectedOn: day(10), first: day(10) },
      { quantity: 6, open: 6, pegged: 4, expectedOn: day(30), first: day(10) },
    ]);
    const [promise] = await getDb().execute<{ latestOn: string }>(sql`
      select promise.latest_on::text as "latestOn" from promises promise
      join order_lines line on line.promise_id = promise.id where line.order_id = ${second.orderId}::uuid`);
    expect((promise?.latestOn ?? "") > day(30)).toBe(true);
  });

  it("keeps what came already, and can be split again", async () => {
    const { id, lineId } = await coming(10);
    await receiveStock(wes, {
      purchaseOrderId: id,
      receivingKey: newId(),
      lines: [{ lineId, quantity: 3 }],
    });
    await splitPurchaseOrderLine(mika, { lineId, quantity: 4, expectedOn: day(20) });
    await splitPurchaseOrderLine(mika, { lineId, quantity: 2, expectedOn: day(5) });
    expect(await linesOf(id)).toMatchObject([
      { quantity: 2, open: 2, expectedOn: day(5) },
      { quantity: 4, open: 1, expectedOn: day(10) },
      { quantity: 4, open: 4, expectedOn: day(20) },
    ]);
  });

  it("works on a draft, of which nothing is on its way", async () => {
    const bell = await stockProduct(shop);
    const { id } = await createPurchaseOrder(mika, {
      supplierId: shop.supplierId,
      locationId: shop.warehouseId,
      expectedOn: day(10),
      isDraft: true,
      lines: [{ variantId: bell, quantity: 5 }],
    });
    const [line] = await linesOf(id);
    await splitPurchaseOrderLine(mika, { lineId: line?.id ?? "", quantity: 2, expectedOn: day(7) });
    expect(await linesOf(id)).toMatchObject([
      { quantity: 2, open: 0, expectedOn: day(7), first: null },
      { quantity: 3, open: 0, expectedOn: day(10), first: null },
    ]);
  });

  it("takes the same units once, however many ask at once", async () => {
    const { id, lineId } = await coming(10);
    const answers = await Promise.allSettled(
      [20, 21, 22].map((days) =>
        splitPurchaseOrderLine(mika, { lineId, quantity: 6, expectedOn: day(days) }),
      ),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await linesOf(id)).reduce((sum, line) => sum + line.quantity, 0)).toBe(10);
  });
});

describe("splitting is refused", () => {
  it("for all the units, the same day, a day that has passed, a line that is gone or over", async () => {
    const { id, lineId } = await coming(3);
    const split = (input: { quantity?: number; expectedOn?: string; lineId?: string }) =>
      splitPurchaseOrderLine(mika, { lineId, quantity: 1, expectedOn: day(20), ...input });
    await expect(split({ quantity: 3 })).rejects.toMatchObject({
      field: "quantity",
      message: "3 units are still to come. Enter 2 or fewer; to move all of them, move the day.",
    });
    await expect(split({ quantity: 0 })).rejects.toThrow("Enter at least 1.");
    await expect(split({ expectedOn: day(10) })).rejects.toMatchObject({ field: "expectedOn" });
    await expect(split({ expectedOn: day(-1) })).rejects.toMatchObject({ field: "expectedOn" });
    await expect(split({ lineId: newId() })).rejects.toMatchObject({ code: "not_found" });
    await cancelPurchaseOrder(mika, { purchaseOrderId: id, reason: "x" });
    await expect(split({})).rejects.toThrow("This purchase order was cancelled.");
  });

  it("to whoever may not purchase", async () => {
    const { lineId } = await coming(3);
    for (const actor of [wes, sue, shopper]) {
      await expect(
        splitPurchaseOrderLine(actor, { lineId, quantity: 1, expectedOn: day(20) }),
      ).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});

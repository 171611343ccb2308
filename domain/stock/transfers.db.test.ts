import { sql } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { shopper } from "@/domain/actor";
import { verify } from "@/domain/reports/verify";
import { now } from "@/lib/clock";
import { addDays } from "@/lib/day";
import { newId } from "@/lib/id";
import { buy, mika, openShop, orderFromSupplier, type Shop, stockProduct, sue, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { addLocation } from "./add-location";
import { cancelTransfer } from "./cancel-transfer";
import { closeTransfer } from "./close-transfer";
import { dispatchTransfer } from "./dispatch-transfer";
import { planTransfer } from "./plan-transfer";
import { previewReceipt } from "./preview-receipt";
import { receiveStock } from "./receive-stock";

useDatabase();

let shop: Shop;
let corner: string;
beforeAll(async () => {
  shop = await openShop();
  corner = (await addLocation(mika, { name: "Corner shop", kind: "shop", priority: 1 })).locationId;
});

afterEach(async () => {
  expect(await verify(getDb(), now())).toEqual([]);
});

function plan(variantId: string, quantity: number) {
  return planTransfer(wes, {
    fromLocationId: shop.warehouseId,
    locationId: corner,
    expectedOn: addDays(shop.today, 2),
    lines: [{ variantId, quantity }],
  });
}

async function lineOf(transferId: string): Promise<string> {
  const [line] = await getDb().execute<{ id: string }>(
    sql`select id from purchase_order_lines where purchase_order_id = ${transferId}::uuid`,
  );
  return line?.id ?? "";
}

async function dispatch(transferId: string, quantity: number) {
  return dispatchTransfer(wes, {
    transferId,
    expectedOn: addDays(shop.today, 2),
    lines: [{ lineId: await lineOf(transferId), quantity }],
  });
}

async function receive(transferId: string, quantity: number) {
  return receiveStock(wes, {
    purchaseOrderId: transferId,
    receivingKey: newId(),
    lines: [{ lineId: await lineOf(transferId), quantity }],
  });
}

async function lying(variantId: string): Promise<Record<string, number>> {
  const rows = await getDb().execute<{ name: string; onHand: number }>(sql`
    select location.name, level.on_hand as "onHand" from stock_levels level
    join locations location on location.id = level.location_id where level.variant_id = ${variantId}::uuid`);
  return Object.fromEntries(rows.map(({ name, onHand }) => [name, onHand]));
}

async function incoming(variantId: string): Promise<number> {
  const [row] = await getDb().execute<{ incoming: number }>(
    sql`select incoming from stock_positions where variant_id = ${variantId}::uuid`,
  );
  return row?.incoming ?? 0;
}

describe("moving units to another place", () => {
  it("leaves them where they lie until they are dispatched, then they are incoming, then on hand there", async () => {
    const bell = await stockProduct(shop, { onHand: 6 });
    const { id } = await plan(bell, 4);
    expect([await lying(bell), await incoming(bell)]).toEqual([{ "Main warehouse": 6 }, 0]);
    expect(await dispatch(id, 4)).toEqual({ units: 4 });
    expect([await lying(bell), await incoming(bell)]).toEqual([{ "Main warehouse": 2 }, 4]);
    const result = await receive(id, 4);
    expect(result).toMatchObject({ units: 4, freeUnits: 6 });
    expect([await lying(bell), await incoming(bell)]).toEqual([{ "Corner shop": 4, "Main warehouse": 2 }, 0]);
    const kinds = await getDb().execute<{ kind: string; quantity: number }>(sql`
      select kind, quantity from stock_movements where variant_id = ${bell}::uuid order by at, quantity`);
    expect([...kinds]).toEqual([
      { kind: "count", quantity: 6 },
      { kind: "transfer", quantity: -4 },
      { kind: "transfer", quantity: 4 },
    ]);
  });

  it("takes only units that nobody is promised, and says how many", async () => {
    const bell = await stockProduct(shop, { onHand: 5 });
    await buy(bell, 3);
    const { id } = await plan(bell, 4);
    await expect(dispatch(id, 4)).rejects.toMatchObject({
      code: "conflict",
      field: "lines.0.quantity",
      message:
        "Only 2 of Kettlebell 16 kg can leave Main warehouse: 5 are on hand and 3 of them promised to customers.",
    });
    expect(await lying(bell)).toEqual({ "Main warehouse": 5 });
    expect(await dispatch(id, 2)).toEqual({ units: 2 });
  });

  it("gives units under way to the order that has waited longest, and they are its own when they arrive", async () => {
    const bell = await stockProduct(shop, { onHand: 4, safetyStock: 4 });
    await orderFromSupplier(shop, bell, 10, 60);
    const { orderId } = await buy(bell, 2);
    const { id } = await plan(bell, 4);
    await dispatch(id, 4);
    const [line] = await getDb().execute<{ number: string }>(sql`
      select purchase.number from pegs peg join order_lines line on line.id = peg.order_line_id
      join purchase_order_lines coming on coming.id = peg.purchase_order_line_id
      join purchase_orders purchase on purchase.id = coming.purchase_order_id
      where line.order_id = ${orderId}::uuid and purchase.from_location_id is not null`);
    expect(line).toBeDefined();
    const preview = await previewReceipt(wes, {
      purchaseOrderId: id,
      lines: [{ lineId: await lineOf(id), quantity: 4 }],
    });
    expect(preview.variants).toMatchObject([{ variantId: bell, receivedUnits: 4 }]);
  });

  it("can come in two parts, and never more than left", async () => {
    const bell = await stockProduct(shop, { onHand: 6 });
    const { id } = await plan(bell, 5);
    await dispatch(id, 5);
    await receive(id, 2);
    await expect(receive(id, 4)).rejects.toMatchObject({
      field: "lines.0.quantity",
      message: "Only 3 units are on the way. Add what was found beyond that as a stock adjustment.",
    });
    await receive(id, 3);
    await expect(receive(id, 1)).rejects.toThrow("This transfer is closed: everything was received.");
  });

  it.each([
    ["lost", { "Corner shop": 1, "Main warehouse": 2 }],
    ["returned", { "Corner shop": 1, "Main warehouse": 5 }],
  ] as const)("says what became of the rest: %s", async (outcome, levels) => {
    const bell = await stockProduct(shop, { onHand: 6 });
    const { id } = await plan(bell, 4);
    await dispatch(id, 4);
    await receive(id, 1);
    expect(await closeTransfer(wes, { transferId: id, outcome, reason: "Box was open" })).toEqual({
      units: 3,
    });
    expect([await lying(bell), await incoming(bell)]).toEqual([levels, 0]);
    await expect(closeTransfer(wes, { transferId: id, outcome, reason: "Again" })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("is called off only before it leaves", async () => {
    const bell = await stockProduct(shop, { onHand: 2 });
    const planned = await plan(bell, 2);
    await cancelTransfer(wes, { transferId: planned.id, reason: "Not needed" });
    await expect(dispatch(planned.id, 2)).rejects.toThrow("This transfer was cancelled.");
    await expect(receive(planned.id, 2)).rejects.toThrow("This transfer was cancelled.");
    const gone = await plan(bell, 2);
    await expect(receive(gone.id, 1)).rejects.toThrow("This transfer wasn't dispatched yet.");
    await dispatch(gone.id, 2);
    await expect(dispatch(gone.id, 2)).rejects.toThrow("This transfer was dispatched already.");
    await expect(cancelTransfer(wes, { transferId: gone.id, reason: "x" })).rejects.toThrow(
      "its units are under way",
    );
  });
});

describe("two people at once", () => {
  it("the last units leave once, however many transfers want them", async () => {
    const bell = await stockProduct(shop, { onHand: 5 });
    const plans = await Promise.all(Array.from({ length: 6 }, () => plan(bell, 3)));
    const answers = await Promise.allSettled(plans.map(({ id }) => dispatch(id, 3)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect([await lying(bell), await incoming(bell)]).toEqual([{ "Main warehouse": 2 }, 3]);
  });

  it("units that are being bought don't leave", async () => {
    const bell = await stockProduct(shop, { onHand: 4 });
    const { id } = await plan(bell, 4);
    const [left, ...bought] = await Promise.allSettled([
      dispatch(id, 4),
      ...Array.from({ length: 4 }, () => buy(bell, 1)),
    ]);
    const sold = bought.filter(({ status }) => status === "fulfilled").length;
    expect(left.status === "fulfilled" || sold > 0).toBe(true);
  });

  it("one dispatch that is sent twice leaves once", async () => {
    const bell = await stockProduct(shop, { onHand: 8 });
    const { id } = await plan(bell, 3);
    const answers = await Promise.allSettled([dispatch(id, 3), dispatch(id, 3), dispatch(id, 3)]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await lying(bell)).toEqual({ "Main warehouse": 5 });
  });
});

describe("a transfer is refused", () => {
  it("to the place where the units lie, from a place that is gone, for a day that has passed, for nothing", async () => {
    const bell = await stockProduct(shop, { onHand: 2 });
    const wanted = {
      fromLocationId: shop.warehouseId,
      locationId: corner,
      expectedOn: shop.today,
      lines: [{ variantId: bell, quantity: 1 }],
    };
    await expect(planTransfer(wes, { ...wanted, locationId: shop.warehouseId })).rejects.toThrow(
      "Choose another place",
    );
    await expect(planTransfer(wes, { ...wanted, fromLocationId: newId() })).rejects.toMatchObject({
      field: "fromLocationId",
    });
    await expect(planTransfer(wes, { ...wanted, expectedOn: addDays(shop.today, -1) })).rejects.toMatchObject(
      {
        field: "expectedOn",
      },
    );
    await expect(planTransfer(wes, { ...wanted, lines: [{ variantId: bell, quantity: 0 }] })).rejects.toThrow(
      "Enter at least 1.",
    );
    const { id } = await plan(bell, 1);
    await expect(dispatch(id, 0)).rejects.toThrow("Enter how many units leave");
  });

  it("when it is an order from a supplier", async () => {
    const bell = await stockProduct(shop);
    const { id } = await orderFromSupplier(shop, bell, 3);
    await expect(dispatch(id, 1)).rejects.toThrow("There is no such transfer.");
    await expect(cancelTransfer(wes, { transferId: id, reason: "x" })).rejects.toThrow(
      "There is no such transfer.",
    );
  });

  it("to whoever may not move stock", async () => {
    const bell = await stockProduct(shop, { onHand: 2 });
    const { id } = await plan(bell, 1);
    for (const actor of [sue, shopper]) {
      await expect(cancelTransfer(actor, { transferId: id, reason: "x" })).rejects.toMatchObject({
        code: "forbidden",
      });
      await expect(
        dispatchTransfer(actor, { transferId: id, expectedOn: shop.today, lines: [] }),
      ).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});

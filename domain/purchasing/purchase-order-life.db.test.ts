import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { listEvents } from "@/domain/events/queries";
import { verify } from "@/domain/reports/verify";
import { receiveStock } from "@/domain/stock/receive-stock";
import { now } from "@/lib/clock";
import { addDays } from "@/lib/day";
import { newId } from "@/lib/id";
import { buy, mika, oda, openShop, type Shop, stockProduct } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { linesOf, mails, stateOf } from "@/test/purchase-order-rows";
import { addSupplier } from "./add-supplier";
import { cancelPurchaseOrder } from "./cancel-purchase-order";
import { changePurchaseOrder } from "./change-purchase-order";
import { confirmPurchaseOrder } from "./confirm-purchase-order";
import { createPurchaseOrder } from "./create-purchase-order";
import { sendPurchaseOrder } from "./send-purchase-order";

useDatabase();

let shop: Shop;
let supplierId: string;
let inTwoWeeks: string;
beforeAll(async () => {
  shop = await openShop({ mailFrom: "Test shop <shop@shop.example>" });
  inTwoWeeks = addDays(shop.today, 14);
  const email = "orders@north.example";
  supplierId = (await addSupplier(mika, { name: "Nordic Iron", email, leadTimeDays: 10 })).supplierId;
});

afterEach(async () => {
  expect(await verify(getDb(), now())).toEqual([]);
});

async function newest(purchaseOrderId: string): Promise<string | undefined> {
  return (await listEvents(mika, { purchaseOrderId }))[0]?.id;
}

describe("what was sent", () => {
  async function sent(quantity = 10) {
    const bell = await stockProduct(shop);
    const { id } = await createPurchaseOrder(mika, {
      supplierId,
      locationId: shop.warehouseId,
      expectedOn: inTwoWeeks,
      lines: [{ variantId: bell, quantity }],
    });
    const [line] = await linesOf(id);
    return { id, bell, lineId: line?.id ?? "" };
  }

  it("changes as a new version that goes to the supplier again, and is to be confirmed anew", async () => {
    const { id, bell, lineId } = await sent();
    await confirmPurchaseOrder(mika, { purchaseOrderId: id });
    await buy(bell, 8);
    const rope = await stockProduct(shop, { title: "Rope" });
    const change = {
      purchaseOrderId: id,
      expectedOn: inTwoWeeks,
      lines: [
        { lineId, variantId: bell, quantity: 6, expectedOn: addDays(inTwoWeeks, 3) },
        { variantId: rope, quantity: 5 },
      ],
    };
    expect(await changePurchaseOrder(mika, change)).toEqual({ isChanged: true, isMailed: true });
    expect(await stateOf(id)).toMatchObject({
      state: "sent",
      version: 2,
      incoming: 11,
      cancelled: 4,
      first: inTwoWeeks,
      expected: inTwoWeeks,
    });
    expect((await mails()).at(-1)).toMatchObject({ news: "changed", version: `${id}:2:changed` });
    expect(await changePurchaseOrder(mika, change)).toMatchObject({ isChanged: true });
  });

  it("stays the version it is when nothing changed", async () => {
    const { id, bell, lineId } = await sent();
    const same = {
      purchaseOrderId: id,
      expectedOn: inTwoWeeks,
      lines: [{ lineId, variantId: bell, quantity: 10 }],
    };
    expect(await changePurchaseOrder(mika, same)).toEqual({ isChanged: false, isMailed: false });
    expect(await stateOf(id)).toMatchObject({ version: 1 });
  });

  it("goes to no other supplier", async () => {
    const { id, bell, lineId } = await sent();
    await expect(
      changePurchaseOrder(mika, {
        purchaseOrderId: id,
        supplierId: shop.supplierId,
        expectedOn: inTwoWeeks,
        lines: [{ lineId, variantId: bell, quantity: 10 }],
      }),
    ).rejects.toMatchObject({ code: "conflict", field: "supplierId" });
  });

  it("is over when only what came is still wanted", async () => {
    const { id, bell, lineId } = await sent();
    await receiveStock(mika, {
      purchaseOrderId: id,
      receivingKey: newId(),
      lines: [{ lineId, quantity: 4 }],
    });
    const change = {
      purchaseOrderId: id,
      expectedOn: inTwoWeeks,
      lines: [{ lineId, variantId: bell, quantity: 4 }],
    };
    await changePurchaseOrder(mika, change);
    expect(await stateOf(id)).toMatchObject({ state: "closed", incoming: 0, cancelled: 6 });
    await expect(changePurchaseOrder(mika, change)).rejects.toMatchObject({ code: "conflict" });
    await expect(confirmPurchaseOrder(mika, { purchaseOrderId: id })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("is confirmed once", async () => {
    const { id } = await sent();
    await confirmPurchaseOrder(mika, { purchaseOrderId: id });
    expect(await stateOf(id)).toMatchObject({ state: "confirmed" });
    await expect(confirmPurchaseOrder(oda, { purchaseOrderId: id })).rejects.toThrow(
      "This purchase order is confirmed already.",
    );
  });

  it("tells the supplier when the rest is cancelled", async () => {
    const { id } = await sent();
    await cancelPurchaseOrder(mika, { purchaseOrderId: id, reason: "Sold elsewhere" });
    expect((await mails()).at(-1)).toMatchObject({ news: "cancelled" });
    expect(await stateOf(id)).toMatchObject({ state: "cancelled", cancelled: 10 });
  });

  it("is decided about only by who has seen it as it is: the second of two is told who was first", async () => {
    const { id } = await sent();
    const seen = await newest(id);
    await confirmPurchaseOrder(oda, { purchaseOrderId: id, seen });
    for (const late of [
      () => sendPurchaseOrder(mika, { purchaseOrderId: id, seen }),
      () => cancelPurchaseOrder(mika, { purchaseOrderId: id, seen, reason: "x" }),
      () => confirmPurchaseOrder(mika, { purchaseOrderId: id, seen }),
    ])
      await expect(late()).rejects.toThrow("Oda changed this purchase order while you looked at it.");
    const newer = await newest(id);
    const both = [1, 2].map(() => sendPurchaseOrder(mika, { purchaseOrderId: id, seen: newer }));
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await stateOf(id)).toMatchObject({ version: 2 });
  });

  it("adds up lines of one product on one day, and keeps those on other days apart", async () => {
    const bell = await stockProduct(shop);
    const { id } = await createPurchaseOrder(mika, {
      supplierId,
      locationId: shop.warehouseId,
      expectedOn: inTwoWeeks,
      lines: [
        { variantId: bell, quantity: 3 },
        { variantId: bell, quantity: 4 },
        { variantId: bell, quantity: 5, expectedOn: addDays(shop.today, 7) },
      ],
    });
    expect((await linesOf(id)).map((line) => line.quantity)).toEqual([5, 7]);
    expect(await stateOf(id)).toMatchObject({ expected: addDays(shop.today, 7) });
    const [first] = await linesOf(id);
    const came = [{ lineId: first?.id ?? "", quantity: 5 }];
    await receiveStock(mika, { purchaseOrderId: id, receivingKey: newId(), lines: came });
    expect(await stateOf(id)).toMatchObject({ state: "partly_received", expected: inTwoWeeks });
  });

  it("comes from a supplier that there is", async () => {
    const bell = await stockProduct(shop);
    const order = {
      locationId: shop.warehouseId,
      expectedOn: inTwoWeeks,
      lines: [{ variantId: bell, quantity: 1 }],
    };
    await expect(createPurchaseOrder(mika, { ...order, supplierId: newId() })).rejects.toMatchObject({
      field: "supplierId",
    });
  });
});

// A purchase order before it is sent: a plan that nobody waits on.
import { sql } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { verify } from "@/domain/reports/verify";
import { receiveStock } from "@/domain/stock/receive-stock";
import { now } from "@/lib/clock";
import { addDays } from "@/lib/day";
import { newId } from "@/lib/id";
import { buy, mika, openShop, type Shop, stockProduct } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { linesOf, mails, stateOf } from "@/test/purchase-order-rows";
import { addSupplier } from "./add-supplier";
import { cancelPurchaseOrder } from "./cancel-purchase-order";
import { changePurchaseOrder } from "./change-purchase-order";
import { confirmPurchaseOrder } from "./confirm-purchase-order";
import { createPurchaseOrder } from "./create-purchase-order";
import { movePurchaseOrder } from "./move-purchase-order";
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

async function draft(quantity = 10, by: { supplierId?: string } = {}) {
  const bell = await stockProduct(shop);
  const { id } = await createPurchaseOrder(mika, {
    supplierId: by.supplierId ?? supplierId,
    locationId: shop.warehouseId,
    expectedOn: inTwoWeeks,
    lines: [{ variantId: bell, quantity }],
    isDraft: true,
  });
  return { id, bell };
}

describe("a draft", () => {
  it("is on nobody's way: nothing is incoming, nobody is promised anything, no mail goes out", async () => {
    const { id, bell } = await draft();
    expect(await stateOf(id)).toMatchObject({ state: "draft", version: 0, incoming: 0, first: null });
    await expect(buy(bell, 1)).rejects.toMatchObject({ code: "conflict" });
    expect(await mails()).toHaveLength(0);
  });

  it("takes other lines, another day, another supplier", async () => {
    const { id, bell } = await draft();
    const rope = await stockProduct(shop, { title: "Rope" });
    const [line] = await linesOf(id);
    await changePurchaseOrder(mika, {
      purchaseOrderId: id,
      supplierId: shop.supplierId,
      expectedOn: addDays(inTwoWeeks, 2),
      lines: [
        { lineId: line?.id, variantId: bell, quantity: 7 },
        { variantId: rope, quantity: 5, expectedOn: inTwoWeeks },
      ],
    });
    expect(await stateOf(id)).toMatchObject({
      state: "draft",
      quantity: 12,
      incoming: 0,
      expected: inTwoWeeks,
    });
    await changePurchaseOrder(mika, {
      purchaseOrderId: id,
      expectedOn: inTwoWeeks,
      lines: [{ variantId: rope, quantity: 5 }],
    });
    expect(await stateOf(id)).toMatchObject({ quantity: 5 });
  });

  it("can't be received or confirmed before it was sent; another day is only another plan", async () => {
    const { id } = await draft();
    const [line] = await linesOf(id);
    const lines = [{ lineId: line?.id ?? "", quantity: 1 }];
    await expect(
      receiveStock(mika, { purchaseOrderId: id, receivingKey: newId(), lines }),
    ).rejects.toMatchObject({ code: "conflict" });
    await expect(confirmPurchaseOrder(mika, { purchaseOrderId: id })).rejects.toThrow(/draft/);
    await movePurchaseOrder(mika, { purchaseOrderId: id, expectedOn: addDays(inTwoWeeks, 1) });
    expect(await stateOf(id)).toMatchObject({ incoming: 0, expected: addDays(inTwoWeeks, 1), first: null });
  });

  it("is thrown away without a mail", async () => {
    const { id } = await draft();
    await cancelPurchaseOrder(mika, { purchaseOrderId: id, reason: "Not needed" });
    expect(await stateOf(id)).toMatchObject({ state: "cancelled", incoming: 0 });
    await expect(sendPurchaseOrder(mika, { purchaseOrderId: id })).rejects.toThrow(
      "This purchase order was cancelled.",
    );
    expect(await mails()).toHaveLength(0);
  });

  it("is sent: its units are incoming, whoever waits is promised them, the supplier has the mail", async () => {
    const { id, bell } = await draft();
    expect(await sendPurchaseOrder(mika, { purchaseOrderId: id })).toEqual({ version: 1, isMailed: true });
    expect(await stateOf(id)).toMatchObject({ state: "sent", version: 1, incoming: 10, first: inTwoWeeks });
    await buy(bell, 4);
    expect((await linesOf(id))[0]?.pegged).toBe(4);
    expect((await mails()).at(-1)).toMatchObject({ recipient: "orders@north.example", news: "order" });
  });

  it("is not sent with a day that has passed", async () => {
    const { id } = await draft();
    await getDb().execute(
      sql`update purchase_order_lines set expected_on = '2020-01-01' where purchase_order_id = ${id}::uuid`,
    );
    await expect(sendPurchaseOrder(mika, { purchaseOrderId: id })).rejects.toThrow(/has passed/);
    await cancelPurchaseOrder(mika, { purchaseOrderId: id, reason: "Old" });
  });

  it("is only marked as sent when the supplier has no address, or staff say so", async () => {
    const before = (await mails()).length;
    const { id } = await draft(3, { supplierId: shop.supplierId });
    expect((await sendPurchaseOrder(mika, { purchaseOrderId: id })).isMailed).toBe(false);
    const second = await draft();
    await sendPurchaseOrder(mika, { purchaseOrderId: second.id, byMail: false });
    expect(await mails()).toHaveLength(before);
  });
});

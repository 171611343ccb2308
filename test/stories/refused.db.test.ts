// What the shop says no to, with the sentence that staff or shopper read; afterwards nothing has changed.
import { sql } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { shopper, systemActor } from "@/domain/actor";
import { pinLine } from "@/domain/allocation/pin-line";
import { unpinLine } from "@/domain/allocation/unpin-line";
import { makeDecision } from "@/domain/fulfilment/make-decision";
import { packParcel } from "@/domain/fulfilment/pack-parcel";
import { shipParcel } from "@/domain/fulfilment/ship-parcel";
import { undoDecision } from "@/domain/fulfilment/undo-decision";
import { unpackParcel } from "@/domain/fulfilment/unpack-parcel";
import { cancelUnits } from "@/domain/orders/cancel-units";
import { replaceCard } from "@/domain/payments/replace-card";
import { cancelPurchaseOrder } from "@/domain/purchasing/cancel-purchase-order";
import { movePurchaseOrder } from "@/domain/purchasing/move-purchase-order";
import { verify } from "@/domain/reports/verify";
import { claimHold } from "@/domain/restock/claim-hold";
import { confirmSubscription } from "@/domain/restock/confirm-subscription";
import { inviteWave } from "@/domain/restock/invite-wave";
import { subscribe } from "@/domain/restock/subscribe";
import { unsubscribe } from "@/domain/restock/unsubscribe";
import { adjustStock } from "@/domain/stock/adjust-stock";
import { countStock } from "@/domain/stock/count-stock";
import { receiveStock } from "@/domain/stock/receive-stock";
import { now } from "@/lib/clock";
import { newId } from "@/lib/id";
import { signLink } from "@/lib/signed-link";
import { buy, mika, openShop, orderFromSupplier, type Shop, stockProduct, sue, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";

useDatabase();

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});

afterEach(async () => {
  expect(await verify(getDb(), now())).toEqual([]);
});

async function one(query: ReturnType<typeof sql>): Promise<string> {
  const [row] = await getDb().execute<{ id: string }>(query);
  return row?.id ?? "";
}

function lineOf(orderId: string) {
  return one(sql`select id from order_lines where order_id = ${orderId}::uuid`);
}

function purchaseLineOf(id: string) {
  return one(sql`select id from purchase_order_lines where purchase_order_id = ${id}::uuid`);
}

/** An order for 3 with 2 here and 1 coming, in one delivery when `together`. */
async function partReady(shipChoice: "as_available" | "together" = "as_available") {
  const bell = await stockProduct(shop, { onHand: 2 });
  const purchase = await orderFromSupplier(shop, bell, 5);
  const { orderId } = await buy(bell, 3, { shipChoice });
  return { bell, orderId, orderLineId: await lineOf(orderId), purchaseId: purchase.id };
}

function pack(orderId: string, orderLineId: string, quantity: number, overrideReason = "") {
  const parcel = { orderId, parcelId: newId(), locationId: shop.warehouseId, overrideReason };
  return packParcel(wes, { ...parcel, lines: [{ orderLineId, quantity }] });
}

describe("packing and shipping", () => {
  it("packs no more than lies here for the line", async () => {
    const { orderId, orderLineId } = await partReady();
    await expect(pack(orderId, orderLineId, 3)).rejects.toThrow(
      "Only 2 of Kettlebell 16 kg can be packed here now. Load the page again to see what changed.",
    );
    await expect(pack(orderId, orderLineId, 0)).rejects.toThrow("Choose at least one unit to pack.");
    await expect(pack(orderId, newId(), 1)).rejects.toMatchObject({ code: "not_found" });
  });

  it("sends no part of an order that its customer wanted together, unless somebody says why", async () => {
    const { orderId, orderLineId } = await partReady("together");
    await expect(pack(orderId, orderLineId, 2)).rejects.toMatchObject({ field: "overrideReason" });
    await pack(orderId, orderLineId, 2, "The customer phoned");
  });

  it("ships or unpacks nothing that has left or was unpacked", async () => {
    const { orderId, orderLineId } = await partReady();
    const first = await pack(orderId, orderLineId, 1);
    await shipParcel(wes, first);
    await expect(shipParcel(wes, first)).rejects.toThrow("This parcel has been shipped already.");
    await expect(unpackParcel(wes, first)).rejects.toThrow("This parcel has been shipped already.");
    const second = await pack(orderId, orderLineId, 1);
    await unpackParcel(wes, second);
    await expect(shipParcel(wes, second)).rejects.toThrow("This parcel was unpacked again.");
    await expect(shipParcel(wes, { parcelId: newId() })).rejects.toMatchObject({ code: "not_found" });
  });

  it("cancels nothing that stands packed, and nothing twice", async () => {
    const { orderId, orderLineId } = await partReady();
    await pack(orderId, orderLineId, 2);
    const cancel = (quantity: number) =>
      cancelUnits(sue, { order: { orderId }, orderLineId, quantity, reason: "" });
    await expect(cancel(2)).rejects.toThrow(
      "2 units are packed and about to leave. Only 1 can still be cancelled.",
    );
    await cancel(1);
    await expect(cancel(1)).rejects.toMatchObject({ code: "conflict" });
  });

  it("decides once, and takes nothing back after a parcel was packed", async () => {
    const { orderId, orderLineId } = await partReady();
    const decisionId = await one(sql`select id from decisions where order_id = ${orderId}::uuid`);
    await makeDecision(mika, { decisionId, choice: "ship_now" });
    await expect(makeDecision(sue, { decisionId, choice: "wait" })).rejects.toThrow(
      "Mika decided this already: ship now.",
    );
    await pack(orderId, orderLineId, 2);
    await expect(undoDecision(mika, { decisionId })).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("stock and purchase orders", () => {
  it("takes no more from a shelf than lies there, and nothing that stands packed", async () => {
    const { bell, orderId, orderLineId } = await partReady();
    const lose = (quantity: number) =>
      adjustStock(wes, {
        variantId: bell,
        locationId: shop.warehouseId,
        quantity: -quantity,
        reason: "Lost",
      });
    await expect(lose(3)).rejects.toThrow("Only 2 units are on hand here.");
    await pack(orderId, orderLineId, 2);
    await expect(lose(1)).rejects.toThrow("2 units stand in packed parcels. Unpack or ship them first.");
    await expect(
      countStock(wes, { variantId: bell, locationId: shop.warehouseId, counted: 1 }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  it("doesn't count over what somebody else changed meanwhile", async () => {
    const { bell } = await partReady();
    const place = { variantId: bell, locationId: shop.warehouseId };
    await adjustStock(wes, { ...place, quantity: 3, reason: "Found" });
    await expect(countStock(wes, { ...place, counted: 2, seen: 2 })).rejects.toThrow(
      "Somebody changed this while you counted: the books now say 5. Count again.",
    );
  });

  it("checks nothing in twice, nothing that isn't on the order, nothing after it is over", async () => {
    const { purchaseId } = await partReady();
    const lineId = await purchaseLineOf(purchaseId);
    const receive = (quantity: number, receivingKey = newId(), line = lineId) =>
      receiveStock(wes, { purchaseOrderId: purchaseId, receivingKey, lines: [{ lineId: line, quantity }] });
    const key = newId();
    await receive(1, key);
    await expect(receive(1, key)).rejects.toThrow(
      "This delivery was checked in already. Nothing was counted twice.",
    );
    await expect(receive(0)).rejects.toMatchObject({ field: "lines" });
    await expect(receive(1, newId(), newId())).rejects.toMatchObject({ code: "invalid" });
    await receive(9);
    await expect(receive(1)).rejects.toThrow("This purchase order is closed: everything was received.");
    await expect(
      cancelPurchaseOrder(mika, { purchaseOrderId: purchaseId, reason: "x" }),
    ).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("moves a delivery to no day that has passed", async () => {
    const { purchaseId } = await partReady();
    await expect(
      movePurchaseOrder(mika, { purchaseOrderId: purchaseId, expectedOn: "2020-01-01" }),
    ).rejects.toMatchObject({ field: "expectedOn" });
  });

  it("pins a line once, with a reason, and nothing that is done", async () => {
    const { orderId, orderLineId } = await partReady();
    await expect(pinLine(sue, { orderLineId, reason: " " })).rejects.toThrow(/Say why/);
    await pinLine(sue, { orderLineId, reason: "First customer" });
    await expect(pinLine(mika, { orderLineId, reason: "Me too" })).rejects.toThrow(
      "Somebody pinned this line already.",
    );
    await unpinLine(sue, { orderLineId });
    await expect(unpinLine(sue, { orderLineId })).rejects.toThrow("This line isn't pinned any more.");
    await cancelUnits(sue, { order: { orderId }, orderLineId, quantity: 3, reason: "" });
    await expect(pinLine(sue, { orderLineId, reason: "x" })).rejects.toThrow(
      "Nothing of this line is waiting any more.",
    );
    await expect(pinLine(systemActor("test"), { orderLineId, reason: "x" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("links", () => {
  const id = newId();
  const forged = [
    ["made up", "x".repeat(44)],
    ["cut short", signLink("order", id).slice(0, -1)],
    ["lengthened", `${signLink("order", id)}a`],
    ["of another kind", signLink("unsubscribe", id)],
    [
      "with another order's signature",
      signLink("order", id).slice(0, 22) + signLink("order", newId()).slice(22),
    ],
    ["empty", ""],
    ["full of odd characters", "\u0000\u202E👩‍🔧".repeat(11)],
  ];

  it.each(forged)("to an order, %s, open nothing", async (_what, token) => {
    const card = { number: "4242424242424242", expiry: "12/40", cvc: "123" };
    const asked = { order: { token }, orderLineId: id, quantity: 1, reason: "" };
    await expect(cancelUnits(shopper, asked)).rejects.toMatchObject({ code: "not_found" });
    await expect(replaceCard(shopper, { token, card })).rejects.toMatchObject({ code: "not_found" });
  });

  it.each(["claim", "confirm", "leave"])("to %s a sign-up, forged, do nothing", async (what) => {
    const token = signLink("order", id);
    const act = {
      claim: () => claimHold(shopper, { token, cartId: id }),
      confirm: () => confirmSubscription(shopper, token),
      leave: () => unsubscribe(shopper, token),
    }[what];
    await expect(act?.()).rejects.toMatchObject({ code: "not_found" });
  });

  it("to a held unit say kindly when the time is over, and when it was bought", async () => {
    const rope = await stockProduct(shop, { onHand: 1 });
    await subscribe(shopper, { variantId: rope, email: "late@example.com" });
    await inviteWave(systemActor("test"), { variantId: rope });
    const token = signLink(
      "invitation",
      await one(sql`
      select invitations.id from invitations join holds on holds.id = hold_id where variant_id = ${rope}::uuid`),
    );
    const cartId = newId();
    await claimHold(shopper, { token, cartId });
    await claimHold(shopper, { token, cartId });
    await buy(rope, 1, { cartId });
    await expect(claimHold(shopper, { token, cartId })).rejects.toThrow("You have bought this unit already.");
  });
});

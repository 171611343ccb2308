// The whole house with one product: ordered beyond the shelf, received, decided, shipped and charged, and the rest offered.
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { shopper, systemActor } from "@/domain/actor";
import { packParcel } from "@/domain/fulfilment/pack-parcel";
import { shipParcel } from "@/domain/fulfilment/ship-parcel";
import { placeOrder } from "@/domain/orders/place-order";
import { claimHold } from "@/domain/restock/claim-hold";
import { inviteWave } from "@/domain/restock/invite-wave";
import { subscribe } from "@/domain/restock/subscribe";
import { previewReceipt } from "@/domain/stock/preview-receipt";
import { receiveStock } from "@/domain/stock/receive-stock";
import { newId } from "@/lib/id";
import { signLink } from "@/lib/signed-link";
import { buy, openShop, orderFromSupplier, orderOf, type Shop, stockProduct, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";

useDatabase();

describe("one product through the whole house", () => {
  let shop: Shop;
  let kettlebell: string;
  let orderId: string;
  let purchase: { id: string };

  beforeAll(async () => {
    shop = await openShop();
    kettlebell = await stockProduct(shop, { onHand: 5 });
    purchase = await orderFromSupplier(shop, kettlebell, 6);
  });

  it("gives an order of 7 the 5 on the shelf and 2 of the delivery", async () => {
    ({ orderId } = await buy(kettlebell, 7));
    const [line] = await lines(orderId);
    expect(line).toMatchObject({ pegged_on_hand: 5, pegged_incoming: 2 });
    const [promise] = await getDb().execute<{ parts: { quantity: number; basis: string }[] }>(
      sql`select parts from promises`,
    );
    expect(promise?.parts.map(({ quantity, basis }) => ({ quantity, basis }))).toEqual([
      { quantity: 5, basis: "stock" },
      { quantity: 2, basis: "incoming" },
    ]);
  });

  it("asks whether to ship the part that is here", async () => {
    const open = await getDb().execute(
      sql`select reason from decisions where decided_at is null and dropped_at is null`,
    );
    expect(open).toHaveLength(1);
  });

  it("charges exactly the parcel when it ships", async () => {
    const [line] = await lines(orderId);
    const { parcelId } = await packParcel(wes, {
      orderId,
      parcelId: newId(),
      locationId: shop.warehouseId,
      lines: [{ orderLineId: line?.id ?? "", quantity: 5 }],
    });
    expect(
      await shipParcel(wes, { parcelId, carrier: "DHL", trackingNumber: "00340434161094042557" }),
    ).toEqual({
      state: "shipped",
    });
    const charges = await getDb().execute(sql`select amount_minor::int as amount, state from charges`);
    expect([...charges]).toEqual([{ amount: 25_000 + 279, state: "succeeded" }]);
    const [after] = await lines(orderId);
    expect(after).toMatchObject({ shipped: 5, pegged_on_hand: 0, pegged_incoming: 2, packed: 0 });
  });

  it("shows in a preview what a receipt then does", async () => {
    await subscribe(shopper, { variantId: kettlebell, email: "bo@example.com" });
    const [poLine] = await getDb().execute<{ id: string }>(sql`select id from purchase_order_lines`);
    const received = { purchaseOrderId: purchase.id, lines: [{ lineId: poLine?.id ?? "", quantity: 6 }] };
    const preview = await previewReceipt(wes, received);
    expect(preview.variants).toEqual([
      { variantId: kettlebell, receivedUnits: 6, readyUnits: 2, freeAfter: 4 },
    ]);
    const result = await receiveStock(wes, { ...received, receivingKey: newId() });
    expect(result).toEqual({ units: 6, readyUnits: 2, ordersTold: 1, freeUnits: 4 });
    const kinds = await getDb().execute<{ kind: string }>(
      sql`select kind from messages order by created_at, id`,
    );
    expect(kinds.map((row) => row.kind)).toEqual(["order-confirmation", "parcel-shipped", "order-update"]);
  });

  it("invites who asked, and the claimed unit is theirs to order", async () => {
    expect(await inviteWave(systemActor("test"), { variantId: kettlebell })).toBe(1);
    expect(await inviteWave(systemActor("test"), { variantId: kettlebell })).toBe(0);
    await buy(kettlebell, 3);
    const [invitation] = await getDb().execute<{ id: string }>(sql`select id from invitations`);
    const cartId = newId();
    await claimHold(shopper, { token: signLink("invitation", invitation?.id ?? ""), cartId });
    const placed = await placeOrder(
      shopper,
      orderOf([{ variantId: kettlebell, quantity: 1 }], { cartId, email: "bo@example.com" }),
    );
    const [line] = await lines(placed.orderId);
    expect(line).toMatchObject({ pegged_on_hand: 1 });
    const [position] = await getDb().execute(sql`select * from stock_positions`);
    expect(position).toMatchObject({ on_hand: 6, pegged_on_hand: 6, incoming: 0, unpegged: 0 });
  });
});

type Line = {
  id: string;
  shipped: number;
  pegged_on_hand: number;
  pegged_incoming: number;
  packed: number;
};

function lines(orderId: string) {
  return getDb().execute<Line>(
    sql`select * from order_lines where order_id = ${orderId}::uuid order by position`,
  );
}

// A shop in the middle of its work, made by verbs: orders on the shelf, coming and without a supply, parcels packed,
// shipped and declined, units cancelled, lost, found, held, bought and let go.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { shopper, systemActor } from "@/domain/actor";
import { pinLine } from "@/domain/allocation/pin-line";
import { packParcel } from "@/domain/fulfilment/pack-parcel";
import { shipParcel } from "@/domain/fulfilment/ship-parcel";
import { cancelUnits } from "@/domain/orders/cancel-units";
import { placeOrder } from "@/domain/orders/place-order";
import { learnSlips } from "@/domain/promises/learn-slips";
import { cancelPurchaseOrder } from "@/domain/purchasing/cancel-purchase-order";
import { movePurchaseOrder } from "@/domain/purchasing/move-purchase-order";
import { claimHold } from "@/domain/restock/claim-hold";
import { inviteWave } from "@/domain/restock/invite-wave";
import { subscribe } from "@/domain/restock/subscribe";
import { unsubscribe } from "@/domain/restock/unsubscribe";
import { addLocation } from "@/domain/stock/add-location";
import { adjustStock } from "@/domain/stock/adjust-stock";
import { dispatchTransfer } from "@/domain/stock/dispatch-transfer";
import { planTransfer } from "@/domain/stock/plan-transfer";
import { receiveStock } from "@/domain/stock/receive-stock";
import { addDays } from "@/lib/day";
import { newId } from "@/lib/id";
import { signLink } from "@/lib/signed-link";
import { buy, mika, openShop, orderFromSupplier, orderOf, type Shop, stockProduct, sue, wes } from "./cast";

export type BusyShop = Shop & { kettlebell: string; mat: string; rope: string };

const worker = systemActor("test");
const declined = { number: "4000000000000341", expiry: "12/40", cvc: "123" };

export async function busyShop(): Promise<BusyShop> {
  const shop = await openShop();
  const kettlebell = await stockProduct(shop, { onHand: 5, title: "Kettlebell 16 kg" });
  const mat = await stockProduct(shop, { onHand: 12, safetyStock: 2, title: "Yoga mat" });
  const rope = await stockProduct(shop, { title: "Jump rope" });
  await waitForKettlebells(shop, kettlebell);
  await sendMats(shop, mat, kettlebell);
  await inviteForRopes(shop, rope);
  await sendRollersToTheCorner(shop);
  await learnSlips(mika);
  return { ...shop, kettlebell, mat, rope };
}

/** Three of four dispatched units are still between two places; another transfer is only planned. */
async function sendRollersToTheCorner(shop: Shop): Promise<void> {
  const roller = await stockProduct(shop, { onHand: 6, title: "Foam roller" });
  const { locationId } = await addLocation(mika, { name: "Corner shop", kind: "shop" });
  const plan = {
    fromLocationId: shop.warehouseId,
    locationId,
    expectedOn: addDays(shop.today, 2),
    lines: [{ variantId: roller, quantity: 4 }],
  };
  const { id } = await planTransfer(wes, plan);
  await planTransfer(wes, plan);
  const [line] = await getDb().execute<{ id: string }>(
    sql`select id from purchase_order_lines where purchase_order_id = ${id}::uuid`,
  );
  await dispatchTransfer(wes, {
    transferId: id,
    expectedOn: plan.expectedOn,
    lines: [{ lineId: line?.id ?? "", quantity: 4 }],
  });
  await receive(id, 1);
}

/** Two deliveries, a part of the first one here, one late; somebody pinned, somebody without any supply. */
async function waitForKettlebells(shop: Shop, kettlebell: string): Promise<void> {
  const first = await orderFromSupplier(shop, kettlebell, 6, 7);
  const second = await orderFromSupplier(shop, kettlebell, 4, 21);
  await buy(kettlebell, 7);
  const early = await buy(kettlebell, 3, { email: "bo@example.com" });
  const cut = await buy(kettlebell, 4, { email: "cy@example.com", shipChoice: "together" });
  await buy(kettlebell, 1, { email: "di@example.com" });
  await receive(first.id, 3);
  await cancelUnits(sue, {
    order: { orderId: cut.orderId },
    orderLineId: await lineOf(cut.orderId),
    quantity: 2,
    reason: "Asked by phone",
  });
  await buy(kettlebell, 1, { email: "eve@example.com" });
  await movePurchaseOrder(mika, { purchaseOrderId: second.id, expectedOn: addDays(shop.today, 30) });
  await pinLine(sue, { orderLineId: await lineOf(early.orderId), reason: "Waited since spring" });
  await adjustStock(wes, {
    variantId: kettlebell,
    locationId: shop.warehouseId,
    quantity: -3,
    kind: "damage",
    reason: "Fell from the rack",
  });
  await loseDelivery(second.id);
}

/** The rest of a delivery comes short: the last in line has no supply any more. */
async function loseDelivery(purchaseOrderId: string): Promise<void> {
  await receive(purchaseOrderId, 1);
  await cancelPurchaseOrder(mika, { purchaseOrderId, reason: "The supplier can't" });
}

async function sendMats(shop: Shop, mat: string, kettlebell: string): Promise<void> {
  const whole = await buy(mat, 2, { email: "fay@example.com" });
  const part = await placeOrder(
    shopper,
    orderOf([{ variantId: mat, quantity: 3 }], { email: "gus@example.com" }),
  );
  const refused = await buy(mat, 1, { email: "hal@example.com", card: declined });
  const kept = await buy(mat, 1, { email: "ida@example.com" });
  await ship(shop, whole.orderId, 2);
  await ship(shop, part.orderId, 1);
  await ship(shop, part.orderId, 2);
  await ship(shop, refused.orderId, 1);
  await pack(shop, kept.orderId, 1);
  const gone = await buy(mat, 1, { email: "jon@example.com" });
  await cancelUnits(sue, {
    order: { orderId: gone.orderId },
    orderLineId: await lineOf(gone.orderId),
    quantity: 1,
    reason: "",
  });
  await orderFromSupplier(shop, mat, 50, 10);
  await buy(mat, 6, { email: "kim@example.com" });
  const [half] = await getDb().execute<{ id: string }>(sql`
    select order_id as id from order_lines where variant_id = ${kettlebell}::uuid and pegged_on_hand > 0 limit 1`);
  if (half) await ship(shop, half.id, 1, "Sent ahead");
}

/** Four wait for three units: one buys, one lets go, one still holds; the next wave takes the fourth. */
async function inviteForRopes(shop: Shop, rope: string): Promise<void> {
  for (const name of ["lea", "mo", "ned", "ola"])
    await subscribe(shopper, { variantId: rope, email: `${name}@example.com` });
  await adjustStock(wes, {
    variantId: rope,
    locationId: shop.warehouseId,
    quantity: 3,
    reason: "Found behind the shelf",
  });
  await inviteWave(worker, { variantId: rope });
  const [first, second] = await getDb().execute<{ id: string; subscriptionId: string }>(
    sql`select id, subscription_id as "subscriptionId" from invitations order by id`,
  );
  if (!first || !second) throw new Error("nobody was invited");
  const cartId = newId();
  await claimHold(shopper, { token: signLink("invitation", first.id), cartId });
  await placeOrder(
    shopper,
    orderOf([{ variantId: rope, quantity: 1 }], { cartId, email: "lea@example.com" }),
  );
  await unsubscribe(shopper, signLink("unsubscribe", second.subscriptionId));
  await inviteWave(worker, { variantId: rope });
}

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

async function pack(shop: Shop, orderId: string, quantity: number, overrideReason = ""): Promise<string> {
  const lines = [{ orderLineId: await lineOf(orderId), quantity }];
  const parcel = { orderId, parcelId: newId(), locationId: shop.warehouseId, lines, overrideReason };
  return (await packParcel(wes, parcel)).parcelId;
}

async function ship(shop: Shop, orderId: string, quantity: number, overrideReason = ""): Promise<void> {
  const parcelId = await pack(shop, orderId, quantity, overrideReason);
  await shipParcel(wes, { parcelId, carrier: "DHL", trackingNumber: parcelId.slice(-8) });
}

async function lineOf(orderId: string): Promise<string> {
  const [line] = await getDb().execute<{ id: string }>(
    sql`select id from order_lines where order_id = ${orderId}::uuid order by position`,
  );
  return line?.id ?? "";
}

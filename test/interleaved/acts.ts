// What people in a busy shop do at random. Each act looks for something to do it to, does it, and remembers it when it was done.
import { sql } from "drizzle-orm";
import { shopper, systemActor } from "@/domain/actor";
import { pinLine } from "@/domain/allocation/pin-line";
import { unpinLine } from "@/domain/allocation/unpin-line";
import { packParcel } from "@/domain/fulfilment/pack-parcel";
import { shipParcel } from "@/domain/fulfilment/ship-parcel";
import { unpackParcel } from "@/domain/fulfilment/unpack-parcel";
import { cancelUnits } from "@/domain/orders/cancel-units";
import { placeOrder } from "@/domain/orders/place-order";
import { learnSlips } from "@/domain/promises/learn-slips";
import { answerPurchaseOrder } from "@/domain/purchasing/answer-purchase-order";
import { cancelPurchaseOrder } from "@/domain/purchasing/cancel-purchase-order";
import { movePurchaseOrder } from "@/domain/purchasing/move-purchase-order";
import { splitPurchaseOrderLine } from "@/domain/purchasing/split-purchase-order-line";
import { inviteWave } from "@/domain/restock/invite-wave";
import { subscribe } from "@/domain/restock/subscribe";
import { adjustStock } from "@/domain/stock/adjust-stock";
import { countStock } from "@/domain/stock/count-stock";
import { dispatchTransfer } from "@/domain/stock/dispatch-transfer";
import { planTransfer } from "@/domain/stock/plan-transfer";
import { receiveStock } from "@/domain/stock/receive-stock";
import { now } from "@/lib/clock";
import { addDays, dayAt } from "@/lib/day";
import { newId } from "@/lib/id";
import { signVersionedLink } from "@/lib/signed-link";
import type { Dice } from "@/test/brute-force/cases";
import { mika, orderFromSupplier, orderOf, sue, wes } from "@/test/cast";
import { firstRow, type Memory, type Street } from "./busy-street";
import { lookAndDecide, lookAndSlip } from "./scenario-acts";

export type Act = (street: Street, roll: Dice, memory: Memory) => Promise<unknown>;

const worker = systemActor("test");

function anyVariant({ variantIds }: Street, { number }: Dice): string {
  return variantIds[number(0, variantIds.length - 1)] ?? "";
}

function anyPlace({ warehouseId, shopId }: Street, { chance }: Dice): string {
  return chance(70) ? warehouseId : shopId;
}

function today(): string {
  return dayAt(now(), "UTC");
}

/** One row of many, another each time. */
function any({ number }: Dice) {
  return sql`order by md5(id::text || ${String(number(0, 1_000_000))}) limit 1`;
}

async function checkout(street: Street, roll: Dice, memory: Memory): Promise<void> {
  const { number, chance } = roll;
  const variants = [...new Set([anyVariant(street, roll), anyVariant(street, roll)])];
  const lines = variants.map((variantId) => ({ variantId, quantity: number(1, 4) }));
  await placeOrder(
    shopper,
    orderOf(lines, {
      email: `shopper${number(0, 11)}@example.com`,
      shipChoice: chance(75) ? "as_available" : "together",
    }),
  );
  for (const { variantId, quantity } of lines) memory.add(`ordered ${variantId}`, quantity);
}

async function cancel(_street: Street, roll: Dice, memory: Memory): Promise<void> {
  const line = await firstRow<{ id: string; orderId: string; variantId: string }>(sql`
    select id, order_id as "orderId", variant_id as "variantId" from order_lines
    where quantity > shipped + cancelled + packed ${any(roll)}`);
  if (!line) return;
  await cancelUnits(sue, { order: { orderId: line.orderId }, orderLineId: line.id, quantity: 1, reason: "" });
  memory.add(`cancelled ${line.variantId}`, 1);
}

type ComingLine = { id: string; purchaseOrderId: string; variantId: string; open: number };

function anyComing(roll: Dice): Promise<ComingLine | undefined> {
  return firstRow<ComingLine>(sql`
    select id, purchase_order_id as "purchaseOrderId", variant_id as "variantId", open_quantity as open
    from purchase_order_lines where open_quantity > 0 ${any(roll)}`);
}

async function receive(_street: Street, roll: Dice, memory: Memory): Promise<void> {
  const line = await anyComing(roll);
  if (!line) return;
  const quantity = Math.min(line.open, roll.number(1, 5));
  const lines = [{ lineId: line.id, quantity }];
  await receiveStock(wes, { purchaseOrderId: line.purchaseOrderId, receivingKey: newId(), lines });
  memory.add(`received ${line.variantId}`, quantity);
}

async function slip(_street: Street, roll: Dice): Promise<void> {
  const line = await anyComing(roll);
  if (!line) return;
  const { purchaseOrderId } = line;
  await movePurchaseOrder(mika, { purchaseOrderId, expectedOn: addDays(today(), roll.number(0, 40)) });
}

async function split(_street: Street, roll: Dice): Promise<void> {
  const line = await anyComing(roll);
  if (!line || line.open < 2) return;
  const expectedOn = addDays(today(), roll.number(0, 40));
  await splitPurchaseOrderLine(mika, { lineId: line.id, quantity: 1, expectedOn });
}

/** The supplier gives another day, fewer units, or a part of them later. */
async function answer(_street: Street, roll: Dice): Promise<void> {
  const order = await firstRow<{ id: string; version: number }>(sql`
    select id, version from purchase_orders
    where closed_at is null and sent_at is not null and supplier_id is not null ${any(roll)}`);
  const line =
    order &&
    (await firstRow<{ id: string; open: number }>(sql`
    select id, open_quantity as open from purchase_order_lines
    where purchase_order_id = ${order.id}::uuid and open_quantity > 0 ${any(roll)}`));
  if (!order || !line) return;
  const quantity = roll.number(0, line.open);
  await answerPurchaseOrder(shopper, {
    token: signVersionedLink("purchase-order", order.id, order.version),
    lines: [{ lineId: line.id, quantity, expectedOn: addDays(today(), roll.number(0, 30)) }],
  });
}

function order(street: Street, roll: Dice): Promise<unknown> {
  const now = { ...street, today: today() };
  return orderFromSupplier(now, anyVariant(street, roll), roll.number(3, 12), roll.number(0, 30));
}

async function callOff(_street: Street, roll: Dice): Promise<void> {
  const line = await anyComing(roll);
  if (line) await cancelPurchaseOrder(mika, { purchaseOrderId: line.purchaseOrderId, reason: "Called off" });
}

async function adjust(street: Street, roll: Dice, memory: Memory): Promise<void> {
  const variantId = anyVariant(street, roll);
  const quantity = roll.chance(50) ? roll.number(1, 4) : -roll.number(1, 4);
  const kind = quantity < 0 && roll.chance(30) ? "damage" : "adjustment";
  await adjustStock(wes, { variantId, locationId: anyPlace(street, roll), quantity, kind, reason: "Found" });
  memory.add(`adjusted ${variantId}`, quantity);
}

function count(street: Street, roll: Dice): Promise<void> {
  const place = { variantId: anyVariant(street, roll), locationId: anyPlace(street, roll) };
  return countStock(wes, { ...place, counted: roll.number(0, 12) });
}

async function transfer(street: Street, roll: Dice): Promise<void> {
  const expectedOn = addDays(today(), roll.number(0, 6));
  const lines = [{ variantId: anyVariant(street, roll), quantity: roll.number(1, 3) }];
  const { warehouseId: fromLocationId, shopId: locationId } = street;
  const { id: transferId } = await planTransfer(wes, { fromLocationId, locationId, expectedOn, lines });
  const line = await firstRow<{ id: string; quantity: number }>(
    sql`select id, quantity from purchase_order_lines where purchase_order_id = ${transferId}::uuid`,
  );
  const leaving = [{ lineId: line?.id ?? "", quantity: line?.quantity ?? 0 }];
  await dispatchTransfer(wes, { transferId, expectedOn, lines: leaving });
}

async function pin(_street: Street, roll: Dice): Promise<void> {
  const line = await firstRow<{ id: string }>(
    sql`select id from order_lines where quantity > shipped + cancelled ${any(roll)}`,
  );
  if (line) await pinLine(sue, { orderLineId: line.id, reason: "Waited long" });
}

async function unpin(_street: Street, roll: Dice): Promise<void> {
  const found = await firstRow<{ orderLineId: string }>(
    sql`select order_line_id as "orderLineId" from pins where unpinned_at is null ${any(roll)}`,
  );
  if (found) await unpinLine(sue, found);
}

/** Packs what lies ready of a line in one place; sends it, takes it apart again, or leaves it packed. */
async function pack(_street: Street, roll: Dice, memory: Memory): Promise<void> {
  const peg = await firstRow<{
    orderLineId: string;
    orderId: string;
    variantId: string;
    locationId: string;
    quantity: number;
  }>(
    sql`select order_line_id as "orderLineId", line.order_id as "orderId", line.variant_id as "variantId",
        location_id as "locationId", peg.quantity
      from pegs peg join order_lines line on line.id = peg.order_line_id
      where location_id is not null and parcel_id is null
      order by md5(peg.id::text || ${String(roll.number(0, 1_000_000))}) limit 1`,
  );
  if (!peg) return;
  const { orderLineId, orderId, locationId, quantity, variantId } = peg;
  const parcelId = newId();
  const lines = [{ orderLineId, quantity }];
  await packParcel(wes, { orderId, parcelId, locationId, lines, overrideReason: "Asked for it" });
  if (roll.chance(30)) return unpackParcel(wes, { parcelId });
  if (roll.chance(70)) {
    await shipParcel(wes, { parcelId });
    memory.add(`shipped ${variantId}`, quantity);
  }
}

async function askToBeTold(street: Street, roll: Dice): Promise<void> {
  const variantId = anyVariant(street, roll);
  await subscribe(shopper, { variantId, email: `asker${roll.number(0, 30)}@example.com` });
  await inviteWave(worker, { variantId });
}

/** How often each is done, of all together. */
export const acts: [times: number, act: Act][] = [
  [22, checkout],
  [8, cancel],
  [14, receive],
  [14, slip],
  [4, split],
  [5, answer],
  [6, order],
  [2, callOff],
  [8, adjust],
  [3, count],
  [4, transfer],
  [3, pin],
  [2, unpin],
  [8, pack],
  [3, askToBeTold],
  [5, lookAndSlip],
  [3, lookAndDecide],
  [1, () => learnSlips(worker)],
];

export function anyAct({ number }: Dice): Act {
  let left = number(
    1,
    acts.reduce((sum, [times]) => sum + times, 0),
  );
  for (const [times, act] of acts) {
    left -= times;
    if (left <= 0) return act;
  }
  return checkout;
}

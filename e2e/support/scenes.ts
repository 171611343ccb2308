// What a story may ask for before it begins: shelves, deliveries, orders and staff, laid out by the verbs themselves.
// Runs in a process of its own (stagehand.ts) on the shop's database.
import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { getDb, transaction } from "@/db/client";
import { type StaffRole, shopper, systemActor } from "@/domain/actor";
import { setPolicy } from "@/domain/catalog/set-policy";
import { packParcel } from "@/domain/fulfilment/pack-parcel";
import { shipParcel } from "@/domain/fulfilment/ship-parcel";
import { cancelUnits } from "@/domain/orders/cancel-units";
import type { PlaceOrder } from "@/domain/orders/place-order-input";
import { movePurchaseOrder } from "@/domain/purchasing/move-purchase-order";
import { listSuppliersAndPlaces } from "@/domain/purchasing/queries";
import { expireHold } from "@/domain/restock/expire-hold";
import { subscribe } from "@/domain/restock/subscribe";
import { addStaff } from "@/domain/staff/add-staff";
import { disableStaff } from "@/domain/staff/disable-staff";
import { adjustStock } from "@/domain/stock/adjust-stock";
import { getDeskShop } from "@/domain/store/queries";
import { getSettings, writeSettings } from "@/domain/store/settings";
import { clockOffsetFile, now } from "@/lib/clock";
import { addDays, dayAt } from "@/lib/day";
import { newId } from "@/lib/id";
import { orderPath } from "@/lib/links";
import { buy, oda, orderFromSupplier, orderOf, type Shop, stockProduct, wes } from "@/test/cast";
import { checksums } from "./checksums";
import { mailsTo } from "./mails";
import { orderScenes } from "./order-scenes";
import { supplyScenes } from "./supply-scenes";

export type Product = { variantId: string; title: string; handle: string; sku: string };

async function theShop(): Promise<Shop & { supplier: string; place: string }> {
  const [{ suppliers, places }, { timeZone }] = await Promise.all([
    listSuppliersAndPlaces(oda),
    getDeskShop(oda),
  ]);
  const [supplier] = suppliers;
  const [place] = places;
  if (!supplier || !place) throw new Error("The demo shop has no supplier or no place");
  return {
    warehouseId: place.id,
    place: place.name,
    supplierId: supplier.id,
    supplier: supplier.name,
    today: dayAt(now(), timeZone),
  };
}

type ProductInput = {
  title: string;
  onHand?: number;
  safetyStock?: number;
  priceMinor?: number;
  /** Whether orders are taken on what is still to come. */
  backorder?: boolean;
  perOrderAtMost?: number;
};

async function product({ backorder = true, perOrderAtMost, ...input }: ProductInput): Promise<Product> {
  const title = `${input.title} ${randomBytes(3).toString("hex")}`;
  const variantId = await stockProduct(await theShop(), { ...input, title });
  await setPolicy(oda, { variantId, terms: { isAllowed: backorder, perOrderAtMost } });
  const [row] = await rows<{ handle: string; sku: string }>(
    `select p.handle, v.sku from variants v join products p on p.id = v.product_id where v.id = '${variantId}'`,
  );
  return { variantId, title, handle: row?.handle ?? "", sku: row?.sku ?? "" };
}

async function incoming(
  variantId: string,
  quantity: number,
  days = 14,
): Promise<{ id: string; number: number }> {
  return orderFromSupplier(await theShop(), variantId, quantity, days);
}

type Placed = { orderId: string; number: number; path: string };

async function order(
  lines: { variantId: string; quantity: number }[],
  input: Partial<PlaceOrder> = {},
): Promise<Placed> {
  const [first] = lines;
  if (!first) throw new Error("An order has at least one line");
  const { orderId } = await buy(first.variantId, first.quantity, orderOf(lines, input));
  const [row] = await rows<{ number: number }>(`select number::int from orders where id = '${orderId}'`);
  return { orderId, number: row?.number ?? 0, path: orderPath(orderId) };
}

async function signUp(variantId: string, email: string): Promise<void> {
  await subscribe(shopper, { variantId, email });
}

/** Packs and ships what is ready of the order's first line; the answer says what became of the charge. */
async function packAndShip(orderId: string, quantity: number) {
  const { warehouseId } = await theShop();
  const [line] = await rows<{ id: string }>(
    `select id from order_lines where order_id = '${orderId}' order by position limit 1`,
  );
  const parcelId = newId();
  const lines = [{ orderLineId: line?.id ?? "", quantity }];
  await packParcel(wes, { orderId, parcelId, locationId: warehouseId, lines });
  return shipParcel(wes, { parcelId, carrier: "DHL", trackingNumber: "00340434161094042557" });
}

async function adjust(variantId: string, quantity: number): Promise<void> {
  const { warehouseId } = await theShop();
  await adjustStock(oda, { variantId, locationId: warehouseId, quantity, reason: "Story" });
}

/** Every open purchase order of the variant comes so many days from today instead. */
async function movePurchases(variantId: string, days: number): Promise<void> {
  const { today } = await theShop();
  const open = await rows<{ id: string }>(
    `select distinct purchase_order_id as id from purchase_order_lines where variant_id = '${variantId}'`,
  );
  for (const { id } of open)
    await movePurchaseOrder(oda, { purchaseOrderId: id, expectedOn: addDays(today, days) });
}

/** As if the time of every unit held of this variant were over. */
async function endHolds(variantId: string): Promise<void> {
  await rows(
    `update holds set expires_at = granted_at where variant_id = '${variantId}' and ended_at is null`,
  );
  const held = await rows<{ id: string }>(
    `select id from holds where variant_id = '${variantId}' and ended_at is null`,
  );
  for (const { id } of held) await expireHold(systemActor("story"), { holdId: id });
}

/** Cancels units of the order's first line. */
async function cancel(orderId: string, quantity: number): Promise<void> {
  const [line] = await rows<{ id: string }>(
    `select id from order_lines where order_id = '${orderId}' order by position limit 1`,
  );
  await cancelUnits(oda, { order: { orderId }, orderLineId: line?.id ?? "", quantity, reason: "Story" });
}

async function customerOf(orderId: string): Promise<string> {
  const [row] = await rows<{ id: string }>(`select customer_id as id from orders where id = '${orderId}'`);
  return row?.id ?? "";
}

/** Whether sign-ups are confirmed by mail. */
async function askForConfirmation(doubleOptIn: boolean): Promise<void> {
  await transaction(async (tx) => {
    const settings = await getSettings(tx);
    await writeSettings(tx, { ...settings, restock: { ...settings.restock, doubleOptIn } });
  });
}

async function staffMember(role: StaffRole): Promise<{ email: string; name: string; password: string }> {
  const person = {
    email: `${role}-${randomBytes(4).toString("hex")}@shop.example`,
    name: `The ${role}`,
    password: `pass ${randomBytes(9).toString("hex")}`,
  };
  await addStaff(oda, { ...person, role });
  return person;
}

async function disable(email: string): Promise<void> {
  await disableStaff(oda, { email });
}

/** The clock only goes forward: what was written stays in the past. */
async function moveClock(hours: number): Promise<void> {
  const offset = now().getTime() - Date.now();
  writeFileSync(clockOffsetFile(), String(offset + hours * 3_600_000));
}

async function rows<Row extends Record<string, unknown>>(statement: string): Promise<Row[]> {
  const found: unknown = await getDb().execute(sql.raw(statement));
  // The statement says what its rows are; nothing here could check it.
  return [...(found as Row[])];
}

export const scenes = {
  theShop,
  product,
  incoming,
  order,
  signUp,
  packAndShip,
  adjust,
  movePurchases,
  endHolds,
  cancel,
  customerOf,
  askForConfirmation,
  staffMember,
  disable,
  moveClock,
  rows,
  mailsTo,
  checksums,
  ...supplyScenes,
  ...orderScenes,
};

export type Scenes = typeof scenes;

// A small named cast for tests on a real database: a shop, its shelves, a supplier, shoppers. Everything goes through
// verbs; only what has no verb yet (a product made by hand) is laid down directly.
import type { z } from "zod";
import { transaction } from "@/db/client";
import { products, variants } from "@/db/schema/catalog";
import { suppliers } from "@/db/schema/purchasing";
import { type Actor, shopper } from "@/domain/actor";
import { putPolicies } from "@/domain/catalog/policies";
import type { PolicyRow } from "@/domain/catalog/policy";
import { recordEvent } from "@/domain/events/record";
import { type PlacedOrder, placeOrder } from "@/domain/orders/place-order";
import type { PlaceOrder } from "@/domain/orders/place-order-input";
import { createPurchaseOrder } from "@/domain/purchasing/create-purchase-order";
import { countOpeningStock, createPositions } from "@/domain/stock/levels";
import { insertLocation } from "@/domain/stock/locations";
import { writeSettings } from "@/domain/store/settings";
import { StoreSettings } from "@/domain/store/settings-schema";
import { now } from "@/lib/clock";
import { addDays, dayAt } from "@/lib/day";
import { newId } from "@/lib/id";

process.env.BACKFILL_SECRET ??= "00".repeat(32);

/** Oda owns the shop. */
export const oda: Actor = {
  kind: "staff",
  id: "0190d0a0-0000-7000-8000-00000000000a",
  name: "Oda",
  role: "owner",
};
/** Mika manages it. */
export const mika: Actor = {
  kind: "staff",
  id: "0190d0a0-0000-7000-8000-00000000000b",
  name: "Mika",
  role: "manager",
};
/** Wes works in the warehouse. */
export const wes: Actor = {
  kind: "staff",
  id: "0190d0a0-0000-7000-8000-00000000000c",
  name: "Wes",
  role: "warehouse",
};
/** Sue answers customers. */
export const sue: Actor = {
  kind: "staff",
  id: "0190d0a0-0000-7000-8000-00000000000d",
  name: "Sue",
  role: "support",
};

export type Shop = { warehouseId: string; supplierId: string; today: string };

const storePolicy: PolicyRow = {
  categoryId: null,
  tag: null,
  productId: null,
  variantId: null,
  audience: "everyone",
  companyId: null,
  channel: null,
  isAllowed: true,
  maxOpenUnits: null,
  untilDay: null,
  maxWaitDays: null,
  sellsOnLeadTime: false,
  perOrderAtMost: null,
  perCustomerAtMost: null,
};

/** A shop that takes backorders on incoming goods, with one warehouse and one supplier. */
export async function openShop(settings: z.input<typeof StoreSettings> = {}): Promise<Shop> {
  const parsed = StoreSettings.parse({ name: "Test shop", ...settings });
  return transaction(async (tx) => {
    await writeSettings(tx, parsed, { isDemo: false, at: now() });
    const warehouseId = await insertLocation(tx, { name: "Main warehouse", kind: "warehouse", priority: 0 });
    const supplierId = newId();
    await tx.insert(suppliers).values({ id: supplierId, name: "Ironworks", leadTimeDays: 10 });
    await putPolicies(tx, [{ ...storePolicy, isAllowed: true }], now());
    return { warehouseId, supplierId, today: dayAt(now(), parsed.timeZone) };
  });
}

/** A product with one variant, counted at the warehouse. */
export async function stockProduct(
  shop: Shop,
  input: { onHand?: number; safetyStock?: number; priceMinor?: number; title?: string } = {},
): Promise<string> {
  const { onHand = 0, safetyStock = 0, priceMinor = 5000, title = "Kettlebell 16 kg" } = input;
  const at = now();
  return transaction(async (tx) => {
    const productId = newId();
    const variantId = newId();
    await tx.insert(products).values({
      id: productId,
      handle: `product-${productId}`,
      title,
      status: "active",
      createdAt: at,
      updatedAt: at,
    });
    await tx.insert(variants).values({
      id: variantId,
      productId,
      position: 0,
      title: "Default",
      sku: `SKU-${variantId.slice(-6)}`,
      priceMinor,
      safetyStock,
      createdAt: at,
      updatedAt: at,
    });
    await createPositions(tx, [variantId]);
    const eventId = await recordEvent(tx, oda, { name: "stock.counted", at, variantId });
    await countOpeningStock(tx, {
      eventId,
      at,
      locationId: shop.warehouseId,
      counts: [{ variantId, quantity: onHand }],
    });
    return variantId;
  });
}

export function orderOf(lines: PlaceOrder["lines"], input: Partial<PlaceOrder> = {}): PlaceOrder {
  return {
    placingKey: newId(),
    email: "ada@example.com",
    shipTo: {
      name: "Ada Quist",
      line1: "Harbour Street 1",
      postalCode: "20457",
      city: "Hamburg",
      country: "DE",
    },
    lines,
    shipChoice: "as_available",
    acknowledged: true,
    card: { number: "4242 4242 4242 4242", expiry: "12/40", cvc: "123" },
    ...input,
  };
}

export function buy(
  variantId: string,
  quantity: number,
  input: Partial<PlaceOrder> = {},
): Promise<PlacedOrder> {
  return placeOrder(shopper, orderOf([{ variantId, quantity }], input));
}

/** Units on their way, `days` from today. */
export function orderFromSupplier(
  shop: Shop,
  variantId: string,
  quantity: number,
  days = 14,
): Promise<{ id: string; number: number }> {
  return createPurchaseOrder(mika, {
    supplierId: shop.supplierId,
    locationId: shop.warehouseId,
    expectedOn: addDays(shop.today, days),
    lines: [{ variantId, quantity }],
  });
}

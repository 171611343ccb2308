// What stories about ordering and moving units ask for: another place, who delivers a product, a delivery that won't come.
import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { addSupplier } from "@/domain/purchasing/add-supplier";
import { cancelPurchaseOrder } from "@/domain/purchasing/cancel-purchase-order";
import { listSuppliersAndPlaces } from "@/domain/purchasing/queries";
import { addLocation } from "@/domain/stock/add-location";
import { planTransfer } from "@/domain/stock/plan-transfer";
import { getDeskShop } from "@/domain/store/queries";
import { addDays } from "@/lib/day";
import { oda } from "@/test/cast";

/** A shop of ours beside the warehouse; its units are given out last. */
async function place(name: string): Promise<{ id: string; name: string }> {
  const unique = `${name} ${randomBytes(3).toString("hex")}`;
  const { locationId } = await addLocation(oda, { name: unique, kind: "shop", priority: 900 });
  return { id: locationId, name: unique };
}

/** Somebody who needs five of their working days; `variantIds` is what they are known to deliver. */
async function deliverer(name: string, variantIds: string[] = []): Promise<{ id: string; name: string }> {
  const unique = `${name} ${randomBytes(3).toString("hex")}`;
  const { supplierId } = await addSupplier(oda, { name: unique, leadTimeDays: 5, variantIds });
  return { id: supplierId, name: unique };
}

/** What is on its way of a product won't come: whoever waited for it has no supply. */
async function loseIncoming(variantId: string): Promise<void> {
  const open = await getDb().execute<{ id: string }>(sql`
    select distinct purchase_order_id as id from purchase_order_lines
    where variant_id = ${variantId}::uuid and open_quantity > 0`);
  for (const { id } of open) await cancelPurchaseOrder(oda, { purchaseOrderId: id, reason: "Story" });
}

/** A plan to move units from the shop's first place to another one; nothing has left. */
async function plannedTransfer(variantId: string, quantity: number): Promise<{ id: string }> {
  const [{ places }, { today }] = await Promise.all([listSuppliersAndPlaces(oda), getDeskShop(oda)]);
  const [from, to] = places;
  if (!from || !to) throw new Error("A transfer needs two places");
  return planTransfer(oda, {
    fromLocationId: from.id,
    locationId: to.id,
    expectedOn: addDays(today, 3),
    lines: [{ variantId, quantity }],
  });
}

export const supplyScenes = { place, deliverer, loseIncoming, plannedTransfer };

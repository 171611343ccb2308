// What the demo shop has ordered: a delivery for today, one that slipped, one next week, and the first of something new.
import { getDb } from "@/db/client";
import { addSupplier } from "@/domain/purchasing/add-supplier";
import { createPurchaseOrder } from "@/domain/purchasing/create-purchase-order";
import { movePurchaseOrder } from "@/domain/purchasing/move-purchase-order";
import { readPurchaseOrderLines } from "@/domain/purchasing/read-lines";
import { countStock } from "@/domain/stock/count-stock";
import { receiveStock } from "@/domain/stock/receive-stock";
import { addDays } from "@/lib/day";
import { newId } from "@/lib/id";
import { addWorkDays } from "@/lib/work-days";
import { type Stage, variantOf } from "./stage";
import type { PlacedOrders } from "./story-orders";
import { playParcels } from "./story-parcels";

export type Supplies = { late: string; partial: string };

const suppliers = [
  {
    name: "Nordic Iron Works",
    leadTimeDays: 15,
    skus: ["KB-08", "KB-12", "KB-16", "KB-24", "BP-05", "BP-10", "BP-15", "BP-20", "PULL-62", "BAR-20"],
  },
  { name: "Ruder & Sohn", leadTimeDays: 25, skus: ["ROW-ASH", "BENCH-7", "RING-32"] },
  {
    name: "Hevea Textil",
    leadTimeDays: 8,
    skus: [
      "BAND-L",
      "BAND-M",
      "BAND-H",
      "ROLL-45",
      "ROPE-1",
      "MAT-SAGE",
      "MAT-SLATE",
      "MAT-CLAY",
      "MED-4",
      "MED-6",
    ],
  },
  {
    name: "Weser Baustoffe",
    leadTimeDays: 4,
    skus: [
      "CEM-25",
      "JH-060",
      "JH-080",
      "JH-100",
      "INS-060",
      "INS-100",
      "INS-140",
      "HELM-W",
      "HELM-Y",
      "HELM-B",
      "SCR-440",
      "SCR-560",
      "SCR-680",
    ],
  },
  {
    name: "Alpin Werkzeug",
    leadTimeDays: 12,
    skus: ["DRILL-18", "SAW-254", "LASER-G", "LVL-60", "LVL-120", "LAMP-6", "TILE-630", "LADDER-39"],
  },
];

/** By name: who delivers what. */
export async function addSuppliers(stage: Omit<Stage, "supplierIds">): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { name, leadTimeDays, skus } of suppliers) {
    const email = `orders@${name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}.example`;
    const variantIds = skus.map((sku) => variantOf(stage, sku));
    ids.set(name, (await addSupplier(stage.owner, { name, email, leadTimeDays, variantIds })).supplierId);
  }
  return ids;
}

/** Before the shop sells: its orders at suppliers stand, so that every customer is told a day. */
export async function orderSupplies(stage: Stage): Promise<Supplies> {
  async function order(
    supplier: string,
    expectedOn: string,
    units: Record<string, number>,
    note = "",
  ): Promise<string> {
    const placed = await createPurchaseOrder(stage.manager, {
      supplierId: stage.supplierIds.get(supplier) ?? "",
      locationId: stage.warehouseId,
      expectedOn,
      note,
      lines: Object.entries(units).map(([sku, quantity]) => ({ variantId: variantOf(stage, sku), quantity })),
    });
    return placed.id;
  }
  const inDays = (days: number) => addWorkDays(stage.today, days, { holidays: new Set() });
  await order("Ruder & Sohn", stage.today, { "BENCH-7": 12 }, "Driver calls half an hour before.");
  const late = await order("Ruder & Sohn", inDays(4), { "ROW-ASH": 10 });
  const partial = await order("Weser Baustoffe", inDays(1), { "INS-100": 96, "SCR-680": 120, "JH-100": 400 });
  await order("Nordic Iron Works", inDays(6), { "KB-16": 20, "KB-24": 16, "BP-15": 12 }, "One pallet.");
  await order("Hevea Textil", inDays(8), { "BAND-M": 60, "BAND-H": 60 });
  await order("Nordic Iron Works", addDays(stage.today, 40), { "BAR-20": 30 }, "First production run.");
  await countStock(stage.manager, {
    variantId: variantOf(stage, "ROLL-45"),
    locationId: stage.shopId,
    counted: 6,
    reason: "Shop opening",
  });
  await countStock(stage.manager, {
    variantId: variantOf(stage, "MAT-SAGE"),
    locationId: stage.shopId,
    counted: 4,
    reason: "Shop opening",
  });
  return { late, partial };
}

/** After the shop has sold: part of a delivery comes, parcels leave, and the rowers slip by two weeks. */
export async function playDeliveries(
  stage: Stage,
  story: { supplies: Supplies; orders: PlacedOrders },
): Promise<void> {
  await receivePart(stage, story.supplies.partial, { "INS-100": 60, "JH-100": 400 });
  await playParcels(stage, story.orders);
  await movePurchaseOrder(stage.manager, {
    purchaseOrderId: story.supplies.late,
    expectedOn: addWorkDays(stage.today, 14, { holidays: new Set() }),
  });
}

async function receivePart(
  stage: Stage,
  purchaseOrderId: string,
  units: Record<string, number>,
): Promise<void> {
  const ordered = await readPurchaseOrderLines(getDb(), purchaseOrderId);
  const came = new Map(Object.entries(units).map(([sku, quantity]) => [variantOf(stage, sku), quantity]));
  await receiveStock(stage.manager, {
    purchaseOrderId,
    receivingKey: newId(),
    lines: ordered.map((line) => ({ lineId: line.id, quantity: came.get(line.variantId) ?? 0 })),
  });
}

// Suppliers and what was agreed with them: entered, changed, refused.
import { beforeAll, describe, expect, it } from "vitest";
import { addDays } from "@/lib/day";
import { newId } from "@/lib/id";
import { pageWindow } from "@/lib/page-window";
import { mika, openShop, type Shop, stockProduct, sue, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { addClosure } from "./add-closure";
import { addSupplier } from "./add-supplier";
import { changeSupplier } from "./change-supplier";
import { createPurchaseOrder } from "./create-purchase-order";
import { getPurchaseOrder } from "./queries";
import { removeClosure } from "./remove-closure";
import { removeSupplierVariant } from "./remove-supplier-variant";
import { setSupplierVariant } from "./set-supplier-variant";
import { getSupplier, listSuppliers, listSupplierVariants } from "./supplier-queries";

useDatabase();

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});

const window = pageWindow(undefined);

function terms(supplierId: string, change: Partial<Parameters<typeof changeSupplier>[1]> = {}) {
  return {
    supplierId,
    name: "Nordic Iron",
    email: "orders@north.example",
    contactName: "Signe Dahl",
    phone: "+47 22 00 00 00",
    note: "Ring before noon",
    leadTimeDays: 12,
    currency: "NOK",
    minimumOrderMinor: 500_000,
    orderWeekdays: [2, 4],
    orderCutoff: "12:00",
    timeZone: "Europe/Oslo",
    workingWeekdays: [1, 2, 3, 4],
    ...change,
  };
}

async function supplier(name: string) {
  return (await addSupplier(mika, { name, leadTimeDays: 5 })).supplierId;
}

describe("a supplier's terms", () => {
  it("are kept as they were entered", async () => {
    const id = await supplier("North");
    await changeSupplier(mika, terms(id));
    const { supplierId: _, ...kept } = terms(id);
    expect((await getSupplier(sue, id, shop.today)).supplier).toEqual({ id, ...kept });
    const { suppliers } = await listSuppliers(sue, { search: "signe", window });
    expect(suppliers).toMatchObject([{ name: "Nordic Iron", leadTimeDays: 12, openOrders: 0 }]);
  });

  it.each([
    ["a name that another supplier has", { name: "Ironworks" }, "name"],
    ["no name", { name: " " }, "name"],
    ["no address at all in the address", { email: "north" }, "email"],
    ["a day that isn't one", { orderWeekdays: [8] }, "orderWeekdays"],
    ["no day on which they work", { workingWeekdays: [] }, "workingWeekdays"],
    ["a time that isn't one", { orderCutoff: "25:00" }, "orderCutoff"],
    ["a place that has no time", { timeZone: "Mars/Olympus" }, "timeZone"],
    ["a currency that isn't one", { currency: "XYQ" }, "currency"],
    ["less than no lead time", { leadTimeDays: -1 }, "leadTimeDays"],
    ["half a cent", { minimumOrderMinor: 0.5 }, "minimumOrderMinor"],
    ["an invisible character", { note: "a\u0000b" }, "note"],
  ])("are refused with %s", async (_what, change, field) => {
    const id = await supplier(`Refused ${newId()}`);
    const error = await changeSupplier(mika, terms(id, { name: `Other ${id}`, ...change })).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(JSON.stringify(error)).toContain(field);
    expect((await getSupplier(mika, id, shop.today)).supplier.leadTimeDays).toBe(5);
  });

  it("are refused for a supplier that isn't there, and to roles that don't purchase", async () => {
    await expect(changeSupplier(mika, terms(newId(), { name: "Nobody" }))).rejects.toMatchObject({
      code: "not_found",
    });
    for (const who of [wes, sue])
      await expect(changeSupplier(who, terms(newId()))).rejects.toMatchObject({ code: "forbidden" });
    await expect(getSupplier(mika, "x", shop.today)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("days on which a supplier is closed", () => {
  it("are added and removed; the last can't lie before the first", async () => {
    const supplierId = await supplier("Closed in summer");
    const from = addDays(shop.today, 10);
    await addClosure(mika, { supplierId, fromDay: from, toDay: addDays(from, 6), name: "Summer" });
    const { closures } = await getSupplier(mika, supplierId, shop.today);
    expect(closures).toMatchObject([{ fromDay: from, name: "Summer" }]);
    const closureId = closures[0]?.id ?? "";
    await expect(addClosure(mika, { supplierId, fromDay: from, toDay: addDays(from, -1) })).rejects.toThrow(
      /before the first/,
    );
    await expect(removeClosure(mika, { supplierId: shop.supplierId, closureId })).rejects.toMatchObject({
      code: "not_found",
    });
    await removeClosure(mika, { supplierId, closureId });
    await expect(removeClosure(mika, { supplierId, closureId })).rejects.toThrow("removed already");
  });
});

describe("what a supplier delivers", () => {
  it("has terms of its own, whose price stands on the next purchase order", async () => {
    const supplierId = await supplier("Priced");
    const variantId = await stockProduct(shop);
    const first = { supplierId, variantId, packSize: 6, minimumQuantity: 12, unitCostMinor: 2140 };
    await setSupplierVariant(mika, first);
    await setSupplierVariant(mika, { ...first, supplierSku: "NI-16", leadTimeDays: 20, preference: 1 });
    const { variants, total } = await listSupplierVariants(sue, { supplierId, search: "NI-16", window });
    expect(total).toBe(1);
    expect(variants).toMatchObject([
      { packSize: 6, supplierSku: "NI-16", leadTimeDays: 20, unitCostMinor: 2140 },
    ]);
    const { id } = await createPurchaseOrder(mika, {
      supplierId,
      locationId: shop.warehouseId,
      expectedOn: addDays(shop.today, 5),
      lines: [{ variantId, quantity: 12 }],
    });
    expect((await getPurchaseOrder(sue, id)).lines).toMatchObject([{ unitCostMinor: 2140 }]);
    await removeSupplierVariant(mika, { supplierId, variantId });
    await expect(removeSupplierVariant(mika, { supplierId, variantId })).rejects.toThrow("removed already");
  });

  it("is refused for a product or a supplier that isn't there, and in packs of none", async () => {
    const variantId = await stockProduct(shop);
    const { supplierId } = shop;
    for (const wrong of [{ variantId: newId() }, { supplierId: newId() }])
      await expect(setSupplierVariant(mika, { supplierId, variantId, ...wrong })).rejects.toMatchObject({
        code: "not_found",
      });
    await expect(setSupplierVariant(mika, { supplierId, variantId, packSize: 0 })).rejects.toThrow(
      "A pack has at least 1 unit.",
    );
  });
});

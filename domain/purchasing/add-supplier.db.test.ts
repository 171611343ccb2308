import { describe, expect, it } from "vitest";
import { type Actor, shopper } from "@/domain/actor";
import { useDatabase } from "@/test/database";
import { addSupplier } from "./add-supplier";
import { listSuppliersAndPlaces } from "./queries";

useDatabase();

const manager: Actor = { kind: "staff", id: crypto.randomUUID(), name: "Mia", role: "manager" };
const warehouse: Actor = { ...manager, role: "warehouse" };

describe("adding a supplier", () => {
  it("can be chosen for a purchase order from then on", async () => {
    const { supplierId } = await addSupplier(manager, { name: " Nordic Iron ", leadTimeDays: 12 });
    const { suppliers } = await listSuppliersAndPlaces(manager);
    expect(suppliers).toEqual([{ id: supplierId, name: "Nordic Iron", leadTimeDays: 12 }]);
  });

  it("is refused with a name that is taken", async () => {
    await addSupplier(manager, { name: "Harbour Timber", leadTimeDays: 3 });
    await expect(addSupplier(manager, { name: "Harbour Timber", leadTimeDays: 3 })).rejects.toMatchObject({
      field: "name",
    });
  });

  it("is refused to whoever may not purchase", async () => {
    const input = { name: "Somebody", leadTimeDays: 1 };
    await expect(addSupplier(warehouse, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(addSupplier(shopper, input)).rejects.toMatchObject({ code: "forbidden" });
  });
});

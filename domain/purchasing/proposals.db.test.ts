import { sql } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { suppliers, supplierVariants } from "@/db/schema/purchasing";
import { shopper } from "@/domain/actor";
import { verify } from "@/domain/reports/verify";
import { now } from "@/lib/clock";
import { newId } from "@/lib/id";
import { buy, mika, openShop, orderFromSupplier, type Shop, stockProduct, sue, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { assignSupplier } from "./assign-supplier";
import { cancelPurchaseOrder } from "./cancel-purchase-order";
import { draftProposals } from "./draft-proposals";
import { listProposals } from "./proposal-queries";

useDatabase();

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});

afterEach(async () => {
  expect(await verify(getDb(), now())).toEqual([]);
});

/** A product of a supplier of its own, so that each test sees its own proposal. */
async function delivered(
  terms: Partial<typeof supplierVariants.$inferInsert> = {},
  stock: { onHand?: number; safetyStock?: number } = {},
) {
  const supplierId = newId();
  await getDb()
    .insert(suppliers)
    .values({ id: supplierId, name: `Supplier ${supplierId.slice(-6)}`, leadTimeDays: 10 });
  const variantId = await stockProduct(shop, stock);
  await getDb()
    .insert(supplierVariants)
    .values({ supplierId, variantId, unitCostMinor: 1200, ...terms });
  return { supplierId, variantId };
}

/** Somebody waits for `units` that no supply is known for: what it was promised from won't come. */
async function waitWithoutSupply(variantId: string, units: number): Promise<void> {
  await orderFromSupplier(shop, variantId, units + 10, 3);
  await buy(variantId, units);
  const [coming] = await getDb().execute<{ id: string }>(
    sql`select purchase_order_id as id from purchase_order_lines where variant_id = ${variantId}::uuid and open_quantity > 0`,
  );
  await cancelPurchaseOrder(mika, { purchaseOrderId: coming?.id ?? "", reason: "It burned" });
}

async function proposalOf(supplierId: string) {
  const { proposals } = await listProposals(sue);
  return proposals.find(({ supplier }) => supplier.id === supplierId);
}

function draft(
  supplierId: string,
  line: { variantId: string; quantity: number; needed: number },
  draftingKey = newId(),
) {
  return draftProposals(mika, {
    draftingKey,
    locationId: shop.warehouseId,
    orders: [{ supplierId, lines: [line] }],
  });
}

async function draftedLines(variantId: string): Promise<{ quantity: number; open: number; state: string }[]> {
  const rows = await getDb().execute<{ quantity: number; open: number; state: string }>(sql`
    select line.quantity, line.open_quantity as open, orders.state from purchase_order_lines line
    join purchase_orders orders on orders.id = line.purchase_order_id
    where line.variant_id = ${variantId}::uuid and orders.state = 'draft'`);
  return [...rows];
}

describe("what to order", () => {
  it("is proposed in whole packs, with who waits for it, and becomes a draft that counts from then on", async () => {
    const { supplierId, variantId } = await delivered({ packSize: 6 });
    await waitWithoutSupply(variantId, 4);
    const proposal = await proposalOf(supplierId);
    expect(proposal?.lines).toMatchObject([{ needed: 4, quantity: 6 }]);
    expect(proposal?.lines[0]?.need).toMatchObject({
      unpegged: 4,
      waitingOrders: 1,
      waiting: [{ units: 4 }],
    });
    expect(proposal).toMatchObject({ valueMinor: 7200, missingMinor: 0, unpriced: 0 });
    const { drafts } = await draft(supplierId, { variantId, quantity: 6, needed: 4 });
    expect(drafts).toHaveLength(1);
    expect(await draftedLines(variantId)).toEqual([{ quantity: 6, open: 0, state: "draft" }]);
    expect(await proposalOf(supplierId)).toBeUndefined();
  });

  it("fills shelves up to their safety stock", async () => {
    const { supplierId, variantId } = await delivered({ minimumQuantity: 3 }, { onHand: 3, safetyStock: 5 });
    expect((await proposalOf(supplierId))?.lines).toMatchObject([{ needed: 2, quantity: 3 }]);
    await draft(supplierId, { variantId, quantity: 3, needed: 2 });
    expect(await proposalOf(supplierId)).toBeUndefined();
  });

  it("is listed apart when nobody is known to deliver it", async () => {
    const variantId = await stockProduct(shop, { onHand: 0, safetyStock: 2, title: "Orphan" });
    const { withoutSupplier } = await listProposals(sue);
    expect(withoutSupplier.find(({ need }) => need.variantId === variantId)).toMatchObject({ needed: 2 });
  });

  it("comes from whoever staff say delivers it, and customers are told by its lead time", async () => {
    const variantId = await stockProduct(shop, { safetyStock: 2, title: "Found a home" });
    await assignSupplier(mika, { variantId, supplierId: shop.supplierId });
    await assignSupplier(mika, { variantId, supplierId: shop.supplierId });
    expect((await proposalOf(shop.supplierId))?.lines).toMatchObject([{ needed: 2, need: { variantId } }]);
    await expect(assignSupplier(mika, { variantId, supplierId: newId() })).rejects.toMatchObject({
      field: "supplierId",
    });
    await expect(assignSupplier(wes, { variantId, supplierId: shop.supplierId })).rejects.toMatchObject({
      code: "forbidden",
    });
    await draft(shop.supplierId, { variantId, quantity: 2, needed: 2 });
  });

  it("goes into the draft that the supplier has already: one order, not two", async () => {
    const { supplierId, variantId } = await delivered({}, { safetyStock: 2 });
    const other = await stockProduct(shop, { safetyStock: 3 });
    const first = await draft(supplierId, { variantId, quantity: 2, needed: 2 });
    await getDb().insert(supplierVariants).values({ supplierId, variantId: other });
    const second = await draft(supplierId, { variantId: other, quantity: 3, needed: 3 });
    expect(second.drafts).toEqual(first.drafts);
    await waitWithoutSupply(variantId, 1);
    await draft(supplierId, { variantId, quantity: 1, needed: 1 });
    expect(await draftedLines(variantId)).toEqual([{ quantity: 3, open: 0, state: "draft" }]);
  });
});

describe("drafting is refused", () => {
  it("when what is needed has changed since it was shown, and says how", async () => {
    const { supplierId, variantId } = await delivered();
    await waitWithoutSupply(variantId, 2);
    await waitWithoutSupply(variantId, 1);
    await expect(draft(supplierId, { variantId, quantity: 2, needed: 2 })).rejects.toMatchObject({
      code: "conflict",
      message:
        "Kettlebell 16 kg needs 3 units now; it was 2 when you looked. Nothing was drafted: look again.",
    });
    await draft(supplierId, { variantId, quantity: 3, needed: 3 });
    await expect(draft(supplierId, { variantId, quantity: 3, needed: 3 })).rejects.toThrow(
      "Kettlebell 16 kg is needed no more",
    );
  });

  it("for broken packs, below the minimum, and for nothing at all", async () => {
    const packs = await delivered({ packSize: 6 }, { safetyStock: 4 });
    await expect(
      draft(packs.supplierId, { variantId: packs.variantId, quantity: 7, needed: 4 }),
    ).rejects.toMatchObject({
      field: "orders.0.lines.0.quantity",
      message: expect.stringContaining("delivers packs of 6. Enter 12, or 0 to leave it out."),
    });
    await expect(
      draft(packs.supplierId, { variantId: packs.variantId, quantity: 0, needed: 4 }),
    ).rejects.toThrow("Enter how many units to order of at least one product.");
    const many = await delivered({ minimumQuantity: 10 }, { safetyStock: 4 });
    await expect(
      draft(many.supplierId, { variantId: many.variantId, quantity: 4, needed: 4 }),
    ).rejects.toThrow("delivers 10 or more. Enter 10, or 0 to leave it out.");
  });

  it("from somebody who doesn't deliver it, and to a place that is gone", async () => {
    const { supplierId, variantId } = await delivered({}, { safetyStock: 1 });
    await expect(draft(shop.supplierId, { variantId, quantity: 1, needed: 1 })).rejects.toThrow(
      "Kettlebell 16 kg no longer comes from Ironworks. Look again.",
    );
    await expect(
      draftProposals(mika, {
        draftingKey: newId(),
        locationId: newId(),
        orders: [{ supplierId, lines: [{ variantId, quantity: 1, needed: 1 }] }],
      }),
    ).rejects.toMatchObject({ field: "locationId" });
  });

  it("of one product twice, from one supplier or from two", async () => {
    const { supplierId, variantId } = await delivered({}, { safetyStock: 1 });
    const line = { variantId, quantity: 1, needed: 1 };
    const wanted = { draftingKey: newId(), locationId: shop.warehouseId };
    await expect(
      draftProposals(mika, { ...wanted, orders: [{ supplierId, lines: [line, line] }] }),
    ).rejects.toThrow("is here twice");
    await expect(
      draftProposals(mika, {
        ...wanted,
        orders: [
          { supplierId, lines: [line] },
          { supplierId: shop.supplierId, lines: [line] },
        ],
      }),
    ).rejects.toThrow("is here twice");
    await draft(supplierId, line);
  });

  it("to whoever may not purchase", async () => {
    const { supplierId, variantId } = await delivered({}, { safetyStock: 1 });
    for (const actor of [wes, sue, shopper]) {
      await expect(
        draftProposals(actor, {
          draftingKey: newId(),
          locationId: shop.warehouseId,
          orders: [{ supplierId, lines: [{ variantId, quantity: 1, needed: 1 }] }],
        }),
      ).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(listProposals(shopper)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("at once", () => {
  it("one form sent several times drafts once and always gives the same answer", async () => {
    const { supplierId, variantId } = await delivered({}, { safetyStock: 5 });
    const key = newId();
    const line = { variantId, quantity: 5, needed: 5 };
    const answers = await Promise.all([draft(supplierId, line, key), draft(supplierId, line, key)]);
    answers.push(await draft(supplierId, line, key));
    expect(new Set(answers.map(({ drafts }) => drafts[0]?.id)).size).toBe(1);
    expect(await draftedLines(variantId)).toEqual([{ quantity: 5, open: 0, state: "draft" }]);
  });

  it("two people who take the same proposal up: the second is told, and nothing is ordered twice", async () => {
    const { supplierId, variantId } = await delivered({}, { safetyStock: 5 });
    const line = { variantId, quantity: 5, needed: 5 };
    const answers = await Promise.allSettled([draft(supplierId, line), draft(supplierId, line)]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await draftedLines(variantId)).toEqual([{ quantity: 5, open: 0, state: "draft" }]);
  });
});

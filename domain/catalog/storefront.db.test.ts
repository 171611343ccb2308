import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { products, variants } from "@/db/schema/catalog";
import { now } from "@/lib/clock";
import { buy, openShop, orderFromSupplier, type Shop, stockProduct } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { findProductView } from "./storefront";

useDatabase();

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});

async function handleOf(variantId: string): Promise<string> {
  const [row] = await getDb()
    .select({ handle: products.handle })
    .from(products)
    .innerJoin(variants, eq(variants.productId, products.id))
    .where(eq(variants.id, variantId));
  return row?.handle ?? "";
}

async function view(variantId: string) {
  const product = await findProductView(await handleOf(variantId), now());
  return product?.variants[0];
}

describe("what a product page says", () => {
  it("counts out loud when few are left, and says when the rest follows", async () => {
    const rack = await stockProduct(shop, { onHand: 3 });
    await orderFromSupplier(shop, rack, 20);
    expect(await view(rack)).toMatchObject({
      status: "low_stock",
      text: "3 left in stock",
      waitReason: expect.stringMatching(/^20 units arrive around .*, and none has a buyer yet\.$/),
    });
  });

  it("counts other people's waiting orders", async () => {
    const rack = await stockProduct(shop, { onHand: 0 });
    await orderFromSupplier(shop, rack, 20);
    await buy(rack, 13);
    expect(await view(rack)).toMatchObject({
      status: "backorder",
      reason: expect.stringContaining("13 have a buyer already"),
    });
    expect((await view(rack))?.buckets[0]?.quantity).toBe(7);
  });

  it("keeps safety stock back from new sales", async () => {
    const mat = await stockProduct(shop, { onHand: 4, safetyStock: 4 });
    expect(await view(mat)).toMatchObject({ status: "out_of_stock", buckets: [] });
  });

  it.each(["draft", "archived"] as const)("isn't there for a product that is %s", async (status) => {
    const mat = await stockProduct(shop, { onHand: 4 });
    const handle = await handleOf(mat);
    await getDb().update(products).set({ status }).where(eq(products.handle, handle));
    expect(await findProductView(handle, now())).toBeUndefined();
  });

  it.each(["", "no-such", "a\u0000b", "x".repeat(5000), "'; drop table products; --", "\u202Egnp"])(
    "is quiet about the handle %j",
    async (handle) => {
      expect(await findProductView(handle, now())).toBeUndefined();
    },
  );
});

import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { shopper } from "@/domain/actor";
import { now } from "@/lib/clock";
import { newId } from "@/lib/id";
import { buy, openShop, orderFromSupplier, type Shop, stockProduct } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { addToCart } from "./add-to-cart";
import { findCart } from "./cart-view";
import { changeCartLine } from "./change-cart-line";
import { keepCheckoutDraft } from "./keep-checkout-draft";
import { removeCartLine } from "./remove-cart-line";

useDatabase();

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ orderLinesAtMost: 3 });
});

function add(variantId: string, quantity: number | string, cartId?: string) {
  return addToCart(shopper, { cartId, variantId, quantity });
}

describe("filling a cart", () => {
  it("opens it with the first product, and adds to a line that is there already", async () => {
    const mat = await stockProduct(shop, { onHand: 20 });
    const { cartId, units } = await add(mat, 2);
    expect(units).toBe(2);
    expect(await add(mat, "3", cartId)).toEqual({ cartId, units: 5 });
    const cart = await findCart(cartId, now());
    expect(cart?.lines.map((line) => line.quantity)).toEqual([5]);
  });

  it("opens a new one when the cookie names a cart that is gone", async () => {
    const mat = await stockProduct(shop, { onHand: 1 });
    const gone = newId();
    expect((await add(mat, 1, gone)).cartId).not.toBe(gone);
  });

  it.each([0, -1, 2.5, 1e12, "0", "-3", "1,000", "1e3", "７", "", "seven"])(
    "refuses a quantity of %s",
    async (quantity) => {
      const mat = await stockProduct(shop, { onHand: 20 });
      await expect(add(mat, quantity)).rejects.toThrow("Enter a whole number from 1 to 10,000.");
    },
  );

  it("is refused beyond what can be promised, and says how much can be", async () => {
    const rack = await stockProduct(shop, { onHand: 5 });
    await orderFromSupplier(shop, rack, 2);
    await expect(add(rack, 8)).rejects.toMatchObject({
      code: "conflict",
      field: "quantity",
      message: expect.stringContaining("7 units"),
    });
    expect((await add(rack, 7)).units).toBe(7);
  });

  it("is refused when nothing is here and nothing is coming", async () => {
    const gone = await stockProduct(shop, { onHand: 0 });
    await expect(add(gone, 1)).rejects.toMatchObject({ code: "conflict" });
  });

  it("is refused for a product that isn't there", async () => {
    await expect(add(newId(), 1)).rejects.toMatchObject({ code: "not_found" });
  });

  it("takes so many products and no more, but more of one that is in it", async () => {
    const [a, b, c, d] = await Promise.all([1, 2, 3, 4].map(() => stockProduct(shop, { onHand: 9 })));
    const { cartId } = await add(a ?? "", 1);
    await add(b ?? "", 1, cartId);
    await add(c ?? "", 1, cartId);
    await expect(add(d ?? "", 1, cartId)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("3 products"),
    });
    expect((await add(c ?? "", 1, cartId)).units).toBe(4);
  });

  it("keeps every unit when one shopper presses in many tabs at once", async () => {
    const mat = await stockProduct(shop, { onHand: 50 });
    const { cartId } = await add(mat, 1);
    await Promise.all(Array.from({ length: 16 }, () => add(mat, 1, cartId)));
    expect((await findCart(cartId, now()))?.units).toBe(17);
  });
});

describe("changing a cart", () => {
  it("sets a quantity, takes a line out, and minds no second press", async () => {
    const mat = await stockProduct(shop, { onHand: 9 });
    const { cartId } = await add(mat, 4);
    expect(await changeCartLine(shopper, { cartId, variantId: mat, quantity: 2 })).toEqual({ units: 2 });
    expect(await removeCartLine(shopper, { cartId, variantId: mat })).toEqual({ units: 0 });
    expect(await removeCartLine(shopper, { cartId, variantId: mat })).toEqual({ units: 0 });
    expect(await findCart(cartId, now())).toBeUndefined();
  });

  it("is refused for a line that is no longer there", async () => {
    const mat = await stockProduct(shop, { onHand: 9 });
    const { cartId } = await add(mat, 1);
    const other = await stockProduct(shop, { onHand: 9 });
    await expect(changeCartLine(shopper, { cartId, variantId: other, quantity: 1 })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("may always go down, also when nothing can be promised any more", async () => {
    const mat = await stockProduct(shop, { onHand: 5 });
    const { cartId } = await add(mat, 5);
    await buy(mat, 4);
    await expect(changeCartLine(shopper, { cartId, variantId: mat, quantity: 6 })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await changeCartLine(shopper, { cartId, variantId: mat, quantity: 3 })).toEqual({ units: 3 });
  });
});

describe("the cart as its shopper sees it", () => {
  it("says what comes now and what later, and prices both ways to ship", async () => {
    const rack = await stockProduct(shop, { onHand: 5, priceMinor: 1000 });
    await orderFromSupplier(shop, rack, 20);
    const { cartId } = await add(rack, 7);
    const cart = await findCart(cartId, now());
    expect(cart?.lines[0]?.parts.map(({ quantity, basis }) => ({ quantity, basis }))).toEqual([
      { quantity: 5, basis: "stock" },
      { quantity: 2, basis: "incoming" },
    ]);
    expect(cart).toMatchObject({ isSplit: true, waits: true });
    expect((cart?.totals.asAvailable.totalMinor ?? 0) - (cart?.totals.together.totalMinor ?? 0)).toBe(390);
  });

  it("never loses a line because stock changed: it says what can't be promised", async () => {
    const mat = await stockProduct(shop, { onHand: 5 });
    const { cartId } = await add(mat, 5);
    await buy(mat, 3);
    const cart = await findCart(cartId, now());
    expect(cart?.lines[0]).toMatchObject({ quantity: 5, unsellable: 3 });
  });

  it("keeps what was typed at checkout, and nothing of a card", async () => {
    const mat = await stockProduct(shop, { onHand: 5 });
    const { cartId } = await add(mat, 1);
    const draft = {
      email: "a@example.com",
      name: "Ada",
      line1: "",
      line2: "",
      postalCode: "",
      city: "",
      region: "",
      country: "DE",
      shipChoice: "",
      cardNumber: "4242424242424242",
    };
    await keepCheckoutDraft(shopper, { cartId, draft });
    const [kept] = await getDb().execute<{ text: string }>(
      sql`select checkout_draft::text as text from carts where id = ${cartId}::uuid`,
    );
    expect(kept?.text).toContain("Ada");
    expect(kept?.text).not.toContain("4242");
  });
});

import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { shopper } from "@/domain/actor";
import { setPolicy } from "@/domain/catalog/set-policy";
import { addToCart } from "@/domain/customers/add-to-cart";
import { buy, mika, openShop, orderFromSupplier, orderOf, type Shop, stockProduct } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { placeOrder } from "./place-order";

useDatabase();

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});

async function limited(limits: { perOrderAtMost?: number; perCustomerAtMost?: number }): Promise<string> {
  const variantId = await stockProduct(shop, { onHand: 20, title: "Kettle" });
  await setPolicy(mika, { variantId, terms: { isAllowed: true, ...limits } });
  return variantId;
}

describe("how many one may have", () => {
  it("is held to in one order, with a sentence beside the line", async () => {
    const kettle = await limited({ perOrderAtMost: 2 });
    await expect(buy(kettle, 3)).rejects.toMatchObject({
      code: "conflict",
      field: "lines.0",
      message: expect.stringContaining("One order takes at most 2 units of Kettle"),
    });
    await buy(kettle, 2);
    await buy(kettle, 2);
  });

  it("counts two lines of one product as one", async () => {
    const kettle = await limited({ perOrderAtMost: 2 });
    const lines = [1, 2].map((quantity) => ({ variantId: kettle, quantity }));
    await expect(placeOrder(shopper, orderOf(lines))).rejects.toMatchObject({ field: "lines.0" });
  });

  it("counts all that a customer ordered, however the address is written, and nobody else's", async () => {
    const kettle = await limited({ perCustomerAtMost: 3 });
    await buy(kettle, 2, { email: "lim@example.com" });
    await expect(buy(kettle, 2, { email: " LIM@Example.com " })).rejects.toMatchObject({
      message: expect.stringContaining("you have ordered 2 already. Order up to 1."),
    });
    await buy(kettle, 3, { email: "else@example.com" });
    await buy(kettle, 1, { email: "lim@example.com" });
  });

  it("holds when one customer orders several times in one moment", async () => {
    const kettle = await limited({ perCustomerAtMost: 3 });
    const placed = await Promise.allSettled(
      Array.from({ length: 8 }, () => buy(kettle, 1, { email: "fast@example.com" })),
    );
    expect(placed.filter((one) => one.status === "fulfilled")).toHaveLength(3);
  });

  it("is said when it is put into the cart", async () => {
    const kettle = await limited({ perOrderAtMost: 2 });
    await expect(addToCart(shopper, { variantId: kettle, quantity: 3 })).rejects.toMatchObject({
      field: "quantity",
    });
    await addToCart(shopper, { variantId: kettle, quantity: 2 });
  });
});

describe("an order keeps", () => {
  it("its gift note, and who pays for the second parcel", async () => {
    const lamp = await stockProduct(shop, { onHand: 1, title: "Lamp" });
    await orderFromSupplier(shop, lamp, 5);
    const { orderId } = await buy(lamp, 2, { giftNote: " Für dich.\r\nBis bald! " });
    const [kept] = await getDb().execute(sql`
      select gift_note, extra_parcel_minor::int, extra_parcel_paid_by from orders where id = ${orderId}::uuid`);
    expect(kept).toEqual({
      gift_note: "Für dich.\nBis bald!",
      extra_parcel_minor: 390,
      extra_parcel_paid_by: "customer",
    });
  });

  it("no second parcel when everything leaves together", async () => {
    const lamp = await stockProduct(shop, { onHand: 1, title: "Lamp" });
    await orderFromSupplier(shop, lamp, 5);
    const { orderId } = await buy(lamp, 2, { shipChoice: "together" });
    const [kept] = await getDb().execute(sql`
      select extra_parcel_minor::int, extra_parcel_paid_by from orders where id = ${orderId}::uuid`);
    expect(kept).toEqual({ extra_parcel_minor: 0, extra_parcel_paid_by: null });
  });

  it("its place when only one of two waits was ticked: nothing is ordered", async () => {
    const [lamp, desk] = [await stockProduct(shop, { onHand: 0 }), await stockProduct(shop, { onHand: 0 })];
    for (const variantId of [lamp, desk]) await orderFromSupplier(shop, variantId, 5);
    const lines = [lamp, desk].map((variantId) => ({ variantId, quantity: 1 }));
    await expect(placeOrder(shopper, orderOf(lines, { acknowledged: [lamp] }))).rejects.toMatchObject({
      field: `acknowledged.${desk}`,
    });
    await placeOrder(shopper, orderOf(lines, { acknowledged: [lamp, desk] }));
  });
});

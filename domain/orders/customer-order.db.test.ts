import { beforeAll, describe, expect, it } from "vitest";
import { shopper } from "@/domain/actor";
import { now } from "@/lib/clock";
import { newId } from "@/lib/id";
import { signLink } from "@/lib/signed-link";
import { buy, openShop, orderFromSupplier, type Shop, stockProduct } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { cancelUnits } from "./cancel-units";
import { findCustomerOrder } from "./customer-order";

useDatabase();

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});

describe("an order behind its link", () => {
  it("tells each line's truth, and what happened", async () => {
    const rack = await stockProduct(shop, { onHand: 5, title: "Rack" });
    await orderFromSupplier(shop, rack, 20);
    await buy(rack, 6);
    const { orderId } = await buy(rack, 3);
    const order = await findCustomerOrder(signLink("order", orderId), now());
    expect(order?.lines[0]).toMatchObject({ quantity: 3 });
    expect(order?.lines[0]?.parts.map(({ quantity, basis }) => ({ quantity, basis }))).toEqual([
      { quantity: 3, basis: "incoming" },
    ]);
    expect(order?.card).toEqual({ brand: "Visa", last4: "4242" });
    expect(order?.events.map((event) => event.name)).toEqual(["order.placed"]);
  });

  it("has nothing to tell of units that were cancelled", async () => {
    const rack = await stockProduct(shop, { onHand: 0 });
    await orderFromSupplier(shop, rack, 20);
    const { orderId } = await buy(rack, 4);
    const token = signLink("order", orderId);
    const line = (await findCustomerOrder(token, now()))?.lines[0];
    await cancelUnits(shopper, { order: { token }, orderLineId: line?.id ?? "", quantity: 4 });
    expect((await findCustomerOrder(token, now()))?.lines[0]).toMatchObject({ cancelled: 4, parts: [] });
  });

  it("opens for no forged, truncated, foreign or unknown link", async () => {
    const mat = await stockProduct(shop, { onHand: 5 });
    const { orderId } = await buy(mat, 1);
    const token = signLink("order", orderId);
    const forged = [
      token.slice(0, -1),
      `${token.slice(0, -1)}A`,
      signLink("invitation", orderId),
      signLink("order", newId()),
      "",
      "\u0000".repeat(44),
    ];
    for (const wrong of forged) {
      if (wrong === token) continue;
      expect(await findCustomerOrder(wrong, now())).toBeUndefined();
    }
  });
});

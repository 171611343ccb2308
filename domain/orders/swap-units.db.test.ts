import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { shopper } from "@/domain/actor";
import { setSubstitutes } from "@/domain/catalog/set-substitutes";
import { verify } from "@/domain/reports/verify";
import { now } from "@/lib/clock";
import { newId } from "@/lib/id";
import { signLink } from "@/lib/signed-link";
import { buy, mika, openShop, orderFromSupplier, type Shop, stockProduct } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { cancelUnits } from "./cancel-units";
import { findCustomerOrder } from "./customer-order";
import { swapUnits } from "./swap-units";

useDatabase();

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ shipping: { standardMinor: 500, freeFromMinor: null, extraParcelMinor: 0 } });
});

/** Three that wait, at 50.00; two substitutes lie here, at the given price. */
async function scene(priceMinor: number) {
  const variantId = await stockProduct(shop, { onHand: 0, title: "Ordered" });
  const substituteId = await stockProduct(shop, { onHand: 2, title: "Substitute", priceMinor });
  await orderFromSupplier(shop, variantId, 10);
  await setSubstitutes(mika, { variantId, substituteIds: [substituteId] });
  const { orderId } = await buy(variantId, 3);
  const token = signLink("order", orderId);
  const read = async () => findCustomerOrder(token, now());
  const orderLineId = (await read())?.lines[0]?.id ?? "";
  return {
    variantId,
    substituteId,
    orderId,
    token,
    read,
    wish: { order: { token }, orderLineId, substituteId },
  };
}

describe("a substitute for units that wait", () => {
  it("is never dearer, and the lower price where it is cheaper", async () => {
    const dear = await scene(9000);
    await swapUnits(shopper, { ...dear.wish, quantity: 2 });
    expect((await dear.read())?.lines).toMatchObject([
      { cancelled: 2, quantity: 3 },
      { quantity: 2, unitPriceMinor: 5000, parts: [{ quantity: 2, basis: "stock" }] },
    ]);
    expect(await dear.read()).toMatchObject({ subtotalMinor: 15_000, totalMinor: 15_500 });
    const cheap = await scene(4000);
    await swapUnits(shopper, { ...cheap.wish, quantity: 2, seenPriceMinor: 4000 });
    expect(await cheap.read()).toMatchObject({ subtotalMinor: 13_000, totalMinor: 13_500 });
    expect(await verify(getDb(), now())).toEqual([]);
  });

  it("is kept as what was sent instead of what", async () => {
    const { orderId, wish } = await scene(5000);
    await swapUnits(shopper, { ...wish, quantity: 1 });
    const [line] = await getDb().execute<{ from: string }>(
      sql`select swapped_from_line_id as "from" from order_lines where order_id = ${orderId}::uuid and swapped_from_line_id is not null`,
    );
    expect(line?.from).toBe(wish.orderLineId);
  });

  it("that sells out at the same moment is refused, and the order stays as it was", async () => {
    const { substituteId, wish, read } = await scene(5000);
    const both = await Promise.allSettled([
      buy(substituteId, 2, { acknowledged: false }),
      swapUnits(shopper, { ...wish, quantity: 2 }),
    ]);
    expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    if (both[1]?.status === "rejected") expect((await read())?.lines).toMatchObject([{ cancelled: 0 }]);
    expect(await verify(getDb(), now())).toEqual([]);
  });

  it("isn't given for more than waits, for what nobody offers, or to whoever lacks the link", async () => {
    const { wish, token, orderId } = await scene(5000);
    await expect(swapUnits(shopper, { ...wish, quantity: 4 })).rejects.toMatchObject({ field: "quantity" });
    await expect(swapUnits(shopper, { ...wish, quantity: 3 })).rejects.toMatchObject({ code: "conflict" });
    const other = await stockProduct(shop, { onHand: 5 });
    await expect(swapUnits(shopper, { ...wish, quantity: 1, substituteId: other })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(swapUnits(shopper, { ...wish, quantity: 1, seenPriceMinor: 1 })).rejects.toMatchObject({
      code: "conflict",
    });
    const foreign = `${signLink("order", newId()).slice(0, 22)}${token.slice(22)}`;
    await expect(
      swapUnits(shopper, { ...wish, order: { token: foreign }, quantity: 1 }),
    ).rejects.toMatchObject({ code: "not_found" });
    await expect(swapUnits(shopper, { ...wish, order: { orderId }, quantity: 1 })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("against the same units being cancelled: one of the two is refused", async () => {
    const { wish, token } = await scene(5000);
    await cancelUnits(shopper, { order: { token }, orderLineId: wish.orderLineId, quantity: 1 });
    const both = await Promise.allSettled([
      cancelUnits(shopper, { order: { token }, orderLineId: wish.orderLineId, quantity: 2 }),
      swapUnits(shopper, { ...wish, quantity: 2 }),
    ]);
    expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(await verify(getDb(), now())).toEqual([]);
  });
});

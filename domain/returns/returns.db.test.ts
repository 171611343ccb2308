import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { shopper } from "@/domain/actor";
import { packParcel } from "@/domain/fulfilment/pack-parcel";
import { shipParcel } from "@/domain/fulfilment/ship-parcel";
import { findCustomerOrder } from "@/domain/orders/customer-order";
import { verify } from "@/domain/reports/verify";
import { now } from "@/lib/clock";
import { newId } from "@/lib/id";
import { signLink } from "@/lib/signed-link";
import { buy, openShop, orderFromSupplier, type Shop, stockProduct, sue, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { decideReturn } from "./decide-return";
import { listReturns, readCustomerReturns } from "./queries";
import { requestReturn } from "./request-return";
import { withdrawFromContract } from "./withdraw-from-contract";
import { mayWithdraw, withdrawUntil } from "./withdrawal-period";

useDatabase();

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});

/** One of two shipped, the other still to come. */
async function halfSent() {
  const variantId = await stockProduct(shop, { onHand: 1 });
  await orderFromSupplier(shop, variantId, 5);
  const { orderId } = await buy(variantId, 2);
  const token = signLink("order", orderId);
  const orderLineId = (await findCustomerOrder(token, now()))?.lines[0]?.id ?? "";
  const { parcelId } = await packParcel(wes, {
    orderId,
    parcelId: newId(),
    locationId: shop.warehouseId,
    lines: [{ orderLineId, quantity: 1 }],
  });
  await shipParcel(wes, { parcelId, carrier: "DHL", trackingNumber: "1" });
  return { orderId, token, orderLineId };
}

describe("a withdrawal", () => {
  it("cancels at once what hasn't left, asks for the rest back, and is acknowledged once", async () => {
    const { orderId, token, orderLineId } = await halfSent();
    const wish = { token, lines: [{ orderLineId, quantity: 2 }] };
    const twice = await Promise.allSettled([
      withdrawFromContract(shopper, wish),
      withdrawFromContract(shopper, wish),
    ]);
    expect(twice.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect((await findCustomerOrder(token, now()))?.lines[0]).toMatchObject({ cancelled: 1, shipped: 1 });
    expect((await readCustomerReturns(token, now()))?.returns[0]?.lines).toMatchObject([
      { quantity: 2, cancelled: 1 },
    ]);
    const [mail] = await getDb().execute<{ count: number }>(
      sql`select count(*)::int as count from messages where order_id = ${orderId}::uuid and kind = 'personal-note'`,
    );
    expect(mail?.count).toBe(1);
    expect(await verify(getDb(), now())).toEqual([]);
  });

  it("is refused to whoever lacks the link", async () => {
    const { token, orderLineId } = await halfSent();
    const foreign = `${signLink("order", newId()).slice(0, 22)}${token.slice(22)}`;
    const lines = [{ orderLineId, quantity: 1 }];
    await expect(withdrawFromContract(shopper, { token: foreign, lines })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(requestReturn(shopper, { token: foreign, lines, reason: "other" })).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await readCustomerReturns(foreign, now())).toBeUndefined();
  });

  it("is possible until 14 days after the last parcel is there, and while something is still to come", () => {
    const rules = { days: 14, transit: { minDays: 1, maxDays: 2 } };
    const sent = { hasOpenUnits: false, lastShippedOn: "2026-06-01" };
    expect(withdrawUntil(sent, rules)).toBe("2026-06-17");
    expect(mayWithdraw(sent, { ...rules, today: "2026-06-17" })).toBe(true);
    expect(mayWithdraw(sent, { ...rules, today: "2026-06-18" })).toBe(false);
    expect(mayWithdraw({ ...sent, hasOpenUnits: true }, { ...rules, today: "2026-12-01" })).toBe(true);
    expect(mayWithdraw({ hasOpenUnits: false, lastShippedOn: null }, { ...rules, today: "2026-06-01" })).toBe(
      false,
    );
  });
});

describe("a return", () => {
  it("is asked for shipped units only, once, and answered by staff once", async () => {
    const { orderId, token, orderLineId } = await halfSent();
    const wish = { token, reason: "damaged" as const };
    await expect(
      requestReturn(shopper, { ...wish, lines: [{ orderLineId, quantity: 2 }] }),
    ).rejects.toMatchObject({ code: "conflict" });
    await requestReturn(shopper, { ...wish, lines: [{ orderLineId, quantity: 1 }], words: "Broken 🙂" });
    await expect(
      requestReturn(shopper, { ...wish, lines: [{ orderLineId, quantity: 1 }] }),
    ).rejects.toMatchObject({ code: "conflict" });
    const open = await listReturns(sue, { view: "open", window: { page: 1, size: 50, offset: 0 } });
    const request = open.returns.find((one) => one.orderId === orderId);
    const requestId = request?.id ?? "";
    await expect(decideReturn(sue, { requestId, decision: "declined" })).rejects.toMatchObject({
      field: "answer",
    });
    await expect(decideReturn(wes, { requestId, decision: "accepted" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await decideReturn(sue, { requestId, decision: "accepted", answer: "Of course." });
    await expect(decideReturn(sue, { requestId, decision: "declined", answer: "No" })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(
      listReturns(wes, { view: "open", window: { page: 1, size: 1, offset: 0 } }),
    ).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

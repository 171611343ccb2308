import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { shopper } from "@/domain/actor";
import { packParcel } from "@/domain/fulfilment/pack-parcel";
import { verify } from "@/domain/reports/verify";
import { now } from "@/lib/clock";
import { daysBetween } from "@/lib/day";
import { newId } from "@/lib/id";
import { signLink } from "@/lib/signed-link";
import { buy, openShop, orderFromSupplier, orderOf, type Shop, stockProduct, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { addressMark } from "./address-mark";
import { changeAddress } from "./change-address";
import { changeShipChoice } from "./change-ship-choice";
import { findCustomerOrder } from "./customer-order";

useDatabase();

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({
    shipping: { standardMinor: 500, freeFromMinor: null, extraParcelMinor: 390 },
    promise: {
      homeCountry: "DE",
      transit: [
        { countries: ["DE"], minDays: 0, maxDays: 1 },
        { countries: [], minDays: 10, maxDays: 20 },
      ],
    },
  });
});

/** Two here and three to come, to be sent in one delivery. */
async function waitingOrder() {
  const variantId = await stockProduct(shop, { onHand: 2 });
  await orderFromSupplier(shop, variantId, 10);
  const { orderId } = await buy(variantId, 5, { shipChoice: "together" });
  const token = signLink("order", orderId);
  const read = async () => {
    const order = await findCustomerOrder(token, now());
    if (!order) throw new Error("no order");
    return order;
  };
  const line = (await read()).lines[0];
  return { variantId, orderId, token, read, lineId: line?.id ?? "" };
}

function pack(orderId: string, orderLineId: string, quantity: number) {
  return packParcel(wes, {
    orderId,
    parcelId: newId(),
    locationId: shop.warehouseId,
    lines: [{ orderLineId, quantity }],
  });
}

async function mails(orderId: string): Promise<number> {
  const [row] = await getDb().execute<{ count: number }>(
    sql`select count(*)::int as count from messages where order_id = ${orderId}::uuid and kind = 'order-update'`,
  );
  return row?.count ?? 0;
}

describe("how an order travels", () => {
  it("is split for the postage that was shown, and put together again for nothing", async () => {
    const { orderId, token, read, lineId } = await waitingOrder();
    await expect(pack(orderId, lineId, 2)).rejects.toMatchObject({ code: "conflict" });
    const seen = { order: { token }, seenExtraMinor: 100 };
    await expect(changeShipChoice(shopper, { ...seen, shipChoice: "as_available" })).rejects.toMatchObject({
      code: "conflict",
    });
    await changeShipChoice(shopper, { order: { token }, shipChoice: "as_available", seenExtraMinor: 390 });
    expect(await read()).toMatchObject({ shipChoice: "as_available", shippingMinor: 890 });
    await changeShipChoice(shopper, { order: { token }, shipChoice: "together" });
    expect(await read()).toMatchObject({ shipChoice: "together", shippingMinor: 500, totalMinor: 25_500 });
    await changeShipChoice(shopper, { order: { token }, shipChoice: "as_available" });
    await pack(orderId, lineId, 2);
    await expect(
      changeShipChoice(shopper, { order: { token }, shipChoice: "together" }),
    ).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await mails(orderId)).toBe(3);
    expect(await verify(getDb(), now())).toEqual([]);
  });

  it("lets some waiting units follow by themselves, and the others leave without them", async () => {
    const { orderId, token, lineId } = await waitingOrder();
    const apart = { orderLineId: lineId, quantity: 4 };
    await expect(
      changeShipChoice(shopper, { order: { token }, shipChoice: "together", apart }),
    ).rejects.toMatchObject({ field: "quantity" });
    await changeShipChoice(shopper, {
      order: { token },
      shipChoice: "together",
      apart: { ...apart, quantity: 3 },
    });
    await pack(orderId, lineId, 2);
    expect(await verify(getDb(), now())).toEqual([]);
  });

  it("is refused to whoever has another order's link, and to the warehouse", async () => {
    const { orderId } = await waitingOrder();
    const forged = `${signLink("order", newId()).slice(0, 22)}${signLink("order", orderId).slice(22)}`;
    const wanted = { shipChoice: "as_available" as const };
    await expect(changeShipChoice(shopper, { order: { token: forged }, ...wanted })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(changeShipChoice(shopper, { order: { orderId }, ...wanted })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(changeShipChoice(wes, { order: { orderId }, ...wanted })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("against a parcel packed at the same moment: one of the two is refused, and nothing is half done", async () => {
    const { orderId, token, read, lineId } = await waitingOrder();
    await changeShipChoice(shopper, { order: { token }, shipChoice: "as_available" });
    const both = await Promise.allSettled([
      pack(orderId, lineId, 2),
      changeShipChoice(shopper, { order: { token }, shipChoice: "together" }),
    ]);
    expect(both.filter((one) => one.status === "rejected")).toHaveLength(1);
    const order = await read();
    expect(order.lines[0]?.packed === 2).toBe(order.shipChoice === "as_available");
    expect(await verify(getDb(), now())).toEqual([]);
  });
});

describe("where an order goes", () => {
  const inJapan = {
    ...orderOf([]).shipTo,
    line1: "Chiyoda 1",
    postalCode: "100-0001",
    city: "Tokyo",
    country: "JP",
  };

  it("its days follow the longer way, packed parcels keep their address", async () => {
    const { orderId, token, read, lineId } = await waitingOrder();
    await changeShipChoice(shopper, { order: { token }, shipChoice: "as_available" });
    const { parcelId } = await pack(orderId, lineId, 1);
    const before = (await read()).lines[0]?.parts.at(-1)?.latestOn ?? "";
    const unchanged = await read();
    // The days are told first, and nothing of it stays until they were seen.
    await expect(
      changeAddress(shopper, { order: { token }, shipTo: inJapan, seenDaysFor: "" }),
    ).rejects.toMatchObject({ field: "seenDaysFor" });
    expect(await read()).toEqual(unchanged);
    await changeAddress(shopper, { order: { token }, shipTo: inJapan, seenDaysFor: "JP" });
    const after = await read();
    expect(after.shipTo.country).toBe("JP");
    expect(daysBetween(before, after.lines[0]?.parts.at(-1)?.latestOn ?? "")).toBeGreaterThan(19);
    const [parcel] = await getDb().execute<{ country: string }>(
      sql`select ship_to->>'country' as country from parcels where id = ${parcelId}::uuid`,
    );
    expect(parcel?.country).toBe("DE");
    await expect(changeAddress(shopper, { order: { token }, shipTo: inJapan })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await verify(getDb(), now())).toEqual([]);
  });

  it("isn't packed for by somebody who still looks at the former address", async () => {
    const { orderId, token, read, lineId } = await waitingOrder();
    await changeShipChoice(shopper, { order: { token }, shipChoice: "as_available" });
    const seenAddress = addressMark((await read()).shipTo);
    await changeAddress(shopper, { order: { token }, shipTo: inJapan });
    const parcel = { orderId, parcelId: newId(), locationId: shop.warehouseId, seenAddress };
    const lines = [{ orderLineId: lineId, quantity: 1 }];
    await expect(packParcel(wes, { ...parcel, lines })).rejects.toMatchObject({ code: "conflict" });
    await packParcel(wes, { ...parcel, lines, seenAddress: addressMark((await read()).shipTo) });
  });

  it("stays when everything is packed, and is refused to whoever lacks the link", async () => {
    const variantId = await stockProduct(shop, { onHand: 1 });
    const { orderId } = await buy(variantId, 1);
    const token = signLink("order", orderId);
    const line = (await findCustomerOrder(token, now()))?.lines[0];
    const both = await Promise.allSettled([
      pack(orderId, line?.id ?? "", 1),
      changeAddress(shopper, { order: { token }, shipTo: inJapan }),
    ]);
    expect(both[0]?.status).toBe("fulfilled");
    await expect(
      changeAddress(shopper, { order: { token }, shipTo: orderOf([]).shipTo }),
    ).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(changeAddress(shopper, { order: { orderId }, shipTo: inJapan })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await verify(getDb(), now())).toEqual([]);
  });
});

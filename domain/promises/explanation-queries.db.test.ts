import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { shopper } from "@/domain/actor";
import { cancelUnits } from "@/domain/orders/cancel-units";
import { newId } from "@/lib/id";
import { signLink } from "@/lib/signed-link";
import { buy, mika, openShop, orderFromSupplier, type Shop, stockProduct, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { explainLine, explainOrder } from "./explanation-queries";
import { explanationWords } from "./explanation-words";

useDatabase();

let shop: Shop;
let rack: string;
let first: string;
let second: string;
beforeAll(async () => {
  shop = await openShop();
  rack = await stockProduct(shop, { onHand: 3, title: "Rack" });
  await orderFromSupplier(shop, rack, 20);
  first = (await buy(rack, 5)).orderId;
  second = (await buy(rack, 4)).orderId;
});

async function lineOf(orderId: string): Promise<string> {
  const [line] = await getDb().execute<{ id: string }>(
    sql`select id from order_lines where order_id = ${orderId}::uuid`,
  );
  return line?.id ?? "";
}

describe("why an order waits", () => {
  it("is told to staff with purchase order and supplier, part by part", async () => {
    const explanations = await explainLine(wes, await lineOf(first));
    expect(explanations.map(({ basis, quantity }) => [basis, quantity])).toEqual([
      ["stock", 3],
      ["incoming", 2],
    ]);
    expect(explanations[1]?.links.map(({ kind }) => kind)).toEqual([
      "place",
      "delivery",
      "expected",
      "buffer",
      "work",
      "day",
    ]);
    expect(explanations[1]?.links[1]).toMatchObject({
      quantity: 2,
      supply: { from: "Ironworks", units: 20 },
    });
  });

  it("is told to the holder of the link, with the same place in line", async () => {
    const lineId = await lineOf(second);
    const forShopper = (await explainOrder(shopper, { token: signLink("order", second) })).get(lineId);
    const forStaff = (await explainOrder(mika, { orderId: second })).get(lineId);
    expect(forShopper).toEqual(forStaff);
    expect(forShopper).toMatchObject({ place: 2, waitingLines: 2 });
    const [part] = forShopper?.explanations ?? [];
    expect(part && explanationWords(part, { today: shop.today, audience: "shopper" }).sentence).toMatch(
      /^20 units arrive around .*; you are 2nd in line\.$/,
    );
  });

  it("has nothing to say of what was cancelled, and moves up who stood behind", async () => {
    const lineId = await lineOf(first);
    await cancelUnits(mika, { order: { orderId: first }, orderLineId: lineId, quantity: 5 });
    expect((await explainOrder(mika, { orderId: first })).size).toBe(0);
    const after = (await explainOrder(mika, { orderId: second })).get(await lineOf(second));
    expect(after?.explanations.map(({ basis, quantity }) => [basis, quantity])).toEqual([
      ["stock", 3],
      ["incoming", 1],
    ]);
    expect(after?.place).toBe(1);
  });

  it("is refused to a wrong role, a forged link and a wrong line", async () => {
    await expect(explainLine(shopper, await lineOf(second))).rejects.toMatchObject({ code: "forbidden" });
    await expect(explainOrder(shopper, { orderId: second })).rejects.toMatchObject({ code: "forbidden" });
    const forged = `${signLink("order", second).slice(0, -1)}!`;
    await expect(explainOrder(shopper, { token: forged })).rejects.toMatchObject({ code: "not_found" });
    await expect(explainLine(wes, newId())).rejects.toMatchObject({ code: "not_found" });
    await expect(explainLine(wes, "nonsense")).rejects.toMatchObject({ code: "not_found" });
  });
});

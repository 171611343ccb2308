import { sql } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { ZodError } from "zod";
import { getDb } from "@/db/client";
import { shopper } from "@/domain/actor";
import { verify } from "@/domain/reports/verify";
import { now } from "@/lib/clock";
import { newId } from "@/lib/id";
import type { Refusal } from "@/lib/refusal";
import { buy, openShop, orderFromSupplier, orderOf, type Shop, stockProduct } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { placeOrder } from "./place-order";

useDatabase();

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});

afterEach(async () => {
  expect(await verify(getDb(), now())).toEqual([]);
});

function count(what: "orders" | "messages" | "saved_cards" | "customers" | "events") {
  return getDb()
    .execute<{ count: number }>(sql`select count(*)::int as count from ${sql.identifier(what)}`)
    .then(([row]) => row?.count ?? 0);
}

function refusal(placing: Promise<unknown>): Promise<Pick<Refusal, "code" | "field" | "message">> {
  return placing.then(
    () => {
      throw new Error("the order was placed");
    },
    (error: Refusal) => ({ code: error.code, field: error.field, message: error.message }),
  );
}

describe("an order that isn't placed leaves nothing behind", () => {
  let before: number[];
  const everything = () =>
    Promise.all((["orders", "messages", "saved_cards", "customers", "events"] as const).map(count));
  const check = async (placing: Promise<unknown>) => {
    const said = await refusal(placing);
    expect(await everything()).toEqual(before);
    return said;
  };

  async function ready(onHand: number): Promise<string> {
    const variantId = await stockProduct(shop, { onHand, title: "Ladder" });
    before = await everything();
    return variantId;
  }

  it("when the wait was not acknowledged", async () => {
    const ladder = await ready(1);
    await orderFromSupplier(shop, ladder, 5);
    before = await everything();
    expect(await check(buy(ladder, 2, { acknowledged: false }))).toEqual({
      code: "invalid",
      field: `acknowledged.${ladder}`,
      message: "Tick that you know about the wait, then order.",
    });
  });

  it("when somebody else was faster than the page shown", async () => {
    const ladder = await ready(1);
    await orderFromSupplier(shop, ladder, 5);
    before = await everything();
    const line = { variantId: ladder, quantity: 2, seen: { now: 2, latestOn: null } };
    const said = await check(placeOrder(shopper, orderOf([line])));
    expect(said).toMatchObject({ code: "conflict", field: "lines.0" });
    expect(said.message).toMatch(
      /^Ladder changed while you were here: 1 now, 1 about .+\. Check it and order again\.$/,
    );
  });

  it("when the price went up meanwhile, but not when it went down", async () => {
    const ladder = await ready(9);
    const line = [{ variantId: ladder, quantity: 1 }];
    expect(await check(placeOrder(shopper, orderOf(line, { seenTotalMinor: 5589 })))).toMatchObject({
      code: "conflict",
      field: "total",
    });
    await placeOrder(shopper, orderOf(line, { seenTotalMinor: 6000 }));
  });

  it("when the bank refuses the card, it has expired or isn't one", async () => {
    const ladder = await ready(9);
    const card = (number: string, expiry = "12/40") =>
      check(buy(ladder, 1, { card: { number, expiry, cvc: "123" } }));
    expect(await card("4000 0000 0000 0002")).toMatchObject({ code: "payment_failed", field: "card.number" });
    expect(await card("4242424242424242", "01/20")).toMatchObject({ field: "card.expiry" });
    expect(await card("not a card")).toMatchObject({ field: "card.number" });
    expect(await card("5555555555554444")).toMatchObject({ field: "card.number" });
  });

  it("when the product is unknown or no longer sold", async () => {
    const ladder = await ready(9);
    expect(await check(buy(newId(), 1))).toMatchObject({ code: "not_found", field: "lines.0" });
    await getDb().execute(sql`update products set status = 'archived'
      where id = (select product_id from variants where id = ${ladder}::uuid)`);
    expect(await check(buy(ladder, 1))).toMatchObject({ code: "not_found", field: "lines.0" });
  });

  it("when it has more lines than the shop takes", async () => {
    before = await everything();
    const lines = Array.from({ length: 10_000 }, () => ({ variantId: newId(), quantity: 1 }));
    expect(await check(placeOrder(shopper, orderOf(lines)))).toMatchObject({
      code: "invalid",
      field: "lines",
    });
  });

  it.each([0, -1, 1.5, 10_001, 10 ** 12, Number.NaN, Number.POSITIVE_INFINITY])(
    "when %s units are wanted",
    async (quantity) => {
      const ladder = await ready(9);
      await expect(buy(ladder, quantity)).rejects.toBeInstanceOf(ZodError);
      expect(await everything()).toEqual(before);
    },
  );

  it("when it is all two lines of one product add up to more than can be ordered", async () => {
    const ladder = await ready(9);
    const lines = [
      { variantId: ladder, quantity: 5 },
      { variantId: ladder, quantity: 5 },
    ];
    expect(await check(placeOrder(shopper, orderOf(lines)))).toMatchObject({
      code: "conflict",
      field: "lines.0",
    });
  });

  it.each([
    ["an address that isn't one", { email: "ada@" }],
    ["two addresses", { email: "ada@example.com, eve@example.com" }],
    [
      "a NUL in the name",
      { shipTo: { name: "A\u0000", line1: "x", postalCode: "1", city: "y", country: "DE" } },
    ],
    ["no country", { shipTo: { name: "A", line1: "x", postalCode: "1", city: "y", country: "" } }],
    ["no town in a country that writes one", { shipTo: { name: "A", line1: "x", country: "IE" } }],
    ["nothing in the cart", { lines: [] }],
  ])("when it has %s", async (_what, input) => {
    const ladder = await ready(9);
    await expect(buy(ladder, 1, input)).rejects.toBeInstanceOf(ZodError);
    expect(await everything()).toEqual(before);
  });

  it("but asks for no town where addresses have none", async () => {
    const ladder = await ready(9);
    const shipTo = { name: "A", line1: "千代田区丸の内1-1", postalCode: "100-0005", country: "JP" };
    await expect(buy(ladder, 1, { shipTo })).resolves.toMatchObject({ number: expect.any(Number) });
  });

  it("but takes names in any script, byte for byte", async () => {
    const ladder = await ready(9);
    const name = "محمد \u202Eevil\u202C 👩‍🔧 O'Brien <b>&amp;";
    const { orderId } = await buy(ladder, 1, {
      shipTo: { name, line1: "x", postalCode: "1", city: "y", country: "DE" },
    });
    const [order] = await getDb().execute(
      sql`select ship_to->>'name' as name from orders where id = ${orderId}::uuid`,
    );
    expect(order).toEqual({ name });
  });
});

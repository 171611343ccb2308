process.env.BACKFILL_DB_POOL = "20";

import { sql } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { ZodError } from "zod";
import { getDb } from "@/db/client";
import { shopper, systemActor } from "@/domain/actor";
import { setPolicy } from "@/domain/catalog/set-policy";
import { verify } from "@/domain/reports/verify";
import { claimHold } from "@/domain/restock/claim-hold";
import { inviteWave } from "@/domain/restock/invite-wave";
import { subscribe } from "@/domain/restock/subscribe";
import { now } from "@/lib/clock";
import { newId } from "@/lib/id";
import type { Refusal } from "@/lib/refusal";
import { signLink } from "@/lib/signed-link";
import { buy, mika, openShop, orderFromSupplier, orderOf, type Shop, stockProduct } from "@/test/cast";
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

type Line = { quantity: number; here: number; coming: number; tier: number; position: number };

function linesOf(orderId: string) {
  return getDb().execute<Line>(sql`
    select quantity, pegged_on_hand as here, pegged_incoming as coming, tier, position from order_lines
    where order_id = ${orderId}::uuid order by position`);
}

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

describe("placing an order", () => {
  it("writes order, line, pegs, promise, card, event and mail, and charges nothing", async () => {
    const mat = await stockProduct(shop, { onHand: 5, title: "Mat" });
    const { orderId, number } = await buy(mat, 2);
    expect([...(await linesOf(orderId))]).toEqual([
      { quantity: 2, here: 2, coming: 0, tier: 0, position: 0 },
    ]);
    const [written] = await getDb().execute(sql`
      select (select count(*) from events where order_id = ${orderId}::uuid)::int as events,
        (select count(*) from saved_cards where order_id = ${orderId}::uuid)::int as cards,
        (select count(*) from messages where order_id = ${orderId}::uuid)::int as mails,
        (select count(*) from charges where order_id = ${orderId}::uuid)::int as charges,
        (select number::int from orders where id = ${orderId}::uuid) as number`);
    expect(written).toEqual({ events: 1, cards: 1, mails: 1, charges: 0, number });
  });

  it("places it once, however often the same form is sent", async () => {
    const mat = await stockProduct(shop, { onHand: 50 });
    const order = orderOf([{ variantId: mat, quantity: 1 }]);
    const first = await placeOrder(shopper, order);
    expect(await placeOrder(shopper, order)).toEqual(first);
    const twin = orderOf([{ variantId: mat, quantity: 1 }]);
    const before = await count("orders");
    const placed = await Promise.all(Array.from({ length: 8 }, () => placeOrder(shopper, twin)));
    expect(new Set(placed.map((one) => one.orderId)).size).toBe(1);
    expect(await count("orders")).toBe(before + 1);
  });

  it("makes two lines of one product one", async () => {
    const mat = await stockProduct(shop, { onHand: 3 });
    const { orderId } = await placeOrder(
      shopper,
      orderOf([
        { variantId: mat, quantity: 1 },
        { variantId: mat, quantity: 2 },
      ]),
    );
    expect([...(await linesOf(orderId))]).toMatchObject([{ quantity: 3, here: 3 }]);
  });

  it("serves a better tier before older orders, and tells those who wait longer", async () => {
    const mat = await stockProduct(shop, { onHand: 2 });
    await orderFromSupplier(shop, mat, 10);
    const older = await buy(mat, 2, { email: "older@example.com" });
    await getDb().execute(
      sql`insert into companies (id, name, tier) values (${newId()}::uuid, 'Gym Ltd', 2)`,
    );
    await getDb().execute(sql`insert into customers (id, email, company_id, created_at)
      values (${newId()}::uuid, 'gym@example.com', (select id from companies where name = 'Gym Ltd'), now())`);
    const trade = await buy(mat, 1, { email: "Gym@Example.com" });
    expect([...(await linesOf(trade.orderId))]).toMatchObject([{ here: 1, coming: 0, tier: 2 }]);
    expect([...(await linesOf(older.orderId))]).toMatchObject([{ here: 1, coming: 1 }]);
    const told = await getDb().execute(sql`
      select kind from messages where order_id = ${older.orderId}::uuid and kind = 'order-update'`);
    expect(told).toHaveLength(1);
  });
});

describe("sixteen shoppers who want the last five at once", () => {
  function sixteen(variantId: string, more: { acknowledged?: boolean } = {}) {
    return Promise.allSettled(
      Array.from({ length: 16 }, (_, index) =>
        buy(variantId, 1, { email: `s${index}@example.com`, ...more }),
      ),
    );
  }

  it("are five who get one, and eleven who read that there is none", async () => {
    const mat = await stockProduct(shop, { onHand: 5, title: "Last mats" });
    const results = await sixteen(mat);
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(5);
    for (const result of results) {
      if (result.status === "rejected")
        expect(result.reason).toMatchObject({ code: "conflict", field: "lines.0" });
    }
  });

  it("are all served when backorders are taken: five now, as many later as are coming", async () => {
    const mat = await stockProduct(shop, { onHand: 5 });
    await orderFromSupplier(shop, mat, 8);
    const results = await sixteen(mat);
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(13);
    const [sums] = await getDb().execute(sql`
      select sum(pegged_on_hand)::int as here, sum(pegged_incoming)::int as coming from order_lines
      where variant_id = ${mat}::uuid`);
    expect(sums).toEqual({ here: 5, coming: 8 });
  });

  it("are at most as many as the policy lets wait", async () => {
    const mat = await stockProduct(shop, { onHand: 5 });
    await orderFromSupplier(shop, mat, 50);
    await setPolicy(mika, { variantId: mat, terms: { isAllowed: true, maxOpenUnits: 3 } });
    const results = await sixteen(mat);
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(8);
  });

  it("are five when nobody has ticked that they know about a wait", async () => {
    const mat = await stockProduct(shop, { onHand: 5 });
    await orderFromSupplier(shop, mat, 50);
    const results = await sixteen(mat, { acknowledged: false });
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(5);
    for (const result of results) {
      if (result.status === "rejected") expect(result.reason).toMatchObject({ field: "acknowledged" });
    }
  });

  it("take two products in either order without waiting for each other for ever", async () => {
    const one = await stockProduct(shop, { onHand: 100 });
    const other = await stockProduct(shop, { onHand: 100 });
    const results = await Promise.allSettled(
      Array.from({ length: 16 }, (_, index) => {
        const lines = [one, other].map((variantId) => ({ variantId, quantity: 1 }));
        return placeOrder(
          shopper,
          orderOf(index % 2 ? lines : lines.reverse(), { email: `x${index}@example.com` }),
        );
      }),
    );
    expect(results.filter((result) => result.status === "rejected")).toEqual([]);
  });
});

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
      field: "acknowledged",
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
    ["nothing in the cart", { lines: [] }],
  ])("when it has %s", async (_what, input) => {
    const ladder = await ready(9);
    await expect(buy(ladder, 1, input)).rejects.toBeInstanceOf(ZodError);
    expect(await everything()).toEqual(before);
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

describe("a unit that is held for an invited person", () => {
  async function invited(onHand: number): Promise<{ variantId: string; cartId: string }> {
    const variantId = await stockProduct(shop, { onHand, title: "Rope" });
    await subscribe(shopper, { variantId, email: "lea@example.com" });
    await inviteWave(systemActor("test"), { variantId });
    const [invitation] = await getDb().execute<{ id: string }>(sql`
      select invitations.id from invitations join holds on holds.id = hold_id where variant_id = ${variantId}::uuid`);
    const cartId = newId();
    await claimHold(shopper, { token: signLink("invitation", invitation?.id ?? ""), cartId });
    return { variantId, cartId };
  }

  it("is nobody else's to order, and theirs", async () => {
    const { variantId, cartId } = await invited(1);
    expect(await refusal(buy(variantId, 1))).toMatchObject({ code: "conflict" });
    const { orderId } = await buy(variantId, 1, { cartId });
    expect([...(await linesOf(orderId))]).toMatchObject([{ here: 1 }]);
  });

  it("ends their sign-up when they buy it, and can't be used twice", async () => {
    const { variantId, cartId } = await invited(1);
    await buy(variantId, 1, { cartId });
    const [subscription] = await getDb().execute(sql`
      select ended_because from subscriptions where variant_id = ${variantId}::uuid`);
    expect(subscription).toEqual({ ended_because: "bought" });
    expect(await refusal(buy(variantId, 1, { cartId }))).toMatchObject({ code: "conflict" });
  });

  it("stays theirs though a better tier orders meanwhile", async () => {
    const { variantId, cartId } = await invited(1);
    await orderFromSupplier(shop, variantId, 9);
    const trade = await buy(variantId, 1, { email: "gym@example.com" });
    expect([...(await linesOf(trade.orderId))]).toMatchObject([{ here: 0, coming: 1 }]);
    const { orderId } = await buy(variantId, 1, { cartId, acknowledged: false });
    expect([...(await linesOf(orderId))]).toMatchObject([{ here: 1, coming: 0 }]);
  });

  it("doesn't take with it units that others have ordered since", async () => {
    const { variantId, cartId } = await invited(3);
    const since = await buy(variantId, 2, { email: "since@example.com" });
    await orderFromSupplier(shop, variantId, 9);
    const { orderId } = await buy(variantId, 3, { cartId });
    expect([...(await linesOf(since.orderId))]).toMatchObject([{ here: 2, coming: 0 }]);
    const mine = await linesOf(orderId);
    expect(mine.reduce((sum, line) => sum + line.here, 0)).toBe(1);
    expect(mine.reduce((sum, line) => sum + line.coming, 0)).toBe(2);
  });
});

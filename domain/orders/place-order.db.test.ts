process.env.BACKFILL_DB_POOL = "20";

import { sql } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
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
      if (result.status === "rejected") expect(result.reason).toMatchObject({ field: `acknowledged.${mat}` });
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

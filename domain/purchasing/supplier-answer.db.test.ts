// What a supplier may say through the link in our mail, and what follows for those who wait.
import { sql } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { shopper } from "@/domain/actor";
import { listEvents } from "@/domain/events/queries";
import { verify } from "@/domain/reports/verify";
import { receiveStock } from "@/domain/stock/receive-stock";
import { now } from "@/lib/clock";
import { addDays } from "@/lib/day";
import { newId } from "@/lib/id";
import { signLink, signVersionedLink } from "@/lib/signed-link";
import { buy, mika, openShop, orderFromSupplier, type Shop, stockProduct } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { answerPurchaseOrder } from "./answer-purchase-order";
import { cancelPurchaseOrder } from "./cancel-purchase-order";
import { sendPurchaseOrder } from "./send-purchase-order";

useDatabase();

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});

afterEach(async () => {
  expect(await verify(getDb(), now())).toEqual([]);
});

/** 50 ordered, expected in two weeks; somebody waits for `waiting` of them. */
async function ordered(waiting = 0) {
  const bell = await stockProduct(shop);
  const { id } = await orderFromSupplier(shop, bell, 50);
  const [line] = await linesOf(id);
  const email = `ada-${newId().slice(-8)}@example.com`;
  if (waiting > 0) await buy(bell, waiting, { email });
  return { id, bell, email, lineId: line?.id ?? "", token: signVersionedLink("purchase-order", id, 1) };
}

function linesOf(id: string) {
  return getDb().execute<{
    id: string;
    quantity: number;
    open: number;
    cancelled: number;
    pegged: number;
    expectedOn: string;
    first: string;
  }>(sql`
    select id, quantity, open_quantity as open, cancelled, pegged, expected_on::text as "expectedOn",
      first_expected_on::text as first
    from purchase_order_lines where purchase_order_id = ${id}::uuid order by expected_on, id`);
}

async function stateOf(id: string): Promise<string> {
  const [row] = await getDb().execute<{ state: string }>(
    sql`select state from purchase_orders where id = ${id}::uuid`,
  );
  return row?.state ?? "";
}

async function updatesTo(email: string): Promise<number> {
  const [row] = await getDb().execute<{ count: number }>(
    sql`select count(*)::int as count from messages where kind = 'order-update' and recipient = ${email}`,
  );
  return row?.count ?? 0;
}

const inDays = (days: number) => addDays(shop.today, days);

describe("a supplier", () => {
  it("confirms everything as ordered; nobody is told anything", async () => {
    const { id, token, email } = await ordered(20);
    expect(await answerPurchaseOrder(shopper, { token, lines: [] })).toEqual({ isChanged: false });
    expect(await stateOf(id)).toBe("confirmed");
    expect(await updatesTo(email)).toBe(0);
    const [event] = await listEvents(mika, { purchaseOrderId: id });
    expect(event).toMatchObject({ name: "purchase_order.answered", actorName: "Ironworks" });
    const [answer] = await getDb().execute(
      sql`select version, lines from purchase_order_answers where purchase_order_id = ${id}::uuid`,
    );
    expect(answer).toMatchObject({ version: 1, lines: [{ quantity: 50, expectedOn: inDays(14) }] });
  });

  it("delivers on a much later day: who waits is told once, by the mail of any such change", async () => {
    const { id, token, lineId, email } = await ordered(20);
    const line = { lineId, quantity: 50, expectedOn: inDays(60) };
    await answerPurchaseOrder(shopper, { token, lines: [line], note: "The foundry is closed" });
    expect(await linesOf(id)).toMatchObject([{ expectedOn: inDays(60), first: inDays(14), pegged: 20 }]);
    expect(await updatesTo(email)).toBe(1);
    await answerPurchaseOrder(shopper, { token, lines: [line] });
    expect(await updatesTo(email)).toBe(1);
  });

  it("divides a line over two days: both are incoming, and the slip counts from the first day told", async () => {
    const { id, token, lineId } = await ordered(40);
    const rest = { quantity: 25, expectedOn: inDays(30) };
    await answerPurchaseOrder(shopper, {
      token,
      lines: [{ lineId, quantity: 25, expectedOn: inDays(14), rest }],
    });
    expect(await linesOf(id)).toMatchObject([
      { quantity: 25, open: 25, pegged: 25, cancelled: 0, expectedOn: inDays(14), first: inDays(14) },
      { quantity: 25, open: 25, pegged: 15, cancelled: 0, expectedOn: inDays(30), first: inDays(14) },
    ]);
    const [first, second] = await linesOf(id);
    await answerPurchaseOrder(shopper, {
      token,
      lines: [first, second].map((line) => ({
        lineId: line?.id ?? "",
        quantity: 25,
        expectedOn: inDays(30),
      })),
    });
    expect((await linesOf(id)).map((line) => line.expectedOn)).toEqual([inDays(30), inDays(30)]);
  });

  it("can bring only a part: the rest is cancelled, and who waited for it has no supply", async () => {
    const { id, token, lineId, email } = await ordered(40);
    await answerPurchaseOrder(shopper, { token, lines: [{ lineId, quantity: 30, expectedOn: inDays(14) }] });
    expect(await linesOf(id)).toMatchObject([{ quantity: 50, open: 30, cancelled: 20, pegged: 30 }]);
    expect(await updatesTo(email)).toBe(1);
  });

  it("can bring nothing: the order is cancelled, and the link says so from then on", async () => {
    const { id, token, lineId } = await ordered(10);
    await answerPurchaseOrder(shopper, { token, lines: [{ lineId, quantity: 0, expectedOn: inDays(14) }] });
    expect(await stateOf(id)).toBe("cancelled");
    await expect(answerPurchaseOrder(shopper, { token, lines: [] })).rejects.toThrow("was cancelled");
  });

  it("answers for what is still to come after a part was received", async () => {
    const { id, token, lineId } = await ordered();
    await receiveStock(mika, {
      purchaseOrderId: id,
      receivingKey: newId(),
      lines: [{ lineId, quantity: 20 }],
    });
    const answer = (quantity: number) =>
      answerPurchaseOrder(shopper, { token, lines: [{ lineId, quantity, expectedOn: inDays(20) }] });
    await expect(answer(31)).rejects.toThrow("Only 30 units are still to come. Enter 30 or fewer in all.");
    await answer(30);
    expect(await stateOf(id)).toBe("partly_received");
    await answer(0);
    expect(await stateOf(id)).toBe("closed");
  });
});

describe("an answer is refused", () => {
  it("with a day that has passed, or with half a unit, and nothing changes", async () => {
    const { id, token, lineId } = await ordered();
    const answer = (quantity: number, days: number) =>
      answerPurchaseOrder(shopper, { token, lines: [{ lineId, quantity, expectedOn: inDays(days) }] });
    await expect(answer(50, -1)).rejects.toMatchObject({ code: "invalid", field: "lines.0.expectedOn" });
    await expect(answer(0.5, 14)).rejects.toThrow("Enter a whole number");
    await expect(answer(-1, 14)).rejects.toThrow("Enter 0 or more");
    await expect(answer(51, 14)).rejects.toMatchObject({ field: "lines.0.quantity" });
    expect(await linesOf(id)).toMatchObject([{ open: 50, expectedOn: inDays(14) }]);
    expect(await stateOf(id)).toBe("sent");
  });

  it("for another order's line", async () => {
    const mine = await ordered();
    const other = await ordered();
    const lines = [{ lineId: other.lineId, quantity: 0, expectedOn: inDays(14) }];
    await expect(answerPurchaseOrder(shopper, { token: mine.token, lines })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await stateOf(other.id)).toBe("sent");
  });

  it("for an order that was closed or cancelled", async () => {
    const closed = await ordered();
    const lines = [{ lineId: closed.lineId, quantity: 50 }];
    await receiveStock(mika, { purchaseOrderId: closed.id, receivingKey: newId(), lines });
    await expect(answerPurchaseOrder(shopper, { token: closed.token, lines: [] })).rejects.toThrow(
      "is closed",
    );
    const cancelled = await ordered();
    await cancelPurchaseOrder(mika, { purchaseOrderId: cancelled.id, reason: "x" });
    await expect(answerPurchaseOrder(shopper, { token: cancelled.token, lines: [] })).rejects.toThrow(
      "was cancelled",
    );
  });

  it("through the link of an older version, which says that a newer one was sent", async () => {
    const { id, token } = await ordered();
    await sendPurchaseOrder(mika, { purchaseOrderId: id });
    await expect(answerPurchaseOrder(shopper, { token, lines: [] })).rejects.toThrow(
      /^A newer version of this purchase order was sent on .+\. Answer through the link in that mail\.$/,
    );
    await answerPurchaseOrder(shopper, { token: signVersionedLink("purchase-order", id, 2), lines: [] });
    expect(await stateOf(id)).toBe("confirmed");
  });

  it("through a link that was made up, cut short, lengthened, or made for something else", async () => {
    const { id, token } = await ordered();
    const other = signVersionedLink("purchase-order", newId(), 1);
    for (const forged of [
      "",
      "x".repeat(46),
      token.slice(0, -1),
      token.slice(0, -2),
      `${token}0`,
      token.replace(/\.1$/, ".2"),
      token.replace(/\.1$/, ".01"),
      token.slice(0, 22) + other.slice(22),
      signLink("order", id),
      `${signLink("order", id)}.1`,
      "\u0000\u202E".repeat(23),
    ])
      await expect(answerPurchaseOrder(shopper, { token: forged, lines: [] })).rejects.toMatchObject({
        code: "not_found",
      });
    expect(await stateOf(id)).toBe("sent");
  });
});

it("an answer, a delivery, an order and a cancellation at once leave nothing out of joint", async () => {
  for (let round = 0; round < 6; round += 1) {
    const { id, bell, token, lineId } = await ordered(5);
    const rest = { quantity: 20, expectedOn: inDays(40) };
    await Promise.allSettled([
      answerPurchaseOrder(shopper, {
        token,
        lines: [{ lineId, quantity: 20, expectedOn: inDays(20), rest }],
      }),
      receiveStock(mika, { purchaseOrderId: id, receivingKey: newId(), lines: [{ lineId, quantity: 10 }] }),
      buy(bell, 3),
      sendPurchaseOrder(mika, { purchaseOrderId: id }),
      ...(round % 2 ? [cancelPurchaseOrder(mika, { purchaseOrderId: id, reason: "x" })] : []),
    ]);
  }
});

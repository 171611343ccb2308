import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { customers } from "@/db/schema/customers";
import { systemActor } from "@/domain/actor";
import { addCompany } from "@/domain/customers/add-company";
import { cancelUnits } from "@/domain/orders/cancel-units";
import { movePurchaseOrder } from "@/domain/purchasing/move-purchase-order";
import { verify } from "@/domain/reports/verify";
import { now } from "@/lib/clock";
import { addDays } from "@/lib/day";
import { newId } from "@/lib/id";
import {
  buy,
  mika,
  oda,
  openShop,
  orderFromSupplier,
  orderOf,
  type Shop,
  stockProduct,
  sue,
  wes,
} from "@/test/cast";
import { useDatabase } from "@/test/database";
import { applyScenario } from "./apply-scenario";
import { pinLine } from "./pin-line";
import { previewScenario } from "./preview-scenario";
import { replanVariants } from "./replan-variants";
import type { ScenarioInput } from "./scenario-input";
import { unpinLine } from "./unpin-line";

useDatabase();

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});

/** 4 units come in 14 days, 4 more in 28, 6 in 60; Ada, Ben and Cy want 4 each, in this order. */
async function threeInLine() {
  const variantId = await stockProduct(shop, { title: "Rowing machine" });
  const early = await orderFromSupplier(shop, variantId, 4, 14);
  const late = await orderFromSupplier(shop, variantId, 4, 28);
  const last = await orderFromSupplier(shop, variantId, 6, 60);
  const tag = variantId.slice(-6);
  const mails = ["ada", "ben", "cy"].map((who) => `${who}-${tag}@example.com`);
  const orders = [];
  for (const email of mails) orders.push(await buy(variantId, 4, { email }));
  return { variantId, early, late, last, mails, orders };
}

async function queueOf(variantId: string) {
  return getDb().execute<{ id: string; email: string; by: string | null; purchase: number | null }>(sql`
    select line.id, split_part(orders.email, '-', 1) as email, promise.latest_on::text as by,
      (select purchase.number::int from pegs join purchase_order_lines source on source.id = pegs.purchase_order_line_id
        join purchase_orders purchase on purchase.id = source.purchase_order_id
        where pegs.order_line_id = line.id limit 1) as purchase
    from order_lines line join orders on orders.id = line.order_id left join promises promise on promise.id = line.promise_id
    where line.variant_id = ${variantId}::uuid order by orders.placed_at, orders.number`);
}

async function updatesTo(mails: string[]): Promise<number[]> {
  const rows = await getDb().execute<{ recipient: string; count: number }>(sql`
    select recipient, count(*)::int as count from messages where kind = 'order-update' group by 1`);
  return mails.map((mail) => rows.find((row) => row.recipient === mail)?.count ?? 0);
}

async function expectSound(): Promise<void> {
  expect(await verify(getDb(), now())).toEqual([]);
}

async function lookAndDo(scenario: ScenarioInput) {
  const preview = await previewScenario(mika, scenario);
  await applyScenario(mika, { scenario, fingerprint: preview.fingerprint });
  return preview;
}

describe("a delivery slips", () => {
  it("shows whose day moves, writes nothing, and then does and tells just that", async () => {
    const { variantId, early, mails } = await threeInLine();
    const before = await queueOf(variantId);
    const scenario: ScenarioInput = {
      kind: "slip",
      purchaseOrderId: early.id,
      expectedOn: addDays(shop.today, 21),
    };
    const preview = await previewScenario(mika, scenario);
    expect(await queueOf(variantId)).toEqual(before);
    expect(preview.losers.map((line) => [line.number, line.isBroken, line.isTold, line.daysLater])).toEqual([
      [expect.any(Number), true, true, 7],
    ]);
    expect(preview.sums.told).toMatchObject({ lines: 1, customers: 1, units: 4, amountMinor: 20_000 });

    await applyScenario(mika, { scenario, fingerprint: preview.fingerprint });
    const after = await queueOf(variantId);
    expect(after[0]?.by).toBe(preview.losers[0]?.after[0]?.latestOn);
    expect(after.slice(1)).toEqual(before.slice(1));
    expect(await updatesTo(mails)).toEqual([1, 0, 0]);
    await expectSound();
  });

  it("behind another delivery gives that one's units to the first in line", async () => {
    const { variantId, early, late, last, mails } = await threeInLine();
    await lookAndDo({ kind: "slip", purchaseOrderId: early.id, expectedOn: addDays(shop.today, 40) });
    expect((await queueOf(variantId)).map((line) => line.purchase)).toEqual([
      late.number,
      early.number,
      last.number,
    ]);
    expect(await updatesTo(mails)).toEqual([1, 1, 0]);
    await expectSound();
  });

  it("moves single lines, and leaves the others on their day", async () => {
    const { variantId, early } = await threeInLine();
    const lines = await getDb().execute<{ id: string }>(
      sql`select id from purchase_order_lines where purchase_order_id = ${early.id}::uuid`,
    );
    const expectedOn = addDays(shop.today, 16);
    await lookAndDo({ kind: "slip", purchaseOrderId: early.id, expectedOn, lineIds: [lines[0]?.id ?? ""] });
    const [moved] = await getDb().execute<{ day: string; head: string }>(sql`
      select line.expected_on::text as day, purchase_orders.expected_on::text as head from purchase_order_lines line
      join purchase_orders on purchase_orders.id = purchase_order_id where line.variant_id = ${variantId}::uuid
        and purchase_order_id = ${early.id}::uuid`);
    expect(moved).toEqual({ day: expectedOn, head: expectedOn });
  });

  it("tells a customer with several orders once, and a better day only when it matters", async () => {
    const variantId = await stockProduct(shop, { title: "Bench" });
    const purchase = await orderFromSupplier(shop, variantId, 10, 20);
    const email = `twice-${variantId.slice(-6)}@example.com`;
    await buy(variantId, 1, { email });
    await buy(variantId, 2, { email: email.toUpperCase() });
    await lookAndDo({ kind: "slip", purchaseOrderId: purchase.id, expectedOn: addDays(shop.today, 34) });
    const count = async () => {
      const [row] = await getDb().execute<{ count: number; others: number }>(sql`
        select count(*)::int as count, sum(jsonb_array_length(props->'others'))::int as others
        from messages where lower(recipient) = ${email} and kind = 'order-update'`);
      return row;
    };
    expect(await count()).toEqual({ count: 1, others: 1 });
    await movePurchaseOrder(mika, { purchaseOrderId: purchase.id, expectedOn: addDays(shop.today, 33) });
    expect((await count())?.count).toBe(1);
    await movePurchaseOrder(mika, { purchaseOrderId: purchase.id, expectedOn: addDays(shop.today, 20) });
    expect((await count())?.count).toBe(2);
    await expectSound();
  });

  it("is refused to a day that has passed, for what is over, and to who may not", async () => {
    const { early, late } = await threeInLine();
    const slip = { kind: "slip", purchaseOrderId: early.id, expectedOn: addDays(shop.today, 30) } as const;
    await expect(
      previewScenario(mika, { ...slip, expectedOn: addDays(shop.today, -1) }),
    ).rejects.toMatchObject({ code: "invalid", field: "expectedOn" });
    await expect(previewScenario(mika, { ...slip, purchaseOrderId: newId() })).rejects.toMatchObject({
      code: "not_found",
    });
    const { fingerprint } = await previewScenario(mika, slip);
    for (const actor of [wes, sue]) {
      await expect(previewScenario(actor, slip)).rejects.toMatchObject({ code: "forbidden" });
      await expect(applyScenario(actor, { scenario: slip, fingerprint })).rejects.toMatchObject({
        code: "forbidden",
      });
    }
    await lookAndDo({ kind: "cancel", purchaseOrderId: late.id, reason: "Burnt down" });
    await expect(previewScenario(mika, { ...slip, purchaseOrderId: late.id })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});

describe("the world moves between looking and doing", () => {
  it.each<[string, (world: Awaited<ReturnType<typeof threeInLine>>) => Promise<unknown>]>([
    ["somebody orders", ({ variantId }) => buy(variantId, 1, { email: "late@example.com" })],
    [
      "somebody cancels",
      async ({ variantId, orders }) => {
        const [line] = await queueOf(variantId);
        await cancelUnits(sue, {
          order: { orderId: orders[0]?.orderId ?? "" },
          orderLineId: line?.id ?? "",
          quantity: 1,
          reason: "Asked",
        });
      },
    ],
    [
      "the other delivery slips",
      ({ late }) =>
        movePurchaseOrder(mika, { purchaseOrderId: late.id, expectedOn: addDays(shop.today, 50) }),
    ],
    [
      "the same delivery slips",
      ({ early }) =>
        movePurchaseOrder(mika, { purchaseOrderId: early.id, expectedOn: addDays(shop.today, 30) }),
    ],
  ])("refuses when %s, and writes nothing", async (_what, happen) => {
    const world = await threeInLine();
    const scenario = {
      kind: "slip",
      purchaseOrderId: world.early.id,
      expectedOn: addDays(shop.today, 30),
    } as const;
    const { fingerprint } = await previewScenario(mika, scenario);
    await happen(world);
    const before = await queueOf(world.variantId);
    await expect(applyScenario(mika, { scenario, fingerprint })).rejects.toMatchObject({
      message: expect.stringMatching(/changed since you looked. Look again.|on this day already/),
    });
    expect(await queueOf(world.variantId)).toEqual(before);
    await expectSound();
  });

  it("does it once: the second press finds that it moved", async () => {
    const { early } = await threeInLine();
    const scenario = { kind: "cancel", purchaseOrderId: early.id, reason: "Burnt" } as const;
    const { fingerprint } = await previewScenario(mika, scenario);
    const both = await Promise.allSettled([1, 2].map(() => applyScenario(mika, { scenario, fingerprint })));
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    await expectSound();
  });
});

describe("who goes first", () => {
  it("an order goes first with a reason, which stays", async () => {
    const { variantId, early, late, last, orders } = await threeInLine();
    const preview = await lookAndDo({
      kind: "priority",
      who: "order",
      id: orders[2]?.orderId ?? "",
      reason: "A wedding",
    });
    expect(preview.sums.broken.lines).toBe(2);
    expect((await queueOf(variantId)).map((line) => line.purchase)).toEqual([
      late.number,
      last.number,
      early.number,
    ]);
    await replanVariants(oda, [variantId]);
    expect((await queueOf(variantId)).map((line) => line.purchase)).toEqual([
      late.number,
      last.number,
      early.number,
    ]);
    const [pin] = await getDb().execute<{ reason: string; by: string }>(
      sql`select reason, pinned_by_name as by from pins order by pinned_at desc limit 1`,
    );
    expect(pin).toEqual({ reason: "A wedding", by: "Mika" });
    await expectSound();
  });

  it("is asked of nobody who doesn't wait", async () => {
    await expect(
      previewScenario(mika, { kind: "priority", who: "company", id: newId(), reason: "x" }),
    ).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("strategies", () => {
  it("companies win, shoppers fill: it holds at the next replan, and redistribute takes it back", async () => {
    const { variantId, early, late, last, mails } = await threeInLine();
    const { companyId } = await addCompany(mika, { name: `Gym ${variantId.slice(-6)}`, tier: 0 });
    await getDb()
      .update(customers)
      .set({ companyId })
      .where(sql`email = ${mails[2] ?? ""}`);
    const before = await queueOf(variantId);
    const groups = [
      { who: companyId, strategy: "win" },
      { who: "consumers", strategy: "fill" },
    ] as const;
    const scenario: ScenarioInput = {
      kind: "strategy",
      variantId,
      groups: [...groups],
      reason: "Gyms first",
    };
    const preview = await lookAndDo(scenario);
    expect(preview.places).toBe(3);
    const served = [late.number, last.number, early.number];
    expect((await queueOf(variantId)).map((line) => line.purchase)).toEqual(served);
    expect(await updatesTo(mails)).toEqual([1, 1, 1]);
    await expectSound();
    await replanVariants(oda, [variantId]);
    expect((await queueOf(variantId)).map((line) => line.purchase)).toEqual(served);
    // Who orders now comes after all of these.
    await buy(variantId, 1, { email: "after@example.com" });
    expect((await queueOf(variantId)).map((line) => line.purchase)).toEqual([...served, last.number]);
    await expectSound();

    await lookAndDo({
      kind: "strategy",
      variantId,
      groups: [
        { who: "businesses", strategy: "redistribute" },
        { who: "consumers", strategy: "redistribute" },
      ],
      reason: "Back to normal",
    });
    expect((await queueOf(variantId)).slice(0, 3).map((line) => line.purchase)).toEqual(
      before.map((line) => line.purchase),
    );
    await expectSound();
  });

  it("who gains keeps what they have before a winner, and that explains itself", async () => {
    const { variantId, early, late, last, mails } = await threeInLine();
    const company = async (name: string, email: string | undefined) => {
      const { companyId } = await addCompany(mika, { name: `${name} ${variantId.slice(-6)}`, tier: 0 });
      await getDb()
        .update(customers)
        .set({ companyId })
        .where(sql`email = ${email ?? ""}`);
      return companyId;
    };
    const keeper = await company("Keeper", mails[0]);
    const winner = await company("Winner", mails[2]);
    await lookAndDo({
      kind: "strategy",
      variantId,
      groups: [
        { who: keeper, strategy: "gain" },
        { who: winner, strategy: "win" },
      ],
      reason: "Both matter",
    });
    const served = [early.number, last.number, late.number];
    expect((await queueOf(variantId)).map((line) => line.purchase)).toEqual(served);
    await replanVariants(oda, [variantId]);
    expect((await queueOf(variantId)).map((line) => line.purchase)).toEqual(served);
    await expectSound();
  });

  it("a line that a person names leaves its strategy, and goes back to its place when it is unpinned", async () => {
    const { variantId, early, late, last } = await threeInLine();
    await lookAndDo({
      kind: "strategy",
      variantId,
      groups: [{ who: "consumers", strategy: "lose" }],
      reason: "All of them",
    });
    const [ada] = await queueOf(variantId);
    await pinLine(sue, { orderLineId: ada?.id ?? "", reason: "Asked nicely" });
    expect((await queueOf(variantId))[0]?.purchase).toBe(early.number);
    await unpinLine(sue, { orderLineId: ada?.id ?? "" });
    expect((await queueOf(variantId)).map((line) => line.purchase)).toEqual([
      early.number,
      late.number,
      last.number,
    ]);
    await expectSound();
  });

  it("are a manager's to choose, and a person's", async () => {
    const { variantId } = await threeInLine();
    const scenario: ScenarioInput = {
      kind: "strategy",
      variantId,
      groups: [{ who: "consumers", strategy: "lose" }],
      reason: "Why not",
    };
    const { fingerprint } = await previewScenario(mika, scenario);
    for (const actor of [wes, sue, systemActor("night")]) {
      await expect(applyScenario(actor, { scenario, fingerprint })).rejects.toMatchObject({
        code: "forbidden",
      });
    }
  });
});

describe("a receipt that hasn't come", () => {
  it("is shown, and isn't done by a what-if: units are here when somebody checked them in", async () => {
    const { early } = await threeInLine();
    const scenario = { kind: "receipt", purchaseOrderId: early.id } as const;
    const preview = await previewScenario(wes, scenario);
    expect(preview.winners.map((line) => [line.change, line.readyUnits])).toEqual([["ready", 4]]);
    await expect(applyScenario(wes, { scenario, fingerprint: preview.fingerprint })).rejects.toMatchObject({
      code: "invalid",
    });
  });
});

it("takes an order of two lines through its mails one by one", async () => {
  const one = await stockProduct(shop, { title: "Mat" });
  const two = await stockProduct(shop, { title: "Band" });
  const first = await orderFromSupplier(shop, one, 5, 10);
  await orderFromSupplier(shop, two, 5, 10);
  const email = `two-${one.slice(-6)}@example.com`;
  await buy(
    one,
    1,
    orderOf(
      [
        { variantId: one, quantity: 1 },
        { variantId: two, quantity: 1 },
      ],
      { email },
    ),
  );
  await lookAndDo({ kind: "slip", purchaseOrderId: first.id, expectedOn: addDays(shop.today, 24) });
  expect(await updatesTo([email])).toEqual([1]);
});

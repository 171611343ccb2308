import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { cancelUnits } from "@/domain/orders/cancel-units";
import { movePurchaseOrder } from "@/domain/purchasing/move-purchase-order";
import { addDays } from "@/lib/day";
import { newId } from "@/lib/id";
import {
  buy,
  mika,
  openShop,
  orderFromSupplier,
  orderOf,
  type Shop,
  stockProduct,
  sue,
  wes,
} from "@/test/cast";
import { useDatabase } from "@/test/database";
import { expectSound, lookAndDo, queueOf, threeInLine, updatesTo } from "@/test/three-in-line";
import { applyScenario } from "./apply-scenario";
import { previewScenario } from "./preview-scenario";
import type { ScenarioInput } from "./scenario-input";

useDatabase();

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});

describe("a delivery slips", () => {
  it("shows whose day moves, writes nothing, and then does and tells just that", async () => {
    const { variantId, early, mails } = await threeInLine(shop);
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
    const { variantId, early, late, last, mails } = await threeInLine(shop);
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
    const { variantId, early } = await threeInLine(shop);
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
    const { early, late } = await threeInLine(shop);
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
    const world = await threeInLine(shop);
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
    const { early } = await threeInLine(shop);
    const scenario = { kind: "cancel", purchaseOrderId: early.id, reason: "Burnt" } as const;
    const { fingerprint } = await previewScenario(mika, scenario);
    const both = await Promise.allSettled([1, 2].map(() => applyScenario(mika, { scenario, fingerprint })));
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    await expectSound();
  });
});

describe("a receipt that hasn't come", () => {
  it("is shown, and isn't done by a what-if: units are here when somebody checked them in", async () => {
    const { early } = await threeInLine(shop);
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

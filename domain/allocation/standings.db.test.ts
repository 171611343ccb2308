import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { customers } from "@/db/schema/customers";
import { systemActor } from "@/domain/actor";
import { addCompany } from "@/domain/customers/add-company";
import { newId } from "@/lib/id";
import { buy, mika, oda, openShop, type Shop, sue, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { expectSound, lookAndDo, queueOf, threeInLine, updatesTo } from "@/test/three-in-line";
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

describe("who goes first", () => {
  it("an order goes first with a reason, which stays", async () => {
    const { variantId, early, late, last, orders } = await threeInLine(shop);
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
    const { variantId, early, late, last, mails } = await threeInLine(shop);
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
    const { variantId, early, late, last, mails } = await threeInLine(shop);
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
    const { variantId, early, late, last } = await threeInLine(shop);
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
    const { variantId } = await threeInLine(shop);
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

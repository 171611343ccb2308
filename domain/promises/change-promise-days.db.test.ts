import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { shopper, systemActor } from "@/domain/actor";
import { replanVariants } from "@/domain/allocation/replan-variants";
import { getSettings } from "@/domain/store/settings";
import { PromiseSettings } from "@/domain/store/settings-schema";
import { buy, mika, openShop, orderFromSupplier, stockProduct, sue, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { type ChangePromiseDays, changePromiseDays } from "./change-promise-days";
import { getPromiseDays } from "./promise-day-queries";

useDatabase();

beforeEach(async () => {
  await getDb().execute(sql`truncate store, locations, suppliers, products, events, customers cascade`);
});

function days(more: Partial<ChangePromiseDays> = {}): ChangePromiseDays {
  return { ...PromiseSettings.parse({}), holidays: [], ...more, transit: more.transit ?? [] };
}

async function told(variantId: string) {
  const rows = await getDb().execute<{ latestOn: string }>(sql`
    select promise.latest_on::text as "latestOn" from order_lines line join promises promise on promise.id = line.promise_id
    where line.variant_id = ${variantId}::uuid order by line.queued_at`);
  return rows.map(({ latestOn }) => latestOn);
}

describe("how days are reckoned", () => {
  it("is changed for the next customer, while what others were told stays told", async () => {
    const shop = await openShop();
    const variantId = await stockProduct(shop);
    await orderFromSupplier(shop, variantId, 9, 14);
    await buy(variantId, 1);
    const before = await told(variantId);
    await changePromiseDays(mika, days({ handlingDays: 5, bufferDays: 20, workingWeekdays: [5, 1, 5] }));
    await replanVariants(systemActor("test"), [variantId]);
    await buy(variantId, 1);
    const [first = "", second = ""] = await told(variantId);
    expect(first).toBe(before[0]);
    expect(second > first).toBe(true);
    const settings = await getSettings(getDb());
    expect(settings.promise).toMatchObject({ handlingDays: 5, workingWeekdays: [1, 5] });
    expect(settings.name).toBe("Test shop");
    const [event] = await getDb().execute(sql`select data from events where name = 'store.changed'`);
    expect(event).toMatchObject({ data: { before: { handlingDays: 1 }, after: { handlingDays: 5 } } });
  });

  it("is shown with what it means for an order of today", async () => {
    await openShop();
    await changePromiseDays(
      mika,
      days({ homeCountry: "DE", transit: [{ countries: [], minDays: 1, maxDays: 2 }] }),
    );
    const { examples, learned } = await getPromiseDays(mika);
    expect(examples[0]).toMatch(/^What is in stock is there in Germany by /);
    expect(examples[1]).toMatch(/^A delivery of .* from a supplier that never delivered before: /);
    expect(learned).toBe("0 deliveries are known: the fixed buffer counts until there are 10.");
  });

  it.each([
    ["a share that is none", { confidencePercent: 100 }],
    ["fewer days than none", { handlingDays: -1 }],
    ["no number", { bufferDays: Number.NaN }],
    ["no working day", { workingWeekdays: [] }],
    ["a time that is none", { handlingCutoff: "25:00" }],
    ["a holiday that is no day", { holidays: ["2026-02-30"] }],
    ["a way that ends before it begins", { transit: [{ countries: ["DE"], minDays: 3, maxDays: 1 }] }],
  ] satisfies [string, Partial<ChangePromiseDays>][])("is not changed to %s", async (_, more) => {
    await openShop();
    const before = await getSettings(getDb());
    await expect(changePromiseDays(mika, days(more))).rejects.toThrow();
    expect(await getSettings(getDb())).toEqual(before);
  });

  it("is changed and read by managers only", async () => {
    await openShop();
    for (const actor of [wes, sue, shopper]) {
      await expect(changePromiseDays(actor, days())).rejects.toMatchObject({ code: "forbidden" });
      await expect(getPromiseDays(actor)).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});

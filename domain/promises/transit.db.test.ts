import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { systemActor } from "@/domain/actor";
import { replanVariants } from "@/domain/allocation/replan-variants";
import { addCompany } from "@/domain/customers/add-company";
import { verify } from "@/domain/reports/verify";
import { now } from "@/lib/clock";
import { daysBetween } from "@/lib/day";
import { buy, mika, openShop, orderFromSupplier, orderOf, type Shop, stockProduct } from "@/test/cast";
import { useDatabase } from "@/test/database";

useDatabase();

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({
    promise: {
      homeCountry: "DE",
      transit: [
        { countries: ["DE"], minDays: 0, maxDays: 1 },
        { countries: [], minDays: 10, maxDays: 20 },
      ],
    },
  });
});

function to(country: string, email = "ada@example.com") {
  return { email, shipTo: { ...orderOf([]).shipTo, country } };
}

async function told(variantId: string) {
  const rows = await getDb().execute<{ country: string; latestOn: string; promises: number }>(sql`
    select orders.ship_to->>'country' as country, promise.latest_on::text as "latestOn",
      (select count(*)::int from promises where order_line_id = line.id) as promises
    from order_lines line join orders on orders.id = line.order_id join promises promise on promise.id = line.promise_id
    where line.variant_id = ${variantId}::uuid order by line.queued_at, line.id`);
  return [...rows];
}

it("an order is told the days for where it goes, and giving units out anew moves none of them", async () => {
  const variantId = await stockProduct(shop, { onHand: 1 });
  await orderFromSupplier(shop, variantId, 10, 14);
  await buy(variantId, 1, to("JP"));
  await buy(variantId, 1, to("DE"));
  await buy(variantId, 1, to("JP"));
  const before = await told(variantId);
  const [, home = before[0], away = before[0]] = before;
  expect(daysBetween(home?.latestOn ?? "", away?.latestOn ?? "")).toBeGreaterThan(19);
  await replanVariants(systemActor("test"), [variantId]);
  expect(await told(variantId)).toEqual(before);
});

it("so is an order that ranks before others, though it is planned before it is written", async () => {
  const variantId = await stockProduct(shop);
  await orderFromSupplier(shop, variantId, 10, 14);
  await addCompany(mika, {
    name: "Far Company",
    tier: 1,
    people: [{ email: "far@example.com", name: "Fay" }],
  });
  await buy(variantId, 1, to("DE"));
  await buy(variantId, 1, to("JP", "far@example.com"));
  const before = await told(variantId);
  expect(daysBetween(before[0]?.latestOn ?? "", before[1]?.latestOn ?? "")).toBeGreaterThan(19);
  await replanVariants(systemActor("test"), [variantId]);
  expect(await told(variantId)).toEqual(before);
  expect(await verify(getDb(), now())).toEqual([]);
});

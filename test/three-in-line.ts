// One product and three who wait for it, as a scenario finds them; and what of them is read afterwards.
import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { getDb } from "@/db/client";
import { applyScenario } from "@/domain/allocation/apply-scenario";
import { previewScenario } from "@/domain/allocation/preview-scenario";
import type { ScenarioInput } from "@/domain/allocation/scenario-input";
import { verify } from "@/domain/reports/verify";
import { now } from "@/lib/clock";
import { buy, mika, orderFromSupplier, type Shop, stockProduct } from "./cast";

/** 4 units come in 14 days, 4 more in 28, 6 in 60; Ada, Ben and Cy want 4 each, in this order. */
export async function threeInLine(shop: Shop) {
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

export async function queueOf(variantId: string) {
  return getDb().execute<{ id: string; email: string; by: string | null; purchase: number | null }>(sql`
    select line.id, split_part(orders.email, '-', 1) as email, promise.latest_on::text as by,
      (select purchase.number::int from pegs join purchase_order_lines source on source.id = pegs.purchase_order_line_id
        join purchase_orders purchase on purchase.id = source.purchase_order_id
        where pegs.order_line_id = line.id limit 1) as purchase
    from order_lines line join orders on orders.id = line.order_id left join promises promise on promise.id = line.promise_id
    where line.variant_id = ${variantId}::uuid order by orders.placed_at, orders.number`);
}

export async function updatesTo(mails: string[]): Promise<number[]> {
  const rows = await getDb().execute<{ recipient: string; count: number }>(sql`
    select recipient, count(*)::int as count from messages where kind = 'order-update' group by 1`);
  return mails.map((mail) => rows.find((row) => row.recipient === mail)?.count ?? 0);
}

export async function expectSound(): Promise<void> {
  expect(await verify(getDb(), now())).toEqual([]);
}

export async function lookAndDo(scenario: ScenarioInput) {
  const preview = await previewScenario(mika, scenario);
  await applyScenario(mika, { scenario, fingerprint: preview.fingerprint });
  return preview;
}

// What managers do after looking: what they saw is done as it was shown, or refused because the shop moved on meanwhile.
import { sql } from "drizzle-orm";
import { applyScenario } from "@/domain/allocation/apply-scenario";
import { previewScenario } from "@/domain/allocation/preview-scenario";
import type { ScenarioInput } from "@/domain/allocation/scenario-input";
import { now } from "@/lib/clock";
import { addDays, dayAt } from "@/lib/day";
import type { Dice } from "@/test/brute-force/cases";
import { mika } from "@/test/cast";
import { firstRow, type Street } from "./busy-street";

async function lookAndDo(scenario: ScenarioInput): Promise<void> {
  const { fingerprint } = await previewScenario(mika, scenario);
  await applyScenario(mika, { scenario, fingerprint });
}

/** A whole delivery on another day. */
export async function lookAndSlip(_street: Street, { number }: Dice): Promise<void> {
  const order = await firstRow<{ id: string }>(sql`
    select id from purchase_orders where closed_at is null and sent_at is not null
    order by md5(id::text || ${String(number(0, 1_000_000))}) limit 1`);
  if (!order) return;
  const expectedOn = addDays(dayAt(now(), "UTC"), number(0, 40));
  await lookAndDo({ kind: "slip", purchaseOrderId: order.id, expectedOn });
}

/** One product is given out anew, with another word for all shoppers. */
export async function lookAndDecide({ variantIds }: Street, { number }: Dice): Promise<void> {
  const strategies = ["win", "gain", "redistribute", "fill", "lose"] as const;
  const strategy = strategies[number(0, strategies.length - 1)] ?? "redistribute";
  const variantId = variantIds[number(0, variantIds.length - 1)];
  await lookAndDo({
    kind: "strategy",
    variantId,
    groups: [{ who: "consumers", strategy }],
    reason: "A fair",
  });
}

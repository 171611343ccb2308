// Reads how each of some variants can be had today, by the one rule that every page, mail and checkout uses.
import type { Db, Tx } from "@/db/client";
import { loadSupplies } from "@/domain/allocation/load-supplies";
import type { VariantSupply } from "@/domain/allocation/variant-state";
import { type Availability, availabilityOf, availabilityText } from "@/domain/promises/availability";
import { availabilityFacts } from "@/domain/promises/availability-facts";
import { availabilityReason, type ReasonFacts, waitReason } from "@/domain/promises/availability-reason";
import type { DayRules } from "@/domain/promises/promise-days";
import { type Buyer, limitsOf, type PolicyLimits, type PolicyRow } from "./policy";
import { winningPolicies } from "./winning-policies";

export type VariantAvailability = Availability & {
  text: string;
  /** One sentence for the shopper. */
  reason: string;
  /** Why the units that aren't on hand come when they come; empty when none would follow. */
  waitReason: string;
  /** How many one order and one customer may have. */
  limits: PolicyLimits;
};

/** By variant id; a variant that was never counted anywhere has no entry and can't be bought. */
export async function availabilityByVariant(
  db: Db | Tx,
  variants: { id: string; isDiscontinued: boolean }[],
  {
    rules,
    locale,
    buyer = { kind: "everyone" },
    policies: given,
  }: {
    rules: DayRules;
    locale: string;
    buyer?: Buyer;
    /** Instead of those that hold: to see what others would change. */
    policies?: ReadonlyMap<string, PolicyRow>;
  },
): Promise<Map<string, VariantAvailability>> {
  const ids = variants.map((variant) => variant.id);
  if (ids.length === 0) return new Map();
  const [supplies, policies] = await Promise.all([
    loadSupplies(db, ids),
    given ?? winningPolicies(db, ids, buyer),
  ]);
  const found = new Map<string, VariantAvailability>();
  for (const { id, isDiscontinued } of variants) {
    const supply = supplies.get(id);
    if (!supply) continue;
    const policy = policies.get(id);
    const terms = policy ?? null;
    const facts = {
      ...availabilityFacts(supply, { terms, isDiscontinued, rules }),
      nextDelivery: nextDelivery(supply),
    };
    found.set(id, { ...sayAvailability(facts, { rules, locale }), limits: limitsOf(policy) });
  }
  return found;
}

function sayAvailability(
  facts: ReasonFacts,
  style: { rules: DayRules; locale: string },
): Omit<VariantAvailability, "limits"> {
  const availability = availabilityOf(facts);
  const words = { locale: style.locale, today: facts.today };
  return {
    ...availability,
    text: availabilityText(availability, words),
    reason: availabilityReason(availability, facts, style),
    waitReason: waitReason(availability.buckets, facts, words),
  };
}

/** The first delivery that has units left, else the first at all. */
function nextDelivery({ incoming }: VariantSupply): ReasonFacts["nextDelivery"] {
  const next = incoming.find((line) => line.open > line.pegged) ?? incoming[0];
  return next ? { expectedOn: next.expectedOn, quantity: next.open, taken: next.pegged } : null;
}

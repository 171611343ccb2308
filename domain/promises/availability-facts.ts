// pure
import type { VariantSupply } from "@/domain/allocation/variant-state";
import type { AvailabilityFacts, BackorderTerms } from "./availability";
import { bestRoute, type DayRules, incomingWindow } from "./promise-days";

/** What the availability rule needs to know, from a variant's supply as it stands and the policy that holds for the buyer. */
export function availabilityFacts(
  supply: VariantSupply,
  input: { terms: BackorderTerms | null; isDiscontinued: boolean; rules: DayRules },
): AvailabilityFacts {
  const { rules } = input;
  const loose = supply.levels.reduce((sum, level) => sum + level.onHand - level.pegged, 0);
  return {
    today: rules.today,
    isDiscontinued: input.isDiscontinued,
    releaseOn: supply.releaseOn,
    free: Math.max(0, loose - supply.safetyStock),
    freeIncoming: supply.incoming
      .filter((line) => line.open > line.pegged)
      .map((line) => {
        const window = incomingWindow(line, rules, supply.releaseOn);
        const quantity = line.open - line.pegged;
        return { quantity, earliestOn: window?.earliestOn ?? null, latestOn: window?.latestOn ?? null };
      }),
    openBackorderUnits: supply.position.peggedIncoming + supply.position.unpegged,
    leadTime: bestRoute(supply.routes, rules, supply.releaseOn),
    terms: input.terms,
  };
}

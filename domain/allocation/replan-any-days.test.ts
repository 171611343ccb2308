import { describe, expect, it } from "vitest";
import { live, rulesOn } from "@/test/variant-days";
import { faultsOf, written } from "@/test/variant-model";
import { replanVariant } from "./replan";
import { applyChange, type StateChange, type VariantState } from "./variant-state";

describe("a variant through any days of a shop", () => {
  it("has its sums right, gives nothing out twice, and tells each line of all its units", () => {
    live((state) => expect(faultsOf(state)).toEqual([]));
  });

  it("has nothing to write when it is planned again on the same day", () => {
    live((state, today) => {
      const again = replanVariant(state, rulesOn(today));
      expect({ ...again, free: 0, variantId: "" }).toEqual({
        variantId: "",
        pegs: { removed: [], changed: [], added: [] },
        levels: [],
        purchaseLines: [],
        orderLines: [],
        position: { onHand: 0, peggedOnHand: 0, incoming: 0, peggedIncoming: 0, unpegged: 0 },
        outcomes: [],
        free: 0,
      });
    });
  });

  it("is planned the same whatever order its queue was read in", () => {
    live((state, today) => {
      const change: StateChange = {
        variantId: "kettlebell",
        onHand: [{ locationId: "warehouse", quantity: 3 }],
      };
      const backwards = { ...state, demands: state.demands.toReversed() };
      const one = written(state, replanVariant(applyChange(state, change), rulesOn(today)), change);
      const other = written(backwards, replanVariant(applyChange(backwards, change), rulesOn(today)), change);
      expect(pegsOf(one)).toEqual(pegsOf(other));
    });
  });

  it("is never told a day that has passed", () => {
    live((_state, today, result) => {
      for (const outcome of result.outcomes) {
        for (const part of outcome.after) if (part.latestOn) expect(part.latestOn >= today).toBe(true);
      }
    });
  });
});

function pegsOf(state: VariantState): string[] {
  return state.demands
    .flatMap((demand) =>
      demand.loose.map((peg) => `${demand.id} ${peg.locationId ?? peg.purchaseOrderLineId} ${peg.quantity}`),
    )
    .sort();
}

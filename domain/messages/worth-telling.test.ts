import { describe, expect, it } from "vitest";
import type { LineOutcome } from "@/domain/allocation/replan";
import type { PromisePart } from "@/domain/promises/promise-days";
import { isWorthTelling } from "./worth-telling";

function by(latestOn: string | null): PromisePart[] {
  const basis = latestOn === null ? "none" : "incoming";
  return [{ quantity: 2, basis, earliestOn: latestOn, latestOn, purchaseOrderLineId: "delivery" }];
}

function outcome(change: LineOutcome["change"], was: string | null, is: string | null): LineOutcome {
  return { orderLineId: "line", orderId: "order", before: by(was), after: by(is), readyUnits: 0, change };
}

describe("a customer is written to", () => {
  it.each<[string, LineOutcome, boolean]>([
    ["when units came in", outcome("ready", "2026-06-12", "2026-06-02"), true],
    ["when the last day is later by one", outcome("later", "2026-06-12", "2026-06-13"), true],
    ["when no day is known any more", outcome("lost_supply", "2026-06-12", null), true],
    ["not when it stays inside what was told", outcome("unchanged", "2026-06-12", "2026-06-12"), false],
    ["not when it is two days better", outcome("earlier", "2026-06-12", "2026-06-10"), false],
    ["when it is three days better", outcome("earlier", "2026-06-12", "2026-06-09"), true],
    ["when no day was known and one is", outcome("earlier", null, "2026-06-12"), true],
  ])("%s", (_when, one, told) => {
    expect(isWorthTelling(one, 3)).toBe(told);
  });
});

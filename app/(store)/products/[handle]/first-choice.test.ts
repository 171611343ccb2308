import { describe, expect, it } from "vitest";
import { noLimits } from "@/domain/catalog/policy";
import type { VariantView } from "@/domain/catalog/storefront";
import type { AvailabilityStatus } from "@/domain/promises/availability";
import { firstChoice } from "./first-choice";
import { laterStock } from "./later-stock";

function variant(id: string, status: AvailabilityStatus): VariantView {
  const said = { status, buckets: [], text: "", reason: "", waitReason: "", limits: noLimits };
  return { id, title: id, sku: "", priceMinor: 0, compareAtMinor: null, imageUrl: null, ...said };
}

describe("the variant that a product's page opens with", () => {
  it("is the first that can be had soonest", () => {
    const list = [
      variant("a", "out_of_stock"),
      variant("b", "backorder"),
      variant("c", "low_stock"),
      variant("d", "in_stock"),
    ];
    expect(firstChoice(list)?.id).toBe("c");
    expect(firstChoice(list.slice(0, 2))?.id).toBe("b");
    expect(firstChoice([])).toBeUndefined();
  });
});

describe("what follows what lies here", () => {
  const style = { locale: "en-GB", today: "2026-05-02" };
  const here = { quantity: 5, basis: "stock" as const, earliestOn: null, latestOn: null };
  const coming = { basis: "incoming" as const, earliestOn: "2026-06-12", latestOn: "2026-06-20" };

  it("is said for who wants more", () => {
    expect(laterStock([here, { ...coming, quantity: 20 }], style)).toBe(
      "More than 5? 20 follow about 12–20 June.",
    );
    expect(laterStock([here, { ...coming, quantity: 1 }], style)).toBe(
      "More than 5? 1 follows about 12–20 June.",
    );
    expect(laterStock([here, { ...coming, quantity: null }], style)).toBe(
      "More than 5? More follow about 12–20 June.",
    );
  });

  it("is not said when nothing follows, or nothing lies here", () => {
    expect(laterStock([here], style)).toBe("");
    expect(laterStock([{ ...coming, quantity: 20 }], style)).toBe("");
  });
});

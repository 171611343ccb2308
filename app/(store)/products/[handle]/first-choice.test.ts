import { describe, expect, it } from "vitest";
import { noLimits } from "@/domain/catalog/policy";
import type { VariantView } from "@/domain/catalog/storefront";
import type { AvailabilityStatus } from "@/domain/promises/availability";
import { firstChoice } from "./first-choice";

function variant(id: string, status: AvailabilityStatus): VariantView {
  const said = { status, buckets: [], text: "", reason: "", waitReason: "", limits: noLimits };
  return {
    id,
    title: id,
    optionValues: [],
    sku: "",
    priceMinor: 0,
    compareAtMinor: null,
    imageUrl: null,
    ...said,
  };
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

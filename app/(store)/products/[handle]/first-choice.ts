// pure
import type { VariantView } from "@/domain/catalog/storefront";
import type { AvailabilityStatus } from "@/domain/promises/availability";

const soonestFirst: AvailabilityStatus[] = [
  "in_stock",
  "low_stock",
  "backorder",
  "preorder",
  "out_of_stock",
  "discontinued",
];

/** The variant that the page opens with: the first one of those that can be had soonest. */
export function firstChoice(variants: VariantView[]): VariantView | undefined {
  const ranks = variants.map((variant) => Math.max(1, soonestFirst.indexOf(variant.status)));
  return variants[ranks.indexOf(Math.min(...ranks))];
}

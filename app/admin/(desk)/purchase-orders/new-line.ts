import type { FoundVariant } from "@/domain/stock/queries";
import type { Ordered } from "./ordered-line";

/** A product that is put on the list begins with what people wait for. */
export function newLine(
  variant: Pick<FoundVariant, "variantId" | "title" | "variantTitle" | "sku" | "backorder">,
): Ordered {
  const { variantId, title, variantTitle, sku, backorder } = variant;
  return {
    key: variantId,
    isNew: true,
    variantId,
    title,
    variantTitle,
    sku,
    backorder,
    received: 0,
    quantity: Math.max(1, backorder),
    expectedOn: "",
  };
}

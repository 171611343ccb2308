// pure
// Which backorder policy holds for a variant and a buyer: the most specific row, and where it was set.
import type { BackorderTerms } from "@/domain/promises/availability";

/** Who buys: `everyone` when it isn't known yet (a page that all see). */
export type Buyer = { kind: "everyone" } | { kind: "consumer" } | { kind: "business"; companyId: string };

export type PolicyRow = BackorderTerms & {
  categoryId: string | null;
  productId: string | null;
  variantId: string | null;
  audience: "everyone" | "consumers" | "businesses" | "company";
  companyId: string | null;
};

export type PolicyScope = "store" | "category" | "product" | "variant";

export function scopeOf(row: PolicyRow): PolicyScope {
  if (row.variantId !== null) return "variant";
  if (row.productId !== null) return "product";
  return row.categoryId !== null ? "category" : "store";
}

/**
 * The row that wins among those set for this variant, its product, its category and the store: first the closest scope,
 * within it the buyer's company, then its kind of customer, then everyone. Undefined when none was ever set.
 */
export function winningPolicy(rows: PolicyRow[], buyer: Buyer): PolicyRow | undefined {
  let best: PolicyRow | undefined;
  for (const row of rows) {
    if (isFor(row, buyer) && (!best || specificity(row) > specificity(best))) best = row;
  }
  return best;
}

function isFor(row: PolicyRow, buyer: Buyer): boolean {
  switch (row.audience) {
    case "everyone":
      return true;
    case "consumers":
      return buyer.kind === "consumer";
    case "businesses":
      return buyer.kind === "business";
    case "company":
      return buyer.kind === "business" && buyer.companyId === row.companyId;
  }
}

function specificity(row: PolicyRow): number {
  const scopes: Record<PolicyScope, number> = { store: 0, category: 10, product: 20, variant: 30 };
  const audiences: Record<PolicyRow["audience"], number> = {
    everyone: 0,
    consumers: 1,
    businesses: 1,
    company: 2,
  };
  return scopes[scopeOf(row)] + audiences[row.audience];
}

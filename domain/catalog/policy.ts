// pure
// Which backorder policy holds for a variant and a buyer: the most specific row, and where it was set.
import type { BackorderTerms } from "@/domain/promises/availability";

/** Who buys: `everyone` when it isn't known yet (a page that all see). */
export type Buyer = { kind: "everyone" } | { kind: "consumer" } | { kind: "business"; companyId: string };

/** Where is ordered: by the shopper in the store, or by staff for a customer. */
export type Channel = "storefront" | "staff";

/** Most units of one variant in one order, and in all that a customer ordered and didn't cancel. Null is no limit. */
export type PolicyLimits = { perOrderAtMost: number | null; perCustomerAtMost: number | null };

export type PolicyRow = BackorderTerms &
  PolicyLimits & {
    categoryId: string | null;
    tag: string | null;
    productId: string | null;
    variantId: string | null;
    audience: "everyone" | "consumers" | "businesses" | "company";
    companyId: string | null;
    /** Null: wherever is ordered. */
    channel: Channel | null;
  };

export type PolicyScope = "store" | "category" | "tag" | "product" | "variant";

export function scopeOf(row: Pick<PolicyRow, "categoryId" | "tag" | "productId" | "variantId">): PolicyScope {
  if (row.variantId !== null) return "variant";
  if (row.productId !== null) return "product";
  if (row.tag !== null) return "tag";
  return row.categoryId !== null ? "category" : "store";
}

/**
 * The row that wins among those set for this variant, its product, its tags, its category and the store. It is the first of
 * `rankedPolicies`; undefined when none was ever set for this buyer.
 */
export function winningPolicy(
  rows: readonly PolicyRow[],
  buyer: Buyer,
  channel: Channel = "storefront",
): PolicyRow | undefined {
  let best: PolicyRow | undefined;
  for (const row of rows) {
    if (isFor(row, buyer, channel) && (!best || compare(row, best) < 0)) best = row;
  }
  return best;
}

/**
 * All rows that hold for this buyer, the winner first: the closest scope, within it the buyer's company, then its kind of
 * customer, then everyone; within that the channel's own row. Of two tags the first in the alphabet wins.
 */
export function rankedPolicies<Row extends PolicyRow>(
  rows: readonly Row[],
  buyer: Buyer,
  channel: Channel = "storefront",
): Row[] {
  return rows.filter((row) => isFor(row, buyer, channel)).sort(compare);
}

export const noLimits: PolicyLimits = { perOrderAtMost: null, perCustomerAtMost: null };

export function limitsOf(row: PolicyRow | undefined): PolicyLimits {
  return row ? { perOrderAtMost: row.perOrderAtMost, perCustomerAtMost: row.perCustomerAtMost } : noLimits;
}

function isFor(row: PolicyRow, buyer: Buyer, channel: Channel): boolean {
  if (row.channel !== null && row.channel !== channel) return false;
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

function compare(a: PolicyRow, b: PolicyRow): number {
  return specificity(b) - specificity(a) || ((a.tag ?? "") < (b.tag ?? "") ? -1 : 1);
}

const scopeRank = { store: 0, category: 100, tag: 200, product: 300, variant: 400 } as const;
const audienceRank = { everyone: 0, consumers: 10, businesses: 10, company: 20 } as const;

function specificity(row: PolicyRow): number {
  return scopeRank[scopeOf(row)] + audienceRank[row.audience] + (row.channel === null ? 0 : 1);
}

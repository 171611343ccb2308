import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PolicyRow, scopeOf, winningPolicy } from "./policy";

const everywhere: PolicyRow = {
  categoryId: null,
  productId: null,
  variantId: null,
  audience: "everyone",
  companyId: null,
  isAllowed: false,
  maxOpenUnits: null,
  untilDay: null,
  maxWaitDays: null,
  sellsOnLeadTime: false,
};
const onCategory = { ...everywhere, categoryId: "c" };
const onProduct = { ...everywhere, productId: "p" };
const onVariant = { ...everywhere, variantId: "v" };
const acme = { kind: "business", companyId: "acme" } as const;

describe("the backorder policy that holds", () => {
  it("is the one set closest: variant, product, category, store", () => {
    const rows = [everywhere, onVariant, onCategory, onProduct];
    expect(winningPolicy(rows, { kind: "everyone" })).toBe(onVariant);
    expect(winningPolicy([everywhere, onCategory, onProduct], { kind: "everyone" })).toBe(onProduct);
    expect(winningPolicy([everywhere, onCategory], { kind: "everyone" })).toBe(onCategory);
    expect(rows.map(scopeOf)).toEqual(["store", "variant", "category", "product"]);
  });

  it("is a company's own before that of businesses before everyone's, at one place", () => {
    const businesses: PolicyRow = { ...onProduct, audience: "businesses" };
    const own: PolicyRow = { ...onProduct, audience: "company", companyId: "acme" };
    expect(winningPolicy([onProduct, businesses, own], acme)).toBe(own);
    expect(winningPolicy([onProduct, businesses, own], { kind: "business", companyId: "other" })).toBe(
      businesses,
    );
    expect(winningPolicy([onProduct, businesses, own], { kind: "consumer" })).toBe(onProduct);
  });

  it("is the closer one even when a wider one names the buyer", () => {
    const own: PolicyRow = { ...everywhere, audience: "company", companyId: "acme" };
    expect(winningPolicy([own, onVariant], acme)).toBe(onVariant);
  });

  it("is nobody else's, and none when none was set", () => {
    expect(winningPolicy([{ ...onVariant, audience: "consumers" }], acme)).toBeUndefined();
    expect(winningPolicy([], { kind: "everyone" })).toBeUndefined();
  });

  it("doesn't depend on the order the rows come in", () => {
    const rows = [everywhere, onCategory, onProduct, { ...onProduct, audience: "businesses" } as const];
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 4 }), (shuffled) => {
        expect(winningPolicy(shuffled, acme)).toEqual(winningPolicy(rows, acme));
      }),
    );
  });
});

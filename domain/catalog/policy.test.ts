import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Buyer, limitsOf, type PolicyRow, rankedPolicies, scopeOf, winningPolicy } from "./policy";

const everywhere: PolicyRow = {
  categoryId: null,
  tag: null,
  productId: null,
  variantId: null,
  audience: "everyone",
  companyId: null,
  channel: null,
  isAllowed: false,
  maxOpenUnits: null,
  untilDay: null,
  maxWaitDays: null,
  sellsOnLeadTime: false,
  perOrderAtMost: null,
  perCustomerAtMost: null,
};
const onCategory = { ...everywhere, categoryId: "c" };
const onTag = { ...everywhere, tag: "new" };
const onProduct = { ...everywhere, productId: "p" };
const onVariant = { ...everywhere, variantId: "v" };
const acme = { kind: "business", companyId: "acme" } as const;

describe("the backorder policy that holds", () => {
  it("is the one set closest: variant, product, tag, category, store", () => {
    const rows = [everywhere, onVariant, onCategory, onProduct, onTag];
    expect(winningPolicy(rows, { kind: "everyone" })).toBe(onVariant);
    expect(winningPolicy([everywhere, onCategory, onProduct], { kind: "everyone" })).toBe(onProduct);
    expect(winningPolicy([onTag, everywhere, onCategory], { kind: "everyone" })).toBe(onTag);
    expect(winningPolicy([everywhere, onCategory], { kind: "everyone" })).toBe(onCategory);
    expect(rows.map(scopeOf)).toEqual(["store", "variant", "category", "product", "tag"]);
  });

  it("is of two tags the first in the alphabet", () => {
    const sale = { ...everywhere, tag: "sale" };
    expect(winningPolicy([sale, onTag], { kind: "everyone" })).toBe(onTag);
    expect(winningPolicy([onTag, sale], { kind: "everyone" })).toBe(onTag);
  });

  it("is a channel's own before that of all channels, and never another channel's", () => {
    const inStore: PolicyRow = { ...onProduct, channel: "storefront" };
    const byStaff: PolicyRow = { ...onProduct, channel: "staff" };
    expect(winningPolicy([onProduct, byStaff, inStore], { kind: "everyone" })).toBe(inStore);
    expect(winningPolicy([onProduct, byStaff, inStore], { kind: "everyone" }, "staff")).toBe(byStaff);
    expect(winningPolicy([byStaff], { kind: "everyone" })).toBeUndefined();
    const forConsumers: PolicyRow = { ...onProduct, audience: "consumers" };
    expect(winningPolicy([inStore, forConsumers], { kind: "consumer" })).toBe(forConsumers);
  });

  it("brings its limits, and without any row there are none", () => {
    const limited = { ...onVariant, perOrderAtMost: 2, perCustomerAtMost: 5 };
    expect(limitsOf(winningPolicy([everywhere, limited], { kind: "everyone" }))).toEqual({
      perOrderAtMost: 2,
      perCustomerAtMost: 5,
    });
    expect(limitsOf(undefined)).toEqual({ perOrderAtMost: null, perCustomerAtMost: null });
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

  it("is the first of all that hold, and nothing that doesn't hold is among them", () => {
    fc.assert(
      fc.property(fc.array(anyRow), anyBuyer, anyChannel, (rows, buyer, channel) => {
        const ranked = rankedPolicies(rows, buyer, channel);
        expect(ranked[0]).toEqual(winningPolicy(rows, buyer, channel));
        for (const row of ranked) {
          expect([null, channel]).toContain(row.channel);
          expect(buyer.kind === "business" || row.audience !== "company").toBe(true);
        }
        for (const [index, row] of ranked.entries()) {
          const next = ranked[index + 1];
          if (next)
            expect(nearness.indexOf(scopeOf(row))).toBeGreaterThanOrEqual(nearness.indexOf(scopeOf(next)));
        }
      }),
    );
  });
});

const nearness = ["store", "category", "tag", "product", "variant"];
const anyChannel = fc.constantFrom("storefront" as const, "staff" as const);
const anyBuyer = fc.constantFrom<Buyer>({ kind: "everyone" }, { kind: "consumer" }, acme);
const anyRow = fc
  .record({
    place: fc.constantFrom(everywhere, onCategory, onTag, onProduct, onVariant),
    audience: fc.constantFrom<PolicyRow["audience"]>("everyone", "consumers", "businesses", "company"),
    channel: fc.option(anyChannel),
  })
  .map(({ place, audience, channel }): PolicyRow => {
    return { ...place, audience, channel, companyId: audience === "company" ? "acme" : null };
  });

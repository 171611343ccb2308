import { describe, expect, it } from "vitest";
import { noLimits } from "@/domain/catalog/policy";
import type { ProductView, VariantView } from "@/domain/catalog/storefront";
import type { AvailabilityStatus } from "@/domain/promises/availability";
import { structuredData } from "./product-json-ld";

const isoInstant = /^2026-06-12T00:00:00\+02:00$/;

function variant(status: AvailabilityStatus, earliestOn: string | null = null, title = "Small"): VariantView {
  const isHere = status === "in_stock" || status === "low_stock";
  const isSold = isHere || status === "backorder" || status === "preorder";
  const basis = isHere ? ("stock" as const) : ("incoming" as const);
  return {
    id: `id-${title}`,
    title,
    optionValues: [title],
    sku: `SKU-${title}`,
    priceMinor: 1250,
    compareAtMinor: null,
    imageUrl: null,
    status,
    buckets: isSold ? [{ quantity: 3, basis, earliestOn, latestOn: earliestOn }] : [],
    text: "",
    reason: "",
    waitReason: "",
    limits: noLimits,
  };
}

function product(...variants: VariantView[]): ProductView {
  return {
    id: "bell-id",
    handle: "bell & more",
    title: "</script><b>Bell</b>",
    vendor: "Foundry",
    descriptionHtml: "",
    images: [],
    optionNames: ["Size"],
    collection: null,
    variants,
    substitutes: [],
    currency: "EUR",
    locale: "en",
    today: "2026-05-02",
    timeZone: "Europe/Berlin",
  };
}

function offerOf(one: VariantView): unknown {
  const data: object = structuredData(product(one));
  return "offers" in data ? data.offers : undefined;
}

describe("what search engines are told of an offer", () => {
  it("is its price, its address and that it is here", () => {
    const here = offerOf(variant("in_stock"));
    expect(here).toMatchObject({
      price: "12.50",
      priceCurrency: "EUR",
      availability: "https://schema.org/InStock",
      url: expect.stringMatching(/\/products\/bell%20%26%20more\?variant=id-Small$/),
    });
    expect(here).not.toHaveProperty("availabilityStarts");
    expect(offerOf(variant("low_stock"))).toMatchObject({
      availability: "https://schema.org/LimitedAvailability",
    });
  });

  it.each([
    ["backorder", "BackOrder"],
    ["preorder", "PreOrder"],
  ] as const)("is the day that the page says while it is on %s", (status, said) => {
    expect(offerOf(variant(status, "2026-06-12"))).toMatchObject({
      availability: `https://schema.org/${said}`,
      availabilityStarts: expect.stringMatching(isoInstant),
    });
  });

  it("is that it is out of stock when its day isn't known or lies more than a year ahead, as in the feed", () => {
    for (const day of [null, "2027-05-03"]) {
      const offer = offerOf(variant("backorder", day));
      expect(offer).toMatchObject({ availability: "https://schema.org/OutOfStock" });
      expect(offer).not.toHaveProperty("availabilityStarts");
    }
    expect(offerOf(variant("backorder", "2027-05-02"))).toHaveProperty("availabilityStarts");
  });

  it("tells what is out apart from what isn't made any more", () => {
    expect(offerOf(variant("out_of_stock"))).toMatchObject({ availability: "https://schema.org/OutOfStock" });
    expect(offerOf(variant("discontinued"))).toMatchObject({
      availability: "https://schema.org/Discontinued",
    });
  });

  it("is one offer for each variant of a group", () => {
    const group = structuredData(product(variant("in_stock"), variant("backorder", "2026-06-12", "Large")));
    expect(group).toMatchObject({
      "@type": "ProductGroup",
      hasVariant: [
        { sku: "SKU-Small", offers: { availability: "https://schema.org/InStock" } },
        { sku: "SKU-Large", offers: { availabilityStarts: expect.stringMatching(isoInstant) } },
      ],
    });
  });
});

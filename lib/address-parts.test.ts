import { describe, expect, it } from "vitest";
import { addressParts, needsCity } from "./address-parts";

describe("the parts of an address", () => {
  it.each([
    ["DE", "de-DE", ["name", "line1", "line2", "postalCode", "city"]],
    ["US", "en-US", ["name", "line1", "line2", "city", "region", "postalCode"]],
    ["GB", "en-GB", ["name", "line1", "line2", "city", "postalCode"]],
    ["IE", "en-IE", ["name", "line1", "line2", "city", "region", "postalCode"]],
    ["JP", "ja-JP", ["postalCode", "region", "line1", "line2", "name"]],
    ["JP", "en-GB", ["name", "line1", "line2", "region", "postalCode"]],
    ["HK", "en-GB", ["name", "line1", "line2", "city", "region"]],
    ["HK", "zh-HK", ["region", "city", "line1", "line2", "name"]],
  ])("in %s, for readers of %s", (country, locale, parts) => {
    expect(addressParts(country, locale)).toEqual(parts);
  });

  it("has a town where the country writes one", () => {
    expect(["DE", "US", "GB", "IE", "HK"].map(needsCity)).toEqual([true, true, true, true, true]);
    expect(["JP", "AE", "SG"].map(needsCity)).toEqual([false, false, false]);
  });

  it("is never without a name and a line, also where the country isn't known", () => {
    for (const country of ["", "XX", "ZZ"])
      expect(addressParts(country, "en")).toEqual(expect.arrayContaining(["name", "line1"]));
  });
});

import { describe, expect, it } from "vitest";
import { formatCount, formatCountRange, joinWords, ordinal, plural, pluralWord } from "@/lib/plural";

const units = { one: "unit", other: "units" };

describe("counted things", () => {
  it("are singular only for one", () => {
    expect(plural(0, units)).toBe("0 units");
    expect(plural(1, units)).toBe("1 unit");
    expect(plural(1204, units)).toBe("1,204 units");
    expect(pluralWord(1, { one: "person", other: "people" })).toBe("person");
  });

  it("have a place in line", () => {
    expect([1, 2, 3, 4, 11, 12, 13, 14, 21, 102, 1003].map((place) => ordinal(place))).toEqual([
      "1st",
      "2nd",
      "3rd",
      "4th",
      "11th",
      "12th",
      "13th",
      "14th",
      "21st",
      "102nd",
      "1,003rd",
    ]);
  });

  it("keep their thousands apart", () => {
    expect(formatCount(100_000)).toBe("100,000");
  });

  it("are counted the German way where German is spoken", () => {
    const pieces = { one: "Stück", other: "Stücke" };
    expect(plural(1, pieces, "de-AT")).toBe("1 Stück");
    expect(plural(1204, pieces, "de-DE")).toBe("1.204 Stücke");
    expect(ordinal(14, "de-DE")).toBe("14.");
    expect(joinWords(["Dienstag", "Donnerstag"], "de-DE")).toBe("Dienstag und Donnerstag");
  });

  it("are counted in English where we have no words of the language", () => {
    expect(plural(2, units, "ar-EG")).toBe("2 units");
  });

  it("reach from the least to the most", () => {
    expect(formatCountRange(2, 3)).toBe("2–3");
    expect(formatCountRange(3, 3, "de-DE")).toBe("3");
  });
});

import { describe, expect, it } from "vitest";
import { askedTerms, searchDocument, searchTerms } from "./search-terms";

describe("words that can be looked for", () => {
  it("have small letters and no accents", () => {
    expect(searchTerms("Crème BRÛLÉE-Set 16kg")).toEqual(["creme", "brulee", "set", "16kg"]);
  });
  it("are found with an umlaut, without it, and spelled out", () => {
    expect(searchTerms("Räder Straße")).toEqual(["rader", "raeder", "strasse"]);
    expect(askedTerms("Räder räder")).toEqual(["rader"]);
  });
  it("are kept with their weight, and nothing typed can end their quotes", () => {
    expect(searchDocument([{ weight: "A", text: "Mat's \\ :* | &" }])).toBe("'mat':1A 's':2A");
  });
});

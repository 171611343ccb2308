import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  guardIdentifier,
  guardText,
  isScientific,
  unguardIdentifier,
  unguardText,
  wholeGrams,
  wholeNumber,
} from "./spreadsheet-cells";

const nasty = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc
    .array(fc.constantFrom("'", "=", "+", "-", "@", "\t", "\r", "1", "a", " "))
    .map((parts) => parts.join("")),
);

describe("a cell of a spreadsheet", () => {
  it("never begins with what a spreadsheet would run", () => {
    fc.assert(fc.property(nasty, (text) => !/^[=+\-@\t\r]/.test(guardText(text))));
    fc.assert(fc.property(nasty, (text) => !/^[=+\-@\t\r]/.test(guardIdentifier(text))));
  });

  it("gives back every text, to the byte", () => {
    fc.assert(fc.property(nasty, (text) => unguardText(guardText(text)) === text));
    fc.assert(fc.property(nasty, (text) => unguardIdentifier(guardIdentifier(text)) === text));
  });

  it("loses the apostrophe that Shopify puts before a barcode, but keeps one that belongs to a name", () => {
    expect(unguardIdentifier("'0012345678905")).toBe("0012345678905");
    expect(unguardText("'s-Hertogenbosch")).toBe("'s-Hertogenbosch");
  });

  it("is a whole number, or it isn't", () => {
    expect(["12", "-3", "+4", "12.0", " 7 ", "'-2"].map(wholeNumber)).toEqual([12, -3, 4, 12, 7, -2]);
    expect(["1.5", "1e3", "", "many", "1,000", "99999999999999999999"].map(wholeNumber)).toEqual(
      Array.from({ length: 6 }, () => undefined),
    );
  });

  it("weighs to the nearest gram", () => {
    expect(["907.18474", "0.0", "2500.6", "12"].map(wholeGrams)).toEqual([907, 0, 2501, 12]);
    expect(["-1", "heavy", "1,5", "9999999999"].map(wholeGrams)).toEqual(
      Array.from({ length: 4 }, () => undefined),
    );
  });

  it("shows when a long number was rounded", () => {
    expect(["1.23E+12", "8,72e12", "E12", "123"].map(isScientific)).toEqual([true, true, false, false]);
  });
});

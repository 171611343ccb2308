import { expect, it } from "vitest";
import { readCountries, readPercent } from "./ordering-values";

it("a percentage is read to two digits after the point", () => {
  expect(readPercent("19")).toBe(1900);
  expect(readPercent("7,5")).toBe(750);
  expect(readPercent("8.10")).toBe(810);
  expect(Number.isInteger(readPercent("8.125"))).toBe(false);
  for (const typed of ["", "19 %", "-1", "a lot"]) expect(readPercent(typed)).toBeNaN();
});

it("countries are read however they are set apart; none is everywhere", () => {
  expect(readCountries("de, at;CH\nLI")).toEqual(["DE", "AT", "CH", "LI"]);
  expect(readCountries(" ")).toBeNull();
});

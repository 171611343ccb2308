import { expect, it } from "vitest";
import { minorText } from "./minor-text";
import { readAmount } from "./read-amount";

it.each([
  ["5.90", "EUR", 590],
  ["5,9", "EUR", 590],
  ["19.99", "EUR", 1999],
  ["7", "EUR", 700],
  ["7.00", "JPY", 7],
  [" 0 ", "EUR", 0],
  ["1.234", "KWD", 1234],
])("%s in %s is %i", (typed, currency, minor) => {
  expect(readAmount(typed, currency)).toBe(minor);
});

it("what it reads, it wrote", () => {
  for (const minor of [0, 1, 99, 590, 123_456])
    expect(readAmount(minorText(minor, "EUR"), "EUR")).toBe(minor);
});

it.each(["", "free", "-1", "1e3", "1,000.00", "٣"])("%o is no amount", (typed) => {
  expect(readAmount(typed, "EUR")).toBeNaN();
});

it("more digits than the currency has are noticed", () => {
  expect(Number.isInteger(readAmount("5.905", "EUR"))).toBe(false);
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currencyDecimals } from "@/lib/format-money";
import { readPrice } from "./price-text";

describe("a price in a file", () => {
  it.each([
    ["19.9", "EUR", 1990],
    ["19.99", "EUR", 1999],
    ["0.29", "USD", 29],
    ["1.1", "EUR", 110],
    [" 25 ", "EUR", 2500],
    [".5", "EUR", 50],
    ["'12.00", "EUR", 1200],
    ["12.0000", "EUR", 1200],
    ["1050000", "VND", 1_050_000],
    ["1050000.00", "VND", 1_050_000],
    ["1.234", "KWD", 1234],
    ["1.2", "KWD", 1200],
    ["90071992547409.91", "EUR", 9_007_199_254_740_991],
  ])("%s in %s is exact", (text, currency, minor) => {
    expect(readPrice(text, currency)).toEqual({ minor });
  });

  it.each([
    ["1,50", "EUR", /comma/],
    ["1.050.000", "VND", /thousands separators/],
    ["1,050.00", "EUR", /thousands separators/],
    ["1.050", "VND", /more decimals than VND has/],
    ["1.000", "VND", /could be 1 or 1,000/],
    ["10.000", "EUR", /could be 10 or 10,000/],
    ["9.999", "EUR", /more decimals than EUR has/],
    ["1.5E+6", "VND", /rounded by a spreadsheet/],
    ["-5", "EUR", /negative/],
    ["€5", "EUR", /isn't a number/],
    ["free", "EUR", /isn't a number/],
    ["90071992547409.92", "EUR", /too large/],
    [".", "EUR", /isn't a number/],
    ["", "EUR", /isn't a number/],
  ])("%s in %s is refused with the reason", (text, currency, reason) => {
    const reading = readPrice(text, currency);
    expect("refused" in reading && reading.refused).toMatch(reason);
  });

  it("comes back as it was written, for every amount and currency", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
        fc.constantFrom("EUR", "VND", "KWD"),
        (minor, currency) => {
          const decimals = currencyDecimals(currency);
          const digits = String(minor).padStart(decimals + 1, "0");
          const cut = digits.length - decimals;
          const text = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
          expect(readPrice(text, currency)).toEqual({ minor });
        },
      ),
    );
  });
});

import { describe, expect, it } from "vitest";
import { currencyDecimals, formatMoney } from "@/lib/format-money";

describe("money as people read it", () => {
  it("has two decimals where the currency has cents", () => {
    expect(formatMoney(1999, "USD", "en-US")).toBe("$19.99");
    expect(formatMoney(0, "USD", "en-US")).toBe("$0.00");
  });

  it("has none for the dong and three for the Kuwaiti dinar", () => {
    expect(formatMoney(250_000, "VND", "en-US")).toBe("₫250,000");
    expect(formatMoney(1_234, "KWD", "en-US")).toMatch(/1\.234$/);
    expect(currencyDecimals("VND")).toBe(0);
    expect(currencyDecimals("KWD")).toBe(3);
  });

  it("shows a refund as a negative amount", () => {
    expect(formatMoney(-500, "GBP", "en-GB")).toBe("-£5.00");
  });

  it("keeps every cent of a large amount", () => {
    expect(formatMoney(123_456_789_012_345, "EUR", "en-IE")).toBe("€1,234,567,890,123.45");
  });

  it("writes it the reader's way", () => {
    expect(formatMoney(123_456, "EUR", "de-DE").replace(/\s/g, " ")).toBe("1.234,56 €");
  });
});

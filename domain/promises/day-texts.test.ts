import { describe, expect, it } from "vitest";
import { isRefusal } from "@/lib/refusal";
import { readHolidays, readTransit, transitText } from "./day-texts";

function sentence(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (isRefusal(error)) return error.message;
    throw error;
  }
  throw new Error("was taken");
}

describe("holidays", () => {
  it("are one day a line, each once and in order", () => {
    expect(readHolidays(" 2026-12-25\r\n2026-12-24\n\n2026-12-25")).toEqual(["2026-12-24", "2026-12-25"]);
    expect(readHolidays("")).toEqual([]);
  });

  it("that are no day are refused with their line", () => {
    expect(sentence(() => readHolidays("2026-12-24\n24.12.2026"))).toBe(
      "Line 2: “24.12.2026” is no day. Write 2026-12-24.",
    );
    expect(sentence(() => readHolidays("2026-02-30"))).toContain("is no day");
  });
});

describe("the ways to the customer", () => {
  it("are read as they are shown", () => {
    const zones = readTransit("de, AT: 1-2\nGB: 4\neverywhere else: 5 – 9 days\n");
    expect(zones).toEqual([
      { countries: ["DE", "AT"], minDays: 1, maxDays: 2 },
      { countries: ["GB"], minDays: 4, maxDays: 4 },
      { countries: [], minDays: 5, maxDays: 9 },
    ]);
    expect(transitText(zones)).toBe("DE, AT: 1–2\nGB: 4\neverywhere else: 5–9");
    expect(readTransit(transitText(zones))).toEqual(zones);
  });

  it.each([
    ["DE 1-2", "can't be read"],
    ["DE: soon", "can't be read"],
    ["Germany: 1-2", "“GERMANY” is no country"],
    ["DE: 3-1", "the longest way is shorter"],
    ["DE: 1-999", "at most 120 days"],
    ["DE: 1\nAT, DE: 2", "Line 2: DE stands in two lines."],
    ["everywhere else: 1\n*: 2", "stands in two lines"],
  ])("%j is refused", (text, words) => {
    expect(sentence(() => readTransit(text))).toContain(words);
  });
});

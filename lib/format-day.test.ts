import { describe, expect, it } from "vitest";
import { formatDay, formatDayInFull, formatDayRange } from "@/lib/format-day";

const today = "2026-05-02";

describe("a day as people say it", () => {
  it("leaves this year out and names another one", () => {
    expect(formatDay("2026-06-12", { today })).toBe("12 June");
    expect(formatDay("2027-01-03", { today })).toBe("3 January 2027");
  });

  it("can be said in full", () => {
    expect(formatDayInFull("2026-06-12")).toBe("Friday, 12 June 2026");
  });

  it("follows the reader's language", () => {
    expect(formatDay("2026-06-12", { today, locale: "de-DE" })).toBe("12. Juni");
    expect(formatDay("2026-06-12", { today, locale: "en-US" })).toBe("June 12");
  });
});

describe("a window of days", () => {
  it("names the month once when both days lie in it", () => {
    expect(formatDayRange("2026-06-12", "2026-06-20", { today })).toBe("12–20 June");
  });

  it("names both months when it crosses from one into the other", () => {
    expect(formatDayRange("2026-05-28", "2026-06-03", { today })).toBe("28 May–3 June");
  });

  it("is one day when it begins and ends on it", () => {
    expect(formatDayRange("2026-06-12", "2026-06-12", { today })).toBe("12 June");
  });

  it("shows only the year that isn't this one", () => {
    expect(formatDayRange("2026-12-28", "2027-01-03", { today })).toBe("28 December–3 January 2027");
    expect(formatDayRange("2027-06-12", "2027-06-20", { today })).toBe("12–20 June 2027");
  });
});

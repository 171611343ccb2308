import { expect, it } from "vitest";
import { formatHeldUntil } from "./format-held-until";
import { formatInstant } from "./format-instant";

const at = new Date("2026-06-14T16:40:00Z");
const timeZone = "Europe/Berlin";

it.each([
  ["2026-06-14", "18:40 today", "heute, 18:40 Uhr"],
  ["2026-06-13", "18:40 tomorrow", "morgen, 18:40 Uhr"],
  ["2026-06-12", "18:40 on 14 June", "14. Juni, 18:40 Uhr"],
])("on %s a unit is held until %s, in German %s", (today, english, german) => {
  expect(formatHeldUntil(at, { timeZone, today })).toBe(english);
  expect(formatHeldUntil(at, { timeZone, today, locale: "de-DE" })).toBe(german);
});

it("says day and time in the reader's language", () => {
  expect(formatInstant(at, { timeZone })).toBe("Sunday 14 June, 18:40");
  expect(formatInstant(at, { timeZone, locale: "de-DE" })).toBe("Sonntag, 14. Juni, 18:40 Uhr");
});

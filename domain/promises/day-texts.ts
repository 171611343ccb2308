// pure
// Holidays and ways to the customer as a merchant writes them into a field, one a line, and read back.
import { countries } from "@/lib/countries";
import { type Day, isDay } from "@/lib/day";
import { Refusal } from "@/lib/refusal";
import type { TransitZone } from "./transit";

const MOST_DAYS = 120;
const everywhereElse = /^(everywhere else|elsewhere|\*)$/i;
const known = new Set(countries("en").map(({ code }) => code));

/** One day a line, `2026-12-24`; days that stand there twice are taken once. Refuses a line that is no day (field `holidays`). */
export function readHolidays(text: string): Day[] {
  const days = linesOf(text).map(({ line, row }) => {
    if (!isDay(line))
      throw new Refusal("invalid", `Line ${row}: “${shown(line)}” is no day. Write 2026-12-24.`, "holidays");
    return line;
  });
  return [...new Set(days)].sort();
}

/**
 * One zone a line: `DE, AT: 1–2` or `everywhere else: 5–9`, in the carrier's business days. Refuses what can't be read, an
 * unknown country and a country that stands in two lines (field `transit`).
 */
export function readTransit(text: string): { countries: string[]; minDays: number; maxDays: number }[] {
  const seen = new Set<string>();
  return linesOf(text).map(({ line, row }) => {
    const wrong = (sentence: string) => new Refusal("invalid", `Line ${row}: ${sentence}`, "transit");
    const [, places = "", least = "", most = least] =
      /^(.+?)\s*:\s*(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?(?:\s*days?)?$/i.exec(line) ?? [];
    if (places === "") throw wrong(`“${shown(line)}” can't be read. Write DE, AT: 1–2.`);
    const [minDays, maxDays] = [Number(least), Number(most)];
    if (maxDays < minDays) throw wrong("the longest way is shorter than the shortest.");
    if (maxDays > MOST_DAYS) throw wrong(`a way has at most ${MOST_DAYS} days.`);
    const codes = everywhereElse.test(places) ? [] : places.split(/[\s,]+/).map((code) => code.toUpperCase());
    for (const code of codes)
      if (!known.has(code)) throw wrong(`“${shown(code)}” is no country. Write its two letters, such as DE.`);
    for (const code of codes.length > 0 ? codes : ["everywhere else"]) {
      if (seen.has(code)) throw wrong(`${code} stands in two lines.`);
      seen.add(code);
    }
    return { countries: codes, minDays, maxDays };
  });
}

export function transitText(zones: readonly TransitZone[]): string {
  return zones
    .map(({ countries: codes, minDays, maxDays }) => {
      const days = minDays === maxDays ? String(minDays) : `${minDays}–${maxDays}`;
      return `${codes.length > 0 ? codes.join(", ") : "everywhere else"}: ${days}`;
    })
    .join("\n");
}

function linesOf(text: string): { line: string; row: number }[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ line: line.trim(), row: index + 1 }))
    .filter(({ line }) => line !== "");
}

function shown(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, " ").slice(0, 40);
}

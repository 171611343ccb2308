// pure
// The days of a merchant's file, in the ways people write them. 03/04/2026 is two days: it is asked about, never guessed.
//
// - Year first (2026-04-03, 2026/4/3) and a month by name (3-Apr-26, April 3, 2026) say which day they mean.
// - Numbers only (3/4/26, 3.4.2026) are settled for a whole column, when some cell of it can be read one way only
//   (25/4/26) and none the other way only; else the caller has to say it.
// - Where the last number of two figures varies more than the first, it is rather the day than the year (26/04/03, 26/04/17):
//   that is asked about too.
// - A column with both kinds was usually damaged by a spreadsheet: it turned 12/1/06 into a date of its own making and left
//   12/25/06 as text. Such a column isn't trusted unless the caller says how to read it.
import { type Day, isDay } from "@/lib/day";

export type DayOrder = "dmy" | "mdy" | "ymd";

/** How the numbers-only cells of a column are read, or why they can't be. */
export type ColumnReading =
  | { kind: "settled"; order: DayOrder | undefined; provedBy: string | undefined }
  | { kind: "ambiguous"; example: string }
  | { kind: "maybe_year_first"; example: string }
  | { kind: "contradictory"; dayFirst: string; monthFirst: string }
  | { kind: "damaged"; numbersOnly: string; yearFirst: string };

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthNames =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\.?$/;

// A time of day without a zone says nothing about the day and is passed over.
const timeOfDay = /(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?)?$/i.source;
const yearFirst = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${timeOfDay}`, "i");
const numbersOnly = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${timeOfDay}`, "i");
const dayMonthName = /^(\d{1,2})[-/ ]?([a-z]+\.?)[-/ ,]*(\d{4}|\d{2})$/i;
const monthNameDay = /^([a-z]+\.?)[- ]?(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})$/i;

/** Looks through a whole column. `said` is what the caller said about it. */
export function readColumn(cells: readonly string[], said: DayOrder | undefined): ColumnReading {
  if (said) return { kind: "settled", order: said, provedBy: undefined };
  let dayFirst: string | undefined;
  let monthFirst: string | undefined;
  let numbers: string | undefined;
  let year: string | undefined;
  for (const cell of cells) {
    const text = tidy(cell);
    if (yearFirst.test(text)) year ??= text;
    const [, first, , second] = numbersOnly.exec(text) ?? [];
    if (first === undefined || second === undefined) continue;
    numbers ??= text;
    if (Number(first) > 12 && Number(second) <= 12) dayFirst ??= text;
    if (Number(second) > 12 && Number(first) <= 12) monthFirst ??= text;
  }
  if (numbers === undefined) return { kind: "settled", order: undefined, provedBy: undefined };
  if (year !== undefined) return { kind: "damaged", numbersOnly: numbers, yearFirst: year };
  if (dayFirst && monthFirst) return { kind: "contradictory", dayFirst, monthFirst };
  if (mayBeYearFirst(cells)) return { kind: "maybe_year_first", example: numbers };
  const proof = dayFirst ?? monthFirst;
  if (proof === undefined) return { kind: "ambiguous", example: numbers };
  return { kind: "settled", order: dayFirst ? "dmy" : "mdy", provedBy: proof };
}

/** The day that a cell means; undefined when it means none. Years of two figures lie between 1970 and 2069. */
export function readDay(cell: string, order: DayOrder | undefined): Day | undefined {
  const text = tidy(cell);
  const [, isoYear, , isoMonth, isoDay] = yearFirst.exec(text) ?? [];
  if (isoYear && isoMonth && isoDay) return toDay(isoYear, Number(isoMonth), isoDay);
  const [, first, , second, year] = numbersOnly.exec(text) ?? [];
  if (first && second && year) {
    if (order === undefined) return undefined;
    if (order === "ymd") return toDay(first, Number(second), year);
    return order === "dmy" ? toDay(year, Number(second), first) : toDay(year, Number(first), second);
  }
  const [, day, name, namedYear] = dayMonthName.exec(text) ?? [];
  if (day && name && namedYear) return toDay(namedYear, monthOf(name), day);
  const [, leadingName, itsDay, itsYear] = monthNameDay.exec(text) ?? [];
  if (leadingName && itsDay && itsYear) return toDay(itsYear, monthOf(leadingName), itsDay);
  return undefined;
}

function mayBeYearFirst(cells: readonly string[]): boolean {
  const firsts = new Set<string>();
  const lasts = new Set<string>();
  for (const cell of cells) {
    const [, first, , , last] = numbersOnly.exec(tidy(cell)) ?? [];
    if (first === undefined || last === undefined) continue;
    if (first.length !== 2 || readDay(cell, "ymd") === undefined) return false;
    firsts.add(first);
    lasts.add(last);
  }
  return lasts.size > firsts.size;
}

function tidy(cell: string): string {
  return cell.replaceAll(/\s+/g, " ").trim();
}

function monthOf(name: string): number {
  const lower = name.toLowerCase();
  return monthNames.test(lower) ? months.indexOf(lower.slice(0, 3)) + 1 : 0;
}

function toDay(year: string, month: number, day: string): Day | undefined {
  if (year.length !== 2 && year.length !== 4) return undefined;
  const short = Number(year);
  const full = year.length === 4 ? short : short < 70 ? 2000 + short : 1900 + short;
  const text = `${full}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(text) ? text : undefined;
}

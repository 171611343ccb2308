// pure
// What may be typed into the settings: each field says in plain words what it wants.
import { z } from "zod";
import { isDay } from "@/lib/day";

export function wholeNumber(least: number, most: number, what: string) {
  return z
    .number(`Enter a number of ${what}.`)
    .int(`Enter a whole number of ${what}.`)
    .min(least, `Enter ${least} or more ${what}.`)
    .max(most, `Enter at most ${most} ${what}.`);
}

/** Money in minor units, already read from what was typed. */
export const price = z
  .number("Enter an amount like 5.90.")
  .int("This currency has no smaller parts: enter fewer digits after the point.")
  .min(0, "Enter 0 or more.")
  .max(100_000_000_00, "That is more than any parcel costs.");

export function shortText(most: number, empty?: string) {
  const text = z.string().trim().max(most, `Use at most ${most} characters.`);
  return empty ? text.min(1, empty) : text;
}

export const optionalDay = z.string().refine(isDay, "Write a day like 2026-12-24.").nullable();

export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write a time like 21:00.");

export const timeZone = z.string().refine(isTimeZone, "Choose a time zone.");
export const locale = z.string().refine(isLocale, "Choose a language.");
export const currency = z.string().refine(isCurrency, "Choose a currency.");

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf("currency").includes(code);
}

// pure
/**
 * Counted things in words: "1 unit", "12 units", "1,204 units", "14th"; without a locale in English. The forms are written in
 * the language that the locale is spoken to in (lib/language.ts), so its rules choose between them.
 */
import { type Language, languageOf } from "@/lib/language";

export type PluralForms = { one: string; other: string };

type Counting = {
  cardinal: Intl.PluralRules;
  count: Intl.NumberFormat;
  and: Intl.ListFormat;
  ordinal: (position: number) => string;
};

const ordinalRules = new Intl.PluralRules("en", { type: "ordinal" });
const suffixes: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };

const known: Record<Language, Counting> = {
  en: counting("en-GB", (position) => suffixes[ordinalRules.select(position)] ?? "th"),
  de: counting("de-DE", () => "."),
};

/** `plural(3, { one: "unit", other: "units" })` → "3 units". */
export function plural(count: number, forms: PluralForms, locale = "en"): string {
  return `${formatCount(count, locale)} ${pluralWord(count, forms, locale)}`;
}

/** The word alone, for where the number is set apart. */
export function pluralWord(count: number, forms: PluralForms, locale = "en"): string {
  return known[languageOf(locale)].cardinal.select(count) === "one" ? forms.one : forms.other;
}

/** `ordinal(14)` → "14th", in German "14.". */
export function ordinal(position: number, locale = "en"): string {
  return `${formatCount(position, locale)}${known[languageOf(locale)].ordinal(position)}`;
}

/** `formatCount(1204)` → "1,204", in German "1.204". */
export function formatCount(count: number, locale = "en"): string {
  return known[languageOf(locale)].count.format(count);
}

/** From the least to the most: "2–3"; one number when they are the same. */
export function formatCountRange(least: number, most: number, locale = "en"): string {
  const end = formatCount(most, locale);
  return least === most ? end : `${formatCount(least, locale)}–${end}`;
}

/** `joinWords(["A", "B", "C"])` → "A, B and C". */
export function joinWords(words: readonly string[], locale = "en"): string {
  return known[languageOf(locale)].and.format(words);
}

function counting(locale: string, suffix: (position: number) => string): Counting {
  return {
    cardinal: new Intl.PluralRules(locale),
    count: new Intl.NumberFormat(locale),
    and: new Intl.ListFormat(locale, { type: "conjunction" }),
    ordinal: suffix,
  };
}

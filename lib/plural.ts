// pure
/** Counted things in words: "1 unit", "12 units", "1,204 units", "14th". */

export type PluralForms = { one: string; other: string };

const cardinal = new Intl.PluralRules("en");
const ordinals = new Intl.PluralRules("en", { type: "ordinal" });
const counts = new Intl.NumberFormat("en");
const suffixes: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };

/** `plural(3, { one: "unit", other: "units" })` → "3 units". */
export function plural(count: number, forms: PluralForms): string {
  return `${formatCount(count)} ${pluralWord(count, forms)}`;
}

/** The word alone, for where the number is set apart. */
export function pluralWord(count: number, forms: PluralForms): string {
  return cardinal.select(count) === "one" ? forms.one : forms.other;
}

/** `ordinal(14)` → "14th". */
export function ordinal(position: number): string {
  return `${formatCount(position)}${suffixes[ordinals.select(position)] ?? "th"}`;
}

/** `formatCount(1204)` → "1,204". */
export function formatCount(count: number): string {
  return counts.format(count);
}

/*
 * In which language people are spoken to.
 *
 * A shop speaks one language, its products' own: the language of its locale ("de-AT" → German). Pages, mails and rules are
 * handed the locale. Sentences that are made deep inside a verb (a refusal, a field's error) read the language of the request
 * that they answer, which travels with it as its id does (lib/request-context.ts); staff's requests carry none: English.
 */

export const languages = ["en", "de"] as const;

export type Language = (typeof languages)[number];

let localeOfRequest: () => string | undefined = () => undefined;

/** Called once by lib/request-context.ts, so that this file stays fit for the browser. */
export function readLocaleFrom(source: () => string | undefined): void {
  localeOfRequest = source;
}

/** The language that has our words; English for every other. */
export function languageOf(locale: string | undefined): Language {
  const language = locale?.split("-")[0]?.toLowerCase();
  return languages.find((known) => known === language) ?? "en";
}

/**
 * One area's words in every language, as a function of the locale: `cartWords(shop.locale).title`. Without a locale it reads
 * that of the request. A language that lacks a word doesn't compile.
 */
export function wordsIn<Words>(known: Record<Language, Words>): (locale?: string) => Words {
  return (locale) => known[languageOf(locale ?? localeOfRequest())];
}

/** "rtl" for locales that are written from right to left. */
export function directionOf(locale: string): "ltr" | "rtl" {
  const script = new Intl.Locale(locale).maximize().script ?? "Latn";
  return ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"].includes(script) ? "rtl" : "ltr";
}

/** Staff read English; days and money look as they do in the shop's region: "de-AT" → "en-AT". */
export function deskLocale(locale: string): string {
  const { region } = new Intl.Locale(locale).maximize();
  return region ? `en-${region}` : "en";
}

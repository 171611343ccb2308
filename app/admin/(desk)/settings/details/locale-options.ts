// pure
import type { SelectOption } from "@/components/ui/select";
import { languages } from "@/lib/language";

const offered =
  "en-GB en-US en-IE en-CA en-AU en-NZ en-ZA en-IN de-DE de-AT de-CH nl-NL nl-BE fr-FR fr-BE fr-CH fr-CA es-ES es-MX it-IT pt-PT pt-BR da-DK sv-SE nb-NO fi-FI pl-PL cs-CZ sk-SK hu-HU ro-RO el-GR tr-TR ja-JP ko-KR ar-EG ar-AE he-IL";

/** By the words that a shopper will read: a language without ours is spoken to in English, with its own days and money. */
export function localeOptions(kept: string): SelectOption[] {
  const names = new Intl.DisplayNames(["en"], { type: "language", languageDisplay: "standard" });
  const tags = new Set([kept, ...offered.split(" ")]);
  return [...tags]
    .map((tag) => ({ tag, name: names.of(tag) ?? tag, isOurs: hasWords(tag) }))
    .sort((a, b) => Number(b.isOurs) - Number(a.isOurs) || a.name.localeCompare(b.name, "en"))
    .map(({ tag, name, isOurs }) => ({
      value: tag,
      label: isOurs ? name : `${name}: its days and money, English words`,
    }));
}

function hasWords(tag: string): boolean {
  return languages.some((language) => language === tag.split("-")[0]);
}

// pure
// What stands where a person stood, once they were erased: said plainly, so that nobody takes it for somebody.
import type { Address } from "@/db/schema/orders";

export const erasedName = "Erased";

export function erasedEmail(customerId: string): string {
  return `erased-${customerId}@erased.invalid`;
}

/** Only the country stays: the books need it for the tax. */
export function erasedAddress(country: string): Address {
  return { name: erasedName, line1: "", line2: "", postalCode: "", city: "", region: "", country };
}

/** The same facts without the person: addresses are emptied, their words replaced wherever they stand. */
export function withoutPerson(value: unknown, words: readonly string[]): unknown {
  if (typeof value === "string") return words.reduce(replaceWord, value);
  if (Array.isArray(value)) return value.map((one: unknown) => withoutPerson(one, words));
  if (typeof value !== "object" || value === null) return value;
  if ("line1" in value) return erasedAddress("country" in value ? String(value.country) : "");
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutPerson(one, words)]));
}

function replaceWord(text: string, word: string): string {
  const pattern = new RegExp(word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "giu");
  return text.replace(pattern, erasedName);
}

/** The words that name somebody: too short ones would take letters out of everything. */
export function wordsOf(email: string, name: string, addresses: readonly Address[]): string[] {
  const words = [email, name, ...addresses.flatMap((one) => [one.name, one.line1, one.line2])];
  return [...new Set(words.map((word) => word.trim()).filter((word) => word.length >= 3))];
}

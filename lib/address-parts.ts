// pure
// Which parts an address has in a country and in what order they are written there, as Google's address data knows it.
// Which of them must be filled in it doesn't say, so nothing is demanded that it could be wrong to demand.
import { formatAddress } from "localized-address-format";

export type AddressPart = "name" | "line1" | "line2" | "postalCode" | "city" | "region";

const marks: [part: AddressPart, mark: string][] = [
  ["name", "\u0001"],
  ["line1", "\u0002"],
  ["line2", "\u0003"],
  ["postalCode", "\u0004"],
  ["city", "\u0005"],
  ["region", "\u0006"],
];

/** In the order of the country's own writing for readers of that script, else in that of Latin letters. */
export function addressParts(country: string, locale: string): AddressPart[] {
  const lines = formatAddress(
    {
      postalCountry: country,
      name: "\u0001",
      addressLines: ["\u0002", "\u0003"],
      postalCode: "\u0004",
      locality: "\u0005",
      administrativeArea: "\u0006",
    },
    readsOwnScript(country, locale) ? "local" : "latin",
  );
  const written = lines.join("\n");
  return marks
    .flatMap(([part, mark]) => (written.includes(mark) ? [{ part, at: written.indexOf(mark) }] : []))
    .sort((a, b) => a.at - b.at)
    .map(({ part }) => part);
}

/** Some countries write the town within the lines above it, or have none. */
export function needsCity(country: string): boolean {
  return addressParts(country, "en").includes("city");
}

function readsOwnScript(country: string, locale: string): boolean {
  const own = /^[A-Z]{2}$/.test(country) ? new Intl.Locale(`und-${country}`).maximize().script : "Latn";
  return own === new Intl.Locale(locale).maximize().script;
}

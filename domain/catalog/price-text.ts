// pure
// A price as it stands in a file, exact to the currency's smallest unit: digits are moved as text, never through fractions.
import { currencyDecimals } from "@/lib/format-money";

export type PriceReading = { minor: number } | { refused: string };

/** `readPrice("19.9", "EUR")` → 1990 cents. What could be read in two ways is refused, with what to write instead. */
export function readPrice(cell: string, currency: string): PriceReading {
  const text = cell.trim().replace(/^'/, "");
  const match = /^(\d*)(?:\.(\d+))?$/.exec(text);
  if (!match || text === "") return { refused: whyNoPrice(text) };
  const whole = match[1] ?? "";
  const fraction = match[2] ?? "";
  const decimals = currencyDecimals(currency);
  const extra = fraction.slice(decimals);
  if (/[^0]/.test(extra)) {
    return { refused: `the price “${shown(text)}” has more decimals than ${currency} has (${decimals})` };
  }
  if (decimals !== 3 && fraction === "000" && /^[1-9]\d{0,2}$/.test(whole)) {
    return {
      refused: `the price “${shown(text)}” could be ${whole} or ${whole},000: write it without a thousands separator`,
    };
  }
  const minor = Number(`${whole}${fraction.slice(0, decimals).padEnd(decimals, "0")}`);
  if (!Number.isSafeInteger(minor)) return { refused: `the price “${shown(text)}” is too large` };
  return { minor };
}

function whyNoPrice(text: string): string {
  const price = `the price “${shown(text)}”`;
  if (/^-/.test(text)) return `${price} is negative`;
  if (/^\d+(\.\d+)?e\+?\d+$/i.test(text))
    return `${price} was rounded by a spreadsheet: write all its digits`;
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) || /^\d{1,3}(\.\d{3}){2,}$/.test(text))
    return `${price} has thousands separators: write digits only, and a point before the decimals`;
  if (/^\d+,\d+$/.test(text)) return `${price} has a comma: write a point before the decimals`;
  return `${price} isn't a number`;
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

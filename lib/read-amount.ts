// pure
import { currencyDecimals } from "./format-money";

/**
 * Money that somebody typed, in minor units: "5.90" and "5,90" → 590 in EUR. NaN for anything else; not whole when it has
 * more digits after the point than the currency has. Sets of three digits aren't guessed at: "1.000" is one with zeros.
 */
export function readAmount(typed: string, currency: string): number {
  const [, whole = "", fraction = ""] = /^(\d{1,9})(?:[.,](\d{1,6}))?$/.exec(typed.trim()) ?? [];
  if (whole === "") return Number.NaN;
  const decimals = currencyDecimals(currency);
  const minor = Number(whole) * 10 ** decimals + Number(fraction.slice(0, decimals).padEnd(decimals, "0"));
  return /^0*$/.test(fraction.slice(decimals)) ? minor : minor + 0.5;
}

// pure
import { currencyDecimals } from "./format-money";

/** Money as a file writes it: digits and a point, exact. `minorText(1990, "EUR")` → "19.90", in VND "1990". */
export function minorText(minor: number, currency: string): string {
  const decimals = currencyDecimals(currency);
  const digits = String(Math.abs(minor)).padStart(decimals + 1, "0");
  const sign = minor < 0 ? "-" : "";
  if (decimals === 0) return `${sign}${digits}`;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

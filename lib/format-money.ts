// pure
/** Money as people read it. Amounts are integers in the currency's smallest unit: 1999 USD is $19.99, 1999 VND is ₫1,999. */

const formatters = new Map<string, Intl.NumberFormat>();

/** `formatMoney(1999, "USD")` → "$19.99". Decimals follow the currency: none for VND, three for KWD. */
export function formatMoney(minor: number, currency: string, locale = "en-US"): string {
  const formatter = moneyFormatter(currency, locale);
  return formatter.format(minor / 10 ** decimalsOf(formatter));
}

/** How many decimals a currency has: 2 for EUR, 0 for JPY, 3 for KWD. */
export function currencyDecimals(currency: string): number {
  return decimalsOf(moneyFormatter(currency, "en-US"));
}

function decimalsOf(formatter: Intl.NumberFormat): number {
  return formatter.resolvedOptions().maximumFractionDigits ?? 2;
}

function moneyFormatter(currency: string, locale: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  });
  formatters.set(key, made);
  return made;
}

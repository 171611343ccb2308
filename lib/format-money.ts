// pure
/** Money as people read it. Amounts are integers in the currency's smallest unit: 1999 USD is $19.99, 1999 VND is ₫1,999. */

type MoneyFormatter = { format: (value: number) => string; decimals: number };

const formatters = new Map<string, MoneyFormatter>();

/** `formatMoney(1999, "USD")` → "$19.99". Decimals follow the currency: none for VND, three for KWD. */
export function formatMoney(minor: number, currency: string, locale = "en-US"): string {
  const formatter = moneyFormatter(currency, locale);
  return formatter.format(minor / 10 ** formatter.decimals);
}

/** How many decimals a currency has: 2 for EUR, 0 for JPY, 3 for KWD. */
export function currencyDecimals(currency: string): number {
  return moneyFormatter(currency, "en-US").decimals;
}

function moneyFormatter(currency: string, locale: string): MoneyFormatter {
  const key = `${locale} ${currency}`;
  const known = formatters.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  });
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2;
  const made = { format: (value: number) => format.format(value), decimals };
  formatters.set(key, made);
  return made;
}

import { formatMoney } from "@/lib/format-money";

type MoneyTextProps = { minor: number; currency: string; locale?: string };

/** An amount in figures that line up under one another. */
export function MoneyText({ minor, currency, locale }: MoneyTextProps) {
  return <span className="figures whitespace-nowrap">{formatMoney(minor, currency, locale)}</span>;
}

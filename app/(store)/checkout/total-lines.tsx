import type { ReactNode } from "react";
import type { MoneyStyle } from "@/app/(store)/checkout/checkout-form";
import { MoneyText } from "@/components/ui/money-text";
import type { Totals } from "@/domain/orders/totals";
import { checkoutWords } from "@/messages/checkout";

type TotalLinesProps = {
  totals: { asAvailable: Totals; together: Totals };
  hasChoice: boolean;
  style: MoneyStyle;
};

/** What the chosen way to ship costs; which one shows is decided by the chosen radio alone, so no script is needed. */
export function TotalLines({ totals, hasChoice, style }: TotalLinesProps) {
  if (!hasChoice) return <CostLines totals={totals.asAvailable} style={style} />;
  return (
    <>
      <div className="hidden [form:has([value=as_available]:checked)_&]:block">
        <CostLines totals={totals.asAvailable} style={style} />
      </div>
      <div className="hidden [form:has([value=together]:checked)_&]:block">
        <CostLines totals={totals.together} style={style} />
      </div>
    </>
  );
}

function CostLines({ totals, style }: { totals: Totals; style: MoneyStyle }) {
  const { locale, currency, taxRateBasisPoints } = style;
  const words = checkoutWords(locale).totals;
  const money = (minor: number) => <MoneyText minor={minor} currency={currency} locale={locale} />;
  const ownShipping = totals.shippingMinor - totals.extraParcelMinor;
  const rate = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
  return (
    <dl className="flex flex-col gap-1.5 border-y border-line py-4 text-ink-soft">
      <CostLine term={words.goods} value={money(totals.subtotalMinor)} />
      <CostLine term={words.shipping} value={ownShipping === 0 ? words.free : money(ownShipping)} />
      {totals.extraParcelPaidBy ? (
        <CostLine
          term={words.secondParcel}
          value={totals.extraParcelPaidBy === "shop" ? words.shopPays : money(totals.extraParcelMinor)}
        />
      ) : null}
      <CostLine term={words.total} value={money(totals.totalMinor)} isTotal />
      <CostLine term={words.tax(rate.format(taxRateBasisPoints / 10_000))} value={money(totals.taxMinor)} />
    </dl>
  );
}

function CostLine({ term, value, isTotal = false }: { term: string; value: ReactNode; isTotal?: boolean }) {
  const look = isTotal ? "mt-1 text-lg font-semibold text-ink" : "text-sm";
  return (
    <div className={`flex items-baseline justify-between gap-4 ${look}`}>
      <dt>{term}</dt>
      <dd className="figures text-end">{value}</dd>
    </div>
  );
}

import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { MoneyText } from "@/components/ui/money-text";
import { chargePlan } from "@/domain/orders/charge-plan";
import type { CustomerOrder } from "@/domain/orders/customer-order";
import { countryName } from "@/lib/countries";
import { formatDay } from "@/lib/format-day";
import { formatMoney } from "@/lib/format-money";
import { checkoutWords } from "@/messages/checkout";
import { orderPageWords } from "@/messages/order-page";

/** What it costs, what of it was charged, where it goes and how. */
export function OrderCosts({ order }: { order: CustomerOrder }) {
  const { currency, locale, shipTo } = order;
  const words = orderPageWords(locale).costs;
  const plan = chargePlan({ ...order, parcels: order.packedParcels });
  const charged = order.parcels.reduce(
    (sum, parcel) => sum + (parcel.charge?.state === "succeeded" ? parcel.amountMinor : 0),
    0,
  );
  const cancelled = order.lines.reduce((sum, line) => sum + line.cancelled * line.unitPriceMinor, 0);
  const money = (minor: number) => <MoneyText minor={minor} currency={currency} locale={locale} />;
  return (
    <Card title={words.title}>
      <div className="flex flex-col gap-5">
        <DefinitionList
          items={[
            { term: words.goods, value: money(order.subtotalMinor), numeric: true },
            {
              term: words.shipping,
              value: order.shippingMinor === 0 ? words.free : money(order.shippingMinor),
              numeric: true,
            },
            { term: words.total, value: money(order.totalMinor), numeric: true },
            { term: words.tax, value: money(order.taxMinor), numeric: true },
            ...(cancelled > 0 ? [{ term: words.cancelled, value: money(-cancelled), numeric: true }] : []),
            { term: words.charged, value: charged === 0 ? words.nothing : money(charged), numeric: true },
          ]}
        />
        {plan.length > 0 ? (
          <div className="border-t border-line pt-4 text-sm">
            <h3 className="font-semibold text-ink">{words.planTitle}</h3>
            <ul className="mt-1 flex flex-col gap-1">
              {plan.map((charge) => (
                <li key={`${charge.isHere} ${charge.latestOn}`} className="text-ink-soft">
                  <span className="font-medium text-ink">{money(charge.amountMinor)}</span>{" "}
                  {charge.isHere
                    ? words.whenShips
                    : charge.latestOn
                      ? words.whenBy(formatDay(charge.latestOn, order))
                      : words.whenUnknown}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <div className="border-t border-line pt-4 text-sm">
          <p className="font-semibold text-ink">
            {order.shipChoice === "together" ? words.together : words.asAvailable}
          </p>
          {order.extraParcelPaidBy === null ? null : (
            <p className="text-ink-soft">
              {order.extraParcelPaidBy === "shop"
                ? words.shopPaysExtra
                : words.youPayExtra(formatMoney(order.extraParcelMinor, currency, locale))}
            </p>
          )}
          <address className="mt-2 text-ink-soft not-italic">
            {[
              shipTo.name,
              shipTo.line1,
              shipTo.line2,
              [shipTo.postalCode, shipTo.city].filter(Boolean).join(" "),
              shipTo.region,
              countryName(shipTo.country, locale),
            ]
              .filter(Boolean)
              .map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one address never move
                <bdi key={index} className="block">
                  {line}
                </bdi>
              ))}
          </address>
          <p className="mt-2 text-ink-soft">
            <bdi>{order.email}</bdi>
          </p>
          {order.giftNote ? (
            <p className="mt-3 text-ink-soft">
              {checkoutWords(locale).giftNote.label}
              <bdi className="block whitespace-pre-line text-ink">{order.giftNote}</bdi>
            </p>
          ) : null}
        </div>
      </div>
    </Card>
  );
}

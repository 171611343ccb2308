import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { MoneyText } from "@/components/ui/money-text";
import { shipChoiceWords } from "@/domain/messages/order-confirmation";
import type { CustomerOrder } from "@/domain/orders/customer-order";
import { countryName } from "@/lib/countries";

/** What it costs, what of it was charged, where it goes and how. */
export function OrderCosts({ order }: { order: CustomerOrder }) {
  const { currency, locale, shipTo } = order;
  const charged = order.parcels.reduce(
    (sum, parcel) => sum + (parcel.charge?.state === "succeeded" ? parcel.amountMinor : 0),
    0,
  );
  const cancelled = order.lines.reduce((sum, line) => sum + line.cancelled * line.unitPriceMinor, 0);
  const money = (minor: number) => <MoneyText minor={minor} currency={currency} locale={locale} />;
  return (
    <Card title="Costs">
      <div className="flex flex-col gap-5">
        <DefinitionList
          items={[
            { term: "Goods", value: money(order.subtotalMinor), numeric: true },
            {
              term: "Shipping",
              value: order.shippingMinor === 0 ? "Free" : money(order.shippingMinor),
              numeric: true,
            },
            { term: "Total", value: money(order.totalMinor), numeric: true },
            { term: "Tax in it", value: money(order.taxMinor), numeric: true },
            ...(cancelled > 0 ? [{ term: "Cancelled goods", value: money(-cancelled), numeric: true }] : []),
            { term: "Charged so far", value: charged === 0 ? "Nothing" : money(charged), numeric: true },
          ]}
        />
        <div className="border-t border-line pt-4 text-sm">
          <p className="font-semibold text-ink">{shipChoiceWords[order.shipChoice]}</p>
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
        </div>
      </div>
    </Card>
  );
}

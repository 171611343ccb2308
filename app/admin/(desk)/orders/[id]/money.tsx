import { Badge } from "@/components/ui/badge";
import { DayText } from "@/components/ui/day-text";
import { DefinitionList } from "@/components/ui/definition-list";
import { MoneyText } from "@/components/ui/money-text";
import type { OrderHead } from "@/domain/orders/queries";
import type { ChargeRow } from "@/domain/payments/queries";
import type { DeskShop } from "@/domain/store/queries";
import { dayAt } from "@/lib/day";
import { formatTime } from "@/lib/format-instant";

const states: Record<ChargeRow["state"], { word: string; tone: "plain" | "danger" | "brand" }> = {
  intended: { word: "Asking the gateway", tone: "plain" },
  succeeded: { word: "Charged", tone: "brand" },
  declined: { word: "Declined", tone: "danger" },
  authentication_required: { word: "Customer must confirm", tone: "danger" },
};

/** What the order is worth, what was charged of it, and every attempt. */
export function Money({ order, charges, shop }: { order: OrderHead; charges: ChargeRow[]; shop: DeskShop }) {
  const charged = charges.reduce(
    (sum, charge) => sum + (charge.state === "succeeded" ? charge.amountMinor : 0),
    0,
  );
  function money(minor: number) {
    return <MoneyText minor={minor} currency={order.currency} locale={shop.locale} />;
  }
  return (
    <div className="flex flex-col gap-4">
      <DefinitionList
        items={[
          { term: "Goods", value: money(order.subtotalMinor), numeric: true },
          { term: "Shipping", value: money(order.shippingMinor), numeric: true },
          { term: "Total", value: money(order.totalMinor), numeric: true },
          { term: "Tax in it", value: money(order.taxMinor), numeric: true },
          { term: "Charged so far", value: money(charged), numeric: true },
        ]}
      />
      {charges.length > 0 ? (
        <ol className="flex flex-col gap-2 border-t border-line pt-3 text-sm">
          {charges.map((charge) => (
            <li key={charge.id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <span>
                <Badge tone={states[charge.state].tone}>{states[charge.state].word}</Badge>{" "}
                {money(charge.amountMinor)} <span className="text-ink-soft">{charge.card}</span>
              </span>
              <span className="figures text-xs text-ink-faint">
                <DayText
                  day={dayAt(charge.intendedAt, shop.timeZone)}
                  today={shop.today}
                  locale={shop.locale}
                />{" "}
                {formatTime(charge.intendedAt, shop)}
              </span>
              {charge.failure ? <span className="w-full text-danger-ink">{charge.failure}</span> : null}
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  );
}

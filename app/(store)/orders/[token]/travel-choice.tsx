import { sentForm } from "@/app/sent-form";
import { Card } from "@/components/ui/card";
import type { CustomerOrder } from "@/domain/orders/customer-order";
import { withoutSecondParcel, withSecondParcel } from "@/domain/orders/split-postage";
import { comesAtOnce, looseUnits } from "@/domain/orders/travel";
import { formatMoney } from "@/lib/format-money";
import { orderPageWords } from "@/messages/order-page";
import { ChangeForm } from "./change-form";
import { changeShipChoiceAction } from "./self-service-actions";

/** Another way to travel, with what it costs: from the same rule that the change itself follows. */
export async function TravelChoice({ order, token }: { order: CustomerOrder; token: string }) {
  const words = orderPageWords(order.locale).ship;
  const isApart = order.lines.some((line) => line.apartQuantity > 0);
  const wanted = order.shipChoice === "together" && !isApart ? "as_available" : "together";
  const isPacked = order.lines.some((line) => line.packed > 0);
  const isLoose = order.lines.some((line) => looseUnits(line) > 0);
  if (!isLoose || comesAtOnce(order.lines) || (wanted === "together" && isPacked)) return null;
  const money =
    wanted === "as_available"
      ? withSecondParcel(order, order.terms)
      : withoutSecondParcel(order, { hasLeft: order.parcels.length > 0, ...order.terms });
  const sent = await sentForm("change-ship-choice");
  const extra = (money.shippingMinor ?? order.shippingMinor) - order.shippingMinor;
  const text = (minor: number) => formatMoney(minor, order.currency, order.locale);
  const total = text(money.totalMinor ?? order.totalMinor);
  return (
    <Card title={words.title} className="print:hidden">
      <ChangeForm
        action={changeShipChoiceAction}
        hidden={{ token, shipChoice: wanted, seenExtraMinor: String(extra) }}
        submit={wanted === "together" ? words.together : words.split}
        pending={words.doing}
        sent={sent?.values.orderLineId ? undefined : sent}
      >
        <p className="text-sm text-ink-soft">
          {wanted === "together" ? words.togetherWords : words.splitWords}
        </p>
        <p className="figures text-sm font-semibold text-ink">
          {extra > 0
            ? words.costs(text(extra), total)
            : extra < 0
              ? words.saves(text(-extra), total)
              : wanted === "as_available"
                ? words.shopPays
                : words.same}
        </p>
      </ChangeForm>
    </Card>
  );
}

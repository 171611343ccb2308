import { sentForm } from "@/app/sent-form";
import { TextField } from "@/components/ui/input";
import type { CustomerLine, CustomerOrder } from "@/domain/orders/customer-order";
import { withSecondParcel } from "@/domain/orders/split-postage";
import { looseUnits, waitingUnits } from "@/domain/orders/travel";
import { formatMoney } from "@/lib/format-money";
import { orderPageWords } from "@/messages/order-page";
import { ChangeForm } from "./change-form";
import { Folded } from "./folded";
import { changeShipChoiceAction } from "./self-service-actions";

type SetApartProps = { line: CustomerLine; order: CustomerOrder; token: string };

/** An order that travels together needn't wait for all of it: some waiting units may follow by themselves. */
export async function SetApart({ line, order, token }: SetApartProps) {
  const words = orderPageWords(order.locale).ship;
  if (order.shipChoice !== "together") return null;
  const said =
    line.apartQuantity > 0 ? (
      <p className="text-sm text-ink-soft">{words.isApart(line.apartQuantity)}</p>
    ) : null;
  const atMost = Math.min(waitingUnits(line), order.lines.reduce((sum, one) => sum + looseUnits(one), 0) - 1);
  const isAlone = order.lines.every((one) => one.id === line.id || looseUnits(one) === 0);
  // Of an order with one line that is split, everything but what waits is what is here: the choice for the whole order.
  if (atMost < 1 || isAlone) return said;
  const sent = await sentForm("change-ship-choice");
  const isSent = sent?.values.orderLineId === line.id;
  const money = withSecondParcel(order, order.terms);
  const extra = (money.shippingMinor ?? order.shippingMinor) - order.shippingMinor;
  const text = (minor: number) => formatMoney(minor, order.currency, order.locale);
  return (
    <>
      {said}
      <Folded title={words.apart} isOpen={isSent}>
        <ChangeForm
          action={changeShipChoiceAction}
          hidden={{ token, orderLineId: line.id, shipChoice: "together", seenExtraMinor: String(extra) }}
          submit={words.apartConfirm}
          pending={words.doing}
          sent={isSent ? sent : undefined}
        >
          <p className="text-ink-soft">{words.apartWords}</p>
          <p className="figures font-semibold text-ink">
            {extra > 0
              ? words.costs(text(extra), text(money.totalMinor ?? order.totalMinor))
              : order.extraParcelPaidBy === "customer"
                ? words.same
                : words.shopPays}
          </p>
          <TextField
            id={`apart-${line.id}`}
            name="quantity"
            type="number"
            min={1}
            max={atMost}
            width={6}
            defaultValue={atMost}
            label={words.apartHowMany(atMost)}
          />
        </ChangeForm>
      </Folded>
    </>
  );
}

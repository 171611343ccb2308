import { CancelUnits } from "@/app/(store)/orders/[token]/cancel-units";
import { SetApart } from "@/app/(store)/orders/[token]/set-apart";
import type { FormState } from "@/app/form-state";
import { LineTruth } from "@/components/availability/line-truth";
import { PromiseChip } from "@/components/availability/promise-chip";
import { PromiseExplanation } from "@/components/availability/promise-explanation";
import { ProductPicture } from "@/components/store/product-picture";
import { MoneyText } from "@/components/ui/money-text";
import type { CustomerLine, CustomerOrder } from "@/domain/orders/customer-order";
import { looseUnits, waitingUnits } from "@/domain/orders/travel";
import type { ExplainedLine } from "@/domain/promises/explanation-queries";
import { explanationWords } from "@/domain/promises/explanation-words";
import { withoutPassedDays } from "@/domain/promises/passed-days";
import { orderPageWords } from "@/messages/order-page";

type OrderLineProps = {
  line: CustomerLine;
  /** Undefined when nothing of it is open. */
  explained: ExplainedLine | undefined;
  order: CustomerOrder;
  token: string;
  sent: FormState | undefined;
};

type PromisesProps = {
  line: CustomerLine;
  explained: ExplainedLine | undefined;
  style: { locale: string; today: string };
};

/** One line of the order: what of it comes when and why, and what can be done about it. */
export function OrderLine({ line, explained, order, token, sent }: OrderLineProps) {
  const style = { locale: order.locale, today: order.today };
  const words = orderPageWords(order.locale).view;
  const open = line.quantity - line.shipped - line.cancelled;
  return (
    <div className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-4">
      <ProductPicture url={line.imageUrl} alt="" width={72} />
      <div className="flex min-w-0 flex-col gap-2">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h3 className="min-w-0 font-semibold text-ink">
            <span className="figures">{line.quantity} × </span>
            <a
              href={`/products/${encodeURIComponent(line.productHandle)}`}
              className="underline-offset-3 hover:underline"
            >
              <bdi>{line.title}</bdi>
            </a>
          </h3>
          <MoneyText
            minor={line.unitPriceMinor * line.quantity}
            currency={order.currency}
            locale={order.locale}
          />
        </div>
        {line.shipped > 0 || line.cancelled > 0 ? (
          <p className="figures text-sm text-ink-soft">
            {[
              line.shipped > 0 ? words.shipped(line.shipped) : "",
              line.cancelled > 0 ? words.cancelled(line.cancelled) : "",
            ]
              .filter(Boolean)
              .join(", ")}
          </p>
        ) : null}
        {open > 0 ? <LineTruth parts={withoutPassedDays(line.parts, style.today)} {...style} /> : null}
        <Promises line={line} explained={explained} style={style} />
        {line.packed > 0 ? <p className="text-sm text-ink-soft">{words.packed(line.packed)}</p> : null}
        {open > line.packed ? (
          <CancelUnits
            token={token}
            orderLineId={line.id}
            atMost={open - line.packed}
            {...cancelConsequences(order, line)}
            sent={sent}
          />
        ) : null}
        <SetApart line={line} order={order} token={token} />
      </div>
    </div>
  );
}

/** What is left to pay when units of the line are cancelled, by the rule that the parcels follow, and what leaves sooner then. */
function cancelConsequences(order: CustomerOrder, line: CustomerLine) {
  const words = orderPageWords(order.locale).cancel;
  const waitsOnlyForIt =
    order.shipChoice === "together" &&
    waitingUnits(line) > 0 &&
    order.lines.some((other) => other.id !== line.id && looseUnits(other) > 0) &&
    order.lines.every((other) => other.id === line.id || waitingUnits(other) === 0);
  const sum = (minor: (parcel: { goodsMinor: number; shippingMinor: number }) => number) =>
    order.packedParcels.reduce((total, parcel) => total + minor(parcel), 0);
  return {
    price: { minor: line.unitPriceMinor, currency: order.currency, locale: order.locale },
    order: {
      looseGoodsMinor: order.lines.reduce((total, one) => total + looseUnits(one) * one.unitPriceMinor, 0),
      orderGoodsMinor: order.subtotalMinor,
      orderShippingMinor: order.shippingMinor,
      earlierGoodsMinor: sum((parcel) => parcel.goodsMinor),
      earlierShippingMinor: sum((parcel) => parcel.shippingMinor),
    },
    words: {
      open: words.open,
      unitsOf: words.unitsOf(line.title),
      howMany: words.howMany(looseUnits(line)),
      confirm: words.confirm,
      doing: words.doing,
      free: words.free,
      left: words.left("{quantity}", "{total}"),
      sooner: waitsOnlyForIt ? words.sooner : "",
    },
    stepWords: { fewer: words.fewer, more: words.more },
  };
}

/** The day of what waits, with its place in line, and for each part that comes by itself why it comes then. */
function Promises({ line, explained, style }: PromisesProps) {
  const waiting = withoutPassedDays(line.parts, style.today).find((part) => part.basis !== "stock");
  if (!waiting) return null;
  return (
    <>
      <PromiseChip
        state={waiting.latestOn ? "coming" : "unknown"}
        earliestOn={waiting.earliestOn ?? undefined}
        latestOn={waiting.latestOn ?? undefined}
        place={explained?.place ?? undefined}
        {...style}
      />
      {explained?.explanations
        .filter(({ basis }) => basis !== "stock")
        .map((explanation, index) => (
          <PromiseExplanation
            // The parts of a line keep their order while the page is shown.
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing else names a part
            key={index}
            words={explanationWords(explanation, { ...style, audience: "shopper" })}
            locale={style.locale}
          />
        ))}
    </>
  );
}

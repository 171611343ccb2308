import { Card } from "@/components/ui/card";
import { DayText } from "@/components/ui/day-text";
import { MoneyText } from "@/components/ui/money-text";
import { trackingLink } from "@/domain/fulfilment/tracking-link";
import type { CustomerOrder, CustomerParcel } from "@/domain/orders/customer-order";
import { dayAt } from "@/lib/day";
import { orderPageWords } from "@/messages/order-page";

/** What left, with its tracking and what was charged for it. */
export function Parcels({ order }: { order: CustomerOrder }) {
  if (order.parcels.length === 0) return null;
  return (
    <section aria-labelledby="parcels" className="flex flex-col gap-3">
      <h2 id="parcels" className="font-display text-xl font-semibold text-ink">
        {orderPageWords(order.locale).parcel.title}
      </h2>
      {order.parcels.map((parcel, index) => (
        <Parcel key={parcel.id} parcel={parcel} number={index + 1} order={order} />
      ))}
    </section>
  );
}

function Parcel({ parcel, number, order }: { parcel: CustomerParcel; number: number; order: CustomerOrder }) {
  const style = { locale: order.locale, today: order.today };
  const words = orderPageWords(order.locale).parcel;
  return (
    <Card level={3} title={words.number(number)}>
      <div className="flex flex-col gap-2 text-sm text-ink">
        <ul>
          {parcel.lines.map((line) => (
            <li key={line.title}>
              <span className="figures">{line.quantity} × </span>
              <bdi>{line.title}</bdi>
            </li>
          ))}
        </ul>
        {parcel.shippedAt ? (
          <p className="text-ink-soft">
            {words.shippedOn} <DayText day={dayAt(parcel.shippedAt, order.timeZone)} {...style} />
            {parcel.carrier ? (
              <>
                {" "}
                {words.with} <bdi>{parcel.carrier}</bdi>
              </>
            ) : null}
            {parcel.trackingNumber ? (
              <>
                , {words.tracking}{" "}
                <bdi className="figures font-semibold text-ink select-all">{parcel.trackingNumber}</bdi>
                <TrackingLink parcel={parcel} locale={order.locale} />
              </>
            ) : null}
          </p>
        ) : (
          <p className="text-ink-soft">{words.packed}</p>
        )}
        <p className="text-ink-soft">
          <MoneyText minor={parcel.amountMinor} currency={order.currency} locale={order.locale} />{" "}
          {chargeWords(parcel, words)}
        </p>
      </div>
    </Card>
  );
}

function TrackingLink({ parcel, locale }: { parcel: CustomerParcel; locale: string }) {
  const href = trackingLink(parcel.carrier, parcel.trackingNumber);
  if (!href) return null;
  return (
    <>
      {" "}
      <a href={href} rel="noreferrer" className="underline underline-offset-3 print:hidden">
        {orderPageWords(locale).track}
      </a>
    </>
  );
}

function chargeWords({ charge }: CustomerParcel, words: ReturnType<typeof orderPageWords>["parcel"]): string {
  switch (charge?.state) {
    case "succeeded":
      return words.charged;
    case "declined":
    case "authentication_required":
      return words.failed(charge.failure ?? "");
    default:
      return words.charging;
  }
}

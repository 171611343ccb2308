import type { Metadata } from "next";
import { TestCards } from "@/app/(store)/checkout/test-cards";
import { OrderCosts } from "@/app/(store)/orders/[token]/order-costs";
import { OrderHistory } from "@/app/(store)/orders/[token]/order-history";
import { OrderLine } from "@/app/(store)/orders/[token]/order-line";
import { orderState } from "@/app/(store)/orders/[token]/order-state";
import { OwnReturns } from "@/app/(store)/orders/[token]/own-returns";
import { Parcels } from "@/app/(store)/orders/[token]/parcels";
import { Questions } from "@/app/(store)/orders/[token]/questions";
import { ReplaceCard } from "@/app/(store)/orders/[token]/replace-card";
import { SwapOffers } from "@/app/(store)/orders/[token]/swap-offers";
import { TravelChoice } from "@/app/(store)/orders/[token]/travel-choice";
import { sentForm } from "@/app/sent-form";
import { NotHere } from "@/components/store/not-here";
import { Card } from "@/components/ui/card";
import { DayText } from "@/components/ui/day-text";
import { Notice } from "@/components/ui/notice";
import { shopper } from "@/domain/actor";
import { readCustomerThread } from "@/domain/conversations/queries";
import { findCustomerOrder } from "@/domain/orders/customer-order";
import { findSwapOffers } from "@/domain/orders/swap-offers";
import { looseUnits } from "@/domain/orders/travel";
import { explainOrder } from "@/domain/promises/explanation-queries";
import { listPromises } from "@/domain/promises/queries";
import { readCustomerReturns } from "@/domain/returns/queries";
import { now } from "@/lib/clock";
import { dayAt } from "@/lib/day";
import { orderPageWords } from "@/messages/order-page";

/** The address of this page is its key: search engines are to forget it. */
export const metadata: Metadata = { title: "Your order", robots: { index: false, follow: false } };

/** Read anew for each visit, and sent whole. */
export const instant = false;

const justNowMs = 10 * 60 * 1000;

type OrderPageProps = { params: Promise<{ token: string }> };

export default async function OrderPage({ params }: OrderPageProps) {
  const { token } = await params;
  const at = now();
  const order = await findCustomerOrder(token, at);
  if (!order) {
    return (
      <NotHere title="This link doesn't lead to an order">
        It may have been cut short on its way. Open the link from our mail once more, or write to us.
      </NotHere>
    );
  }
  const [explained, promises, cancelled, thread, returns, swaps] = await Promise.all([
    explainOrder(shopper, { token }),
    listPromises(shopper, { token }),
    sentForm("cancel-units"),
    readCustomerThread(token),
    readCustomerReturns(token, at),
    findSwapOffers(token),
  ]);
  const style = { locale: order.locale, today: order.today };
  const isUnpaid = order.parcels.some(
    (parcel) => parcel.shippedAt === null && parcel.charge && isFailed(parcel.charge.state),
  );
  return (
    <div className="flex flex-col gap-8">
      <header className="flex flex-col gap-1">
        <p className="text-sm text-ink-soft">
          Ordered on <DayText day={dayAt(order.placedAt, order.timeZone)} {...style} />
        </p>
        <h1 className="font-display text-3xl font-semibold text-ink">
          Order <span className="figures">{order.number}</span>
        </h1>
        <p className="max-w-[60ch] text-lg text-ink-soft">{orderState(order)}</p>
      </header>
      {at.getTime() - order.placedAt.getTime() < justNowMs ? (
        <Notice tone="done" title="Thank you, we have your order">
          The confirmation goes to <bdi>{order.email}</bdi>, with the link to this page.
        </Notice>
      ) : null}
      {isUnpaid ? (
        <Notice tone="problem" title="A payment didn't go through">
          A parcel is packed and waits for it. Leave another card below, and it leaves at once.
        </Notice>
      ) : null}
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-8">
          <section aria-labelledby="lines">
            <h2 id="lines" className="sr-only">
              What you ordered
            </h2>
            <ul className="divide-y divide-line border-y border-line">
              {order.lines.map((line) => (
                <li key={line.id} className="py-5">
                  <OrderLine
                    line={line}
                    explained={explained.get(line.id)}
                    order={order}
                    token={token}
                    sent={cancelled?.values.orderLineId === line.id ? cancelled : undefined}
                  />
                  <SwapOffers
                    offers={swaps.filter((offer) => offer.orderLineId === line.id)}
                    token={token}
                    order={order}
                  />
                </li>
              ))}
            </ul>
          </section>
          <Parcels order={order} />
          {returns ? <OwnReturns returns={returns} token={token} shop={order} /> : null}
          <Questions messages={thread} token={token} shop={order} />
          <OrderHistory order={order} promises={promises} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <OrderCosts order={order} />
          {order.lines.some((line) => looseUnits(line) > 0) ? (
            <a
              href={`/orders/${token}/address`}
              className="inline-flex min-h-8 w-fit items-center text-sm text-ink-soft underline underline-offset-3 pointer-coarse:min-h-11 print:hidden"
            >
              {orderPageWords(order.locale).address.title}
            </a>
          ) : null}
          <TravelChoice order={order} token={token} />
          {order.closedAt === null ? (
            <Card title="Card">
              <ReplaceCard
                token={token}
                card={order.card}
                isNeeded={isUnpaid}
                help={<TestCards />}
                sent={await sentForm("replace-card")}
              />
            </Card>
          ) : null}
        </div>
      </div>
    </div>
  );
}

function isFailed(state: string): boolean {
  return state === "declined" || state === "authentication_required";
}

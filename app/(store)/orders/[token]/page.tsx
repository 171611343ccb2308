import type { Metadata } from "next";
import { cachedStoreFront } from "@/app/(store)/cached-reads";
import { TestCards } from "@/app/(store)/checkout/test-cards";
import { OrderCosts } from "@/app/(store)/orders/[token]/order-costs";
import { OrderHistory } from "@/app/(store)/orders/[token]/order-history";
import { OrderLine } from "@/app/(store)/orders/[token]/order-line";
import { orderState } from "@/app/(store)/orders/[token]/order-state";
import { OwnReturns } from "@/app/(store)/orders/[token]/own-returns";
import { Parcels } from "@/app/(store)/orders/[token]/parcels";
import { PrintButton } from "@/app/(store)/orders/[token]/print-button";
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
export async function generateMetadata(): Promise<Metadata> {
  const title = orderPageWords((await cachedStoreFront())?.locale).view.title;
  return { title, robots: { index: false, follow: false } };
}

/** Read anew for each visit, and sent whole. */
export const instant = false;

const justNowMs = 10 * 60 * 1000;

type OrderPageProps = { params: Promise<{ token: string }> };

export default async function OrderPage({ params }: OrderPageProps) {
  const { token } = await params;
  const at = now();
  const order = await findCustomerOrder(token, at);
  if (!order) {
    const locale = (await cachedStoreFront())?.locale;
    return (
      <NotHere locale={locale} title={orderPageWords(locale).view.noOrder}>
        {orderPageWords(locale).view.noOrderWords}
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
  const { view, card: cardWords } = orderPageWords(order.locale);
  const isUnpaid = order.parcels.some(
    (parcel) => parcel.shippedAt === null && parcel.charge && isFailed(parcel.charge.state),
  );
  return (
    <div className="flex flex-col gap-8">
      <header className="flex flex-col gap-1">
        <p className="hidden font-semibold print:block">
          <bdi>{order.shopName}</bdi>
        </p>
        <p className="text-sm text-ink-soft">
          {view.orderedOn} <DayText day={dayAt(order.placedAt, order.timeZone)} {...style} />
        </p>
        <h1 className="font-display text-3xl font-semibold text-ink">
          {view.order} <span className="figures">{order.number}</span>
        </h1>
        <p className="max-w-[60ch] text-lg text-ink-soft">{orderState(order)}</p>
        <PrintButton label={orderPageWords(order.locale).print} />
      </header>
      {at.getTime() - order.placedAt.getTime() < justNowMs ? (
        <Notice tone="done" title={view.thanks}>
          <bdi>{view.thanksWords(order.email)}</bdi>
        </Notice>
      ) : null}
      {isUnpaid ? (
        <Notice tone="problem" title={view.unpaid}>
          {view.unpaidWords}
        </Notice>
      ) : null}
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-8">
          <section aria-labelledby="lines">
            <h2 id="lines" className="sr-only">
              {view.lines}
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
            <Card title={view.card} className="print:hidden">
              <ReplaceCard
                token={token}
                card={order.card}
                isNeeded={isUnpaid}
                words={{
                  current: order.card ? cardWords.ending(order.card.brand, order.card.last4) : "",
                  other: cardWords.other,
                  legend: cardWords.legend,
                  save: cardWords.save,
                  saving: cardWords.saving,
                }}
                help={<TestCards locale={order.locale} />}
                locale={order.locale}
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

import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import { MoneyText } from "@/components/ui/money-text";
import type { AccountOrder } from "@/domain/customers/account-queries";
import { formatDay } from "@/lib/format-day";
import { orderPath } from "@/lib/links";
import { accountWords } from "@/messages/account";

type OrderListProps = {
  orders: AccountOrder[];
  next: number | undefined;
  locale: string;
  isFirstPage: boolean;
  today: string;
};

/** The customer's orders, each with its state and the next day to expect; the order's own page says the rest. */
export function OrderList({ orders, next, locale, isFirstPage, today }: OrderListProps) {
  const words = accountWords(locale);
  if (orders.length === 0)
    return (
      <EmptyState
        icon="receipt"
        title={words.noOrdersTitle}
        action={
          <a href="/" className={buttonLook({ tone: "primary" })}>
            {words.seeShop}
          </a>
        }
      >
        {words.noOrders}
      </EmptyState>
    );
  return (
    <>
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {orders.map((order) => (
          <li
            key={order.id}
            className="flex flex-col gap-x-6 gap-y-1 py-4 sm:flex-row sm:items-baseline sm:justify-between"
          >
            <div className="min-w-0">
              <h3 className="font-semibold text-ink">
                <a
                  href={orderPath(order.id)}
                  className="inline-flex min-h-11 items-center underline underline-offset-3"
                >
                  {words.order(order.number)}
                </a>
              </h3>
              <p className="break-words text-sm text-ink-soft">
                <bdi>{order.titles.join(", ")}</bdi> · {words.units(order.units - order.cancelled)}
              </p>
            </div>
            <div className="shrink-0 text-sm sm:text-end">
              <p className="font-medium text-ink">{stateOf(order, words)}</p>
              {order.units > order.shipped + order.cancelled ? (
                <p className="text-ink-soft">
                  {order.nextBy
                    ? `${words.nextBy} ${formatDay(order.nextBy, { locale, today })}`
                    : words.noDay}
                </p>
              ) : null}
              <p className="figures text-ink-soft">
                <MoneyText minor={order.totalMinor} currency={order.currency} locale={locale} />
              </p>
            </div>
          </li>
        ))}
      </ul>
      <nav className="flex gap-4">
        {isFirstPage ? null : (
          <a href="/account" className={buttonLook({})}>
            {words.newestOrders}
          </a>
        )}
        {next ? (
          <a href={`/account?after=${next}`} className={buttonLook({})}>
            {words.olderOrders}
          </a>
        ) : null}
      </nav>
    </>
  );
}

function stateOf(order: AccountOrder, words: ReturnType<typeof accountWords>): string {
  if (order.cancelled === order.units) return words.stateCancelled;
  if (order.shipped + order.cancelled === order.units) return words.stateShipped;
  return order.shipped > 0 ? words.statePart : words.statePlaced;
}

import { toldEvent } from "@/app/(store)/orders/[token]/told-event";
import { EventTimeline, type TimelineEntry } from "@/components/availability/event-timeline";
import type { CustomerLine, CustomerOrder } from "@/domain/orders/customer-order";
import type { PromiseRow } from "@/domain/promises/queries";
import { toldWords } from "@/domain/promises/told-words";
import { orderPageWords } from "@/messages/order-page";

type OrderHistoryProps = { order: CustomerOrder; promises: readonly PromiseRow[] };

/** What happened and what was promised when, newest first. */
export function OrderHistory({ order, promises }: OrderHistoryProps) {
  const words = orderPageWords(order.locale).view;
  const style = { today: order.today, locale: order.locale };
  const entries: TimelineEntry[] = [
    ...order.events.map((event) => ({
      id: event.id,
      at: event.at,
      sentence: toldEvent(event, order),
      actor: event.isByCustomer ? words.you : order.shopName,
    })),
    ...order.lines.flatMap((line) => promiseEntries(line, promises, { ...style, shopName: order.shopName })),
  ];
  entries.sort((a, b) => b.at.getTime() - a.at.getTime());
  return (
    <section aria-labelledby="history" className="flex flex-col gap-3">
      <h2 id="history" className="font-display text-xl font-semibold text-ink">
        {words.history}
      </h2>
      <EventTimeline entries={entries} timeZone={order.timeZone} today={order.today} locale={order.locale} />
    </section>
  );
}

/** Each day that was told for a line, how it moved and why. `promises` come newest first. */
function promiseEntries(
  line: CustomerLine,
  promises: readonly PromiseRow[],
  { shopName, ...style }: { shopName: string; today: string; locale: string },
): TimelineEntry[] {
  const ofLine = promises.filter((promise) => promise.orderLineId === line.id);
  return ofLine.flatMap((told, index) => {
    const words = toldWords(told, ofLine[index + 1], style);
    if (words === undefined) return [];
    return [{ id: told.id, at: told.at, sentence: `${line.title}: ${words}`, actor: shopName }];
  });
}

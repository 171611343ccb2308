import { EventTimeline, type TimelineEntry } from "@/components/availability/event-timeline";
import { eventSentence } from "@/domain/events/event-sentence";
import type { CustomerLine, CustomerOrder } from "@/domain/orders/customer-order";
import { formatDayRange } from "@/lib/format-day";

/** What happened and what was promised when, newest first. */
export function OrderHistory({ order }: { order: CustomerOrder }) {
  const style = { today: order.today, locale: order.locale, currency: order.currency };
  const entries: TimelineEntry[] = [
    ...order.events.map((event) => ({
      id: event.id,
      at: event.at,
      sentence: eventSentence(event, style),
      actor: event.isByCustomer ? "You" : order.shopName,
    })),
    ...order.lines.flatMap((line) => promiseEntries(line, order.shopName, style)),
  ];
  entries.sort((a, b) => b.at.getTime() - a.at.getTime());
  return (
    <section aria-labelledby="history" className="flex flex-col gap-3">
      <h2 id="history" className="font-display text-xl font-semibold text-ink">
        What happened
      </h2>
      <EventTimeline entries={entries} timeZone={order.timeZone} today={order.today} locale={order.locale} />
    </section>
  );
}

/** Each day that was told for a line, and how it moved. */
function promiseEntries(
  line: CustomerLine,
  shopName: string,
  style: { today: string; locale: string },
): TimelineEntry[] {
  return line.history.flatMap((told, index) => {
    const before = line.history[index - 1];
    if (before?.earliestOn === told.earliestOn && before.latestOn === told.latestOn) return [];
    const sentence = `${line.title}: ${promiseWords(told, before, style)}`;
    return [{ id: `${line.id} ${index}`, at: told.at, sentence, actor: shopName }];
  });
}

type Told = CustomerLine["history"][number];

function promiseWords(
  told: Told,
  before: Told | undefined,
  style: { today: string; locale: string },
): string {
  if (!told.earliestOn || !told.latestOn)
    return before ? "no day can be promised at the moment" : "ordered without a day";
  const days = formatDayRange(told.earliestOn, told.latestOn, style);
  if (!before) return `promised for ${days}`;
  if (!before.latestOn) return `now promised for ${days}`;
  if (told.latestOn < before.latestOn) return `now earlier, ${days}`;
  return told.latestOn > before.latestOn ? `now later, ${days}` : `now promised for ${days}`;
}

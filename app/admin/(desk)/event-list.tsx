import { EventTimeline } from "@/components/availability/event-timeline";
import { eventSentence } from "@/domain/events/event-sentence";
import type { TimelineEvent } from "@/domain/events/queries";
import type { DeskShop } from "@/domain/store/queries";

/** What happened here, newest first. */
export function EventList({ events, shop }: { events: TimelineEvent[]; shop: DeskShop }) {
  if (events.length === 0) return <p className="text-sm text-ink-soft">Nothing happened here yet.</p>;
  return (
    <EventTimeline
      entries={events.map((event) => ({
        id: event.id,
        at: event.at,
        actor: event.actorName,
        sentence: eventSentence(event, shop),
      }))}
      timeZone={shop.timeZone}
      today={shop.today}
      locale={shop.locale}
    />
  );
}

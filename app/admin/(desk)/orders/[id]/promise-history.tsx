import { DayText } from "@/components/ui/day-text";
import { eventSentence } from "@/domain/events/event-sentence";
import type { OrderLineRow } from "@/domain/orders/queries";
import { lineTruthText } from "@/domain/promises/line-truth";
import type { PromiseRow } from "@/domain/promises/queries";
import type { DeskShop } from "@/domain/store/queries";
import { dayAt } from "@/lib/day";
import { formatTime } from "@/lib/format-instant";

type PromiseHistoryProps = { lines: OrderLineRow[]; promises: PromiseRow[]; shop: DeskShop };

/** Everything that the customer was told for each line, and what made it: nothing here is ever changed. */
export function PromiseHistory({ lines, promises, shop }: PromiseHistoryProps) {
  if (promises.length === 0) return <p className="text-sm text-ink-soft">Nothing was promised.</p>;
  return (
    <div className="flex flex-col gap-5">
      {lines.map((line) => {
        const ofLine = promises.filter((promise) => promise.orderLineId === line.id);
        if (ofLine.length === 0) return null;
        return (
          <section key={line.id}>
            <h3 className="text-sm font-semibold">
              <bdi>{line.title}</bdi>
            </h3>
            <ol className="mt-1 flex flex-col gap-2 text-sm">
              {ofLine.map((promise) => (
                <li key={promise.id} className="border-s-2 border-line ps-3">
                  <span className="figures font-medium">
                    {lineTruthText(promise.parts, shop) || "nothing left to promise"}
                  </span>
                  <span className="block text-xs text-ink-faint">
                    <DayText day={dayAt(promise.at, shop.timeZone)} today={shop.today} locale={shop.locale} />{" "}
                    <span className="figures">{formatTime(promise.at, shop)}</span> ·{" "}
                    {eventSentence({ name: promise.eventName, data: promise.eventData }, shop)}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}

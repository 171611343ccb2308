import type { ReactNode } from "react";
import { DayText } from "@/components/ui/day-text";
import { type Day, dayAt } from "@/lib/day";
import { formatTime } from "@/lib/format-instant";

export type TimelineEntry = { id: string; at: Date; sentence: ReactNode; actor: string; detail?: ReactNode };

type EventTimelineProps = {
  entries: readonly TimelineEntry[];
  timeZone: string;
  today: Day;
  locale?: string;
};

/** What happened, who did it, when: grouped by the store's days, in the order given. */
export function EventTimeline({ entries, timeZone, today, locale }: EventTimelineProps) {
  return (
    <ol className="flex flex-col gap-5">
      {byDay(entries, timeZone).map(({ day, entries: ofDay }) => (
        <li key={`${day} ${ofDay[0]?.id}`}>
          <h3 className="mb-2 text-xs font-semibold text-ink-faint">
            {day === today ? "Today, " : null}
            <DayText day={day} today={today} locale={locale} />
          </h3>
          <ol className="flex flex-col">
            {ofDay.map((entry) => (
              <Entry key={entry.id} entry={entry} time={formatTime(entry.at, { timeZone, locale })} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry, time }: { entry: TimelineEntry; time: string }) {
  return (
    <li className="group relative flex gap-3 pb-4 last:pb-0">
      <span aria-hidden="true" className="relative flex w-2.5 shrink-0 justify-center">
        <span className="absolute top-4 bottom-[-0.5rem] w-px bg-line group-last:hidden" />
        <span className="mt-1.5 size-2 rounded-full bg-line-strong" />
      </span>
      <div className="min-w-0 flex-1 text-sm">
        <p className="text-ink">{entry.sentence}</p>
        <p className="text-xs text-ink-faint">
          <time dateTime={entry.at.toISOString()} className="figures">
            {time}
          </time>
          {" · "}
          <bdi>{entry.actor}</bdi>
        </p>
        {entry.detail ? <div className="mt-1.5 text-sm text-ink-soft">{entry.detail}</div> : null}
      </div>
    </li>
  );
}

/** Neighbours of one day stand together; the list may run either way. */
function byDay(
  entries: readonly TimelineEntry[],
  timeZone: string,
): { day: Day; entries: TimelineEntry[] }[] {
  const groups: { day: Day; entries: TimelineEntry[] }[] = [];
  for (const entry of entries) {
    const day = dayAt(entry.at, timeZone);
    const last = groups.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else groups.push({ day, entries: [entry] });
  }
  return groups;
}

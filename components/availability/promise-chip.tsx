import type { ReactNode } from "react";
import { availabilityLook } from "@/components/availability/availability-look";
import { AvailabilityMark, type AvailabilityShape } from "@/components/availability/availability-mark";
import { Icon } from "@/components/ui/icon";
import type { Day } from "@/lib/day";
import { formatDayInFull, formatDayRange } from "@/lib/format-day";
import { availabilityWords } from "@/messages/availability";
import { timeWords } from "@/messages/time";

export type PromiseState = Extract<AvailabilityShape, "now" | "coming" | "unknown" | "decide">;

type PromiseChipProps = {
  state: PromiseState;
  earliestOn?: Day;
  latestOn?: Day;
  /** Which in line this is, from 1. */
  place?: number;
  /** Why this day, in one sentence. Without it the chip doesn't open. */
  reason?: ReactNode;
  today: Day;
  locale?: string;
};

/** "12–20 June · 14th in line", opening to the reason. A native disclosure: keyboard and screen reader know it, no JavaScript. */
export function PromiseChip({ reason, ...promise }: PromiseChipProps) {
  const look = `rounded-[14px] text-sm [[data-place=store]_&]:rounded-[18px] leading-5 font-semibold ${availabilityLook[promise.state]}`;
  if (!reason) {
    return (
      <span className={`inline-flex min-h-7 w-fit items-center gap-2 py-1 ps-2.5 pe-3 ${look}`}>
        <PromiseWords {...promise} />
      </span>
    );
  }
  return (
    <details className="group w-fit max-w-full">
      <summary
        className={`inline-flex min-h-7 w-fit items-center gap-2 py-1 ps-2.5 pe-2 hover:underline hover:decoration-1 hover:underline-offset-3 [[data-place=store]_&]:min-h-9 pointer-coarse:min-h-11 ${look}`}
      >
        <PromiseWords {...promise} />
        <span className="sr-only">{availabilityWords(promise.locale ?? "en").chip.why}</span>
        <Icon name="chevronDown" className="size-4 opacity-70 transition-transform group-open:rotate-180" />
      </summary>
      <div className="mt-2 max-w-[52ch] border-s-2 border-line-strong ps-3 text-sm text-ink-soft">
        {reason}
      </div>
    </details>
  );
}

function PromiseWords({
  state,
  earliestOn,
  latestOn,
  place,
  today,
  locale,
}: Omit<PromiseChipProps, "reason">) {
  const last = latestOn ?? earliestOn;
  const first = earliestOn ?? latestOn;
  const exact = first && last ? exactDays(first, last, locale) : undefined;
  const words = availabilityWords(locale ?? "en").chip;
  return (
    <>
      <AvailabilityMark shape={state} />
      <span>
        <span title={exact} className="whitespace-nowrap">
          {first && last ? formatDayRange(first, last, { today, locale }) : words[state]}
        </span>
        {place ? (
          <span className="figures font-medium whitespace-nowrap"> · {words.inLine(place)}</span>
        ) : null}
      </span>
    </>
  );
}

function exactDays(first: Day, last: Day, locale?: string): string {
  if (first === last) return formatDayInFull(last, locale);
  const ends = [formatDayInFull(first, locale), formatDayInFull(last, locale)] as const;
  return timeWords(locale ?? "en").fromDayToDay(...ends);
}

import Link from "next/link";
import { AvailabilityMark, type AvailabilityShape } from "@/components/availability/availability-mark";
import { formatCount } from "@/lib/plural";

export type TodayNumber = {
  href: string;
  count: number;
  label: string;
  /** One line more: what it means, or of how many. */
  detail?: string;
  shape?: AvailabilityShape;
};

/** A number that is the way to its list. */
export function TodayNumbers({ numbers }: { numbers: readonly TodayNumber[] }) {
  return (
    <ul className="grid grid-cols-2 gap-px overflow-clip rounded-lg border border-line bg-surface xl:grid-cols-4">
      {numbers.map((number) => (
        <li key={number.label} className="shadow-[0_0_0_1px_var(--color-line)]">
          <Link
            href={number.href}
            className="flex h-full flex-col gap-0.5 px-4 py-3.5 hover:bg-ground focus-visible:-outline-offset-2 sm:px-5"
          >
            <span className="flex items-center gap-2">
              {number.shape && number.count > 0 ? (
                <AvailabilityMark shape={number.shape} className="size-4" />
              ) : null}
              <span
                className={`figures font-display text-2xl font-semibold ${number.count === 0 ? "text-ink-faint" : "text-ink"}`}
              >
                {formatCount(number.count)}
              </span>
            </span>
            <span className="text-sm font-semibold">{number.label}</span>
            {number.detail ? <span className="text-sm text-ink-soft">{number.detail}</span> : null}
          </Link>
        </li>
      ))}
    </ul>
  );
}

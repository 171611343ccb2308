import { AvailabilityMark } from "@/components/availability/availability-mark";
import { type SupplyPart, supplyParts, supplySentence } from "@/components/availability/supply-parts";
import type { Day } from "@/lib/day";
import { formatCount, plural } from "@/lib/plural";

export type SupplyBarProps = {
  onHand: number;
  /** Units on hand that are already somebody's. */
  ready: number;
  safetyStock: number;
  /** Open purchase order lines by expected day; `pegged` units of each are already promised. */
  incoming: readonly { day: Day; quantity: number; pegged: number }[];
  /** Units that customers wait for, not counting those that are ready. */
  waiting: number;
  today: Day;
  locale?: string;
};

/** What lies here and what comes, by day, against those who wait: filled is somebody's, pale is free. */
export function SupplyBar(props: SupplyBarProps) {
  const parts = supplyParts(props);
  return (
    <figure className="flex min-w-0 flex-col gap-2">
      <figcaption className="text-sm text-ink-soft">{supplySentence(props)}</figcaption>
      {parts.length > 0 ? (
        <ul className="flex min-w-0 items-start gap-1">
          {parts.map((part) => (
            <Segment key={part.id} part={part} />
          ))}
        </ul>
      ) : null}
    </figure>
  );
}

function Segment({ part }: { part: SupplyPart }) {
  return (
    <li className="group relative min-w-12 sm:min-w-24" style={{ flex: `${part.quantity} 1 0%` }}>
      <button
        type="button"
        aria-label={`${part.label}: ${part.detail}`}
        className="flex w-full flex-col gap-1 rounded-sm text-start"
      >
        <Fill part={part} />
        <span className="text-xs leading-4 text-ink-soft">
          <span className="figures flex items-center gap-1.5 text-sm font-semibold text-ink">
            <AvailabilityMark shape={part.kind} className="size-3" />
            {formatCount(part.quantity)}
          </span>
          {part.label}
        </span>
      </button>
      <span
        aria-hidden="true"
        className="pointer-events-none absolute start-0 top-full z-10 mt-1 hidden w-max max-w-56 rounded-md bg-ink px-2.5 py-1.5 text-xs text-ground shadow-raised group-focus-within:block group-hover:block group-last:start-auto group-last:end-0"
      >
        {part.detail}
      </span>
    </li>
  );
}

const pale = {
  now: "bg-in-stock-soft ring-in-stock",
  coming: "bg-coming-soft ring-coming",
  unknown: "bg-transparent ring-out",
};
const solid = { now: "bg-in-stock", coming: "bg-coming", unknown: "bg-out" };

function Fill({ part }: { part: SupplyPart }) {
  if (part.kind === "unknown") {
    return (
      <span
        className="block h-4 rounded-sm border-2 border-dashed border-out"
        title={plural(part.quantity, unitForms)}
      />
    );
  }
  return (
    <span className={`flex h-4 overflow-clip rounded-sm ring-1 ring-inset ${pale[part.kind]}`}>
      <span
        className={`block ${solid[part.kind]}`}
        style={{ width: `${share(part.taken, part.quantity)}%` }}
      />
      {part.kept > 0 ? (
        <span
          className="block bg-[repeating-linear-gradient(135deg,var(--color-in-stock)_0_1px,transparent_1px_5px)]"
          style={{ width: `${share(part.kept, part.quantity)}%` }}
        />
      ) : null}
    </span>
  );
}

const unitForms = { one: "unit", other: "units" };

function share(units: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((units / whole) * 1000) / 10;
}

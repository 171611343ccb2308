import type { ReactNode } from "react";
import { AvailabilityMark } from "@/components/availability/availability-mark";
import { formatCount } from "@/lib/plural";

export type DecisionPart = {
  id: string;
  quantity: number;
  name: ReactNode /** Its place, its day, where it lies. */;
  note?: ReactNode;
};
export type DecisionCost = { label: string; value: ReactNode };

type DecisionCardProps = {
  title: ReactNode;
  /** The recommendation and its reason, in one sentence. */
  sentence: ReactNode;
  ready: readonly DecisionPart[];
  waiting: readonly DecisionPart[];
  costs: readonly DecisionCost[];
  /** The buttons, the recommended one first. */
  children: ReactNode;
};

/** Ship now or wait: what is ready, what isn't, what each way costs, and the answer in one press. */
export function DecisionCard({ title, sentence, ready, waiting, costs, children }: DecisionCardProps) {
  return (
    <article className="overflow-clip rounded-lg border border-line bg-surface shadow-card">
      <header className="flex gap-3 bg-decide-soft px-4 py-3 sm:px-5">
        <AvailabilityMark shape="decide" className="mt-1 size-4" />
        <div className="min-w-0">
          <h2 className="font-display text-lg leading-6 font-semibold text-ink">{title}</h2>
          <p className="text-sm text-decide-ink">{sentence}</p>
        </div>
      </header>
      <div className="grid gap-x-8 gap-y-4 px-4 py-4 sm:grid-cols-2 sm:px-5">
        <Parts heading="Ready now" shape="now" parts={ready} />
        <Parts heading="Still waiting" shape="coming" parts={waiting} />
      </div>
      <footer className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-line px-4 py-3 sm:px-5">
        <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
          {costs.map((cost) => (
            <div key={cost.label} className="flex gap-2">
              <dt className="text-ink-soft">{cost.label}</dt>
              <dd className="figures font-semibold">{cost.value}</dd>
            </div>
          ))}
        </dl>
        <div className="flex flex-wrap gap-2">{children}</div>
      </footer>
    </article>
  );
}

function Parts({
  heading,
  shape,
  parts,
}: {
  heading: string;
  shape: "now" | "coming";
  parts: readonly DecisionPart[];
}) {
  return (
    <div className="min-w-0">
      <h3 className="mb-1.5 flex items-center gap-2 text-sm font-semibold">
        <AvailabilityMark shape={shape} />
        {heading}
      </h3>
      <ul className="flex flex-col gap-1.5 text-sm">
        {parts.map((part) => (
          <li key={part.id} className="flex gap-2">
            <span className="figures min-w-8 text-end font-semibold">{formatCount(part.quantity)} ×</span>
            <span className="min-w-0">
              {part.name}
              {part.note ? <span className="block text-ink-soft">{part.note}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

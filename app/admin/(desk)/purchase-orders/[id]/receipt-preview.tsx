import { AvailabilityMark, type AvailabilityShape } from "@/components/availability/availability-mark";
import { TextLink } from "@/components/ui/text-link";
import { formatCount, plural } from "@/lib/plural";
import type { EffectsState } from "./use-receipt-effects";

const shapes: Record<string, AvailabilityShape> = {
  ready: "now",
  earlier: "coming",
  later: "decide",
  lost_supply: "unknown",
};
const words: Record<string, string> = {
  ready: "ready",
  earlier: "comes earlier",
  later: "comes later",
  lost_supply: "no day any more",
};
const units = { one: "unit", other: "units" };

/** Who gets what, before anything is written. */
export function ReceiptPreview({ effects, problem, isLoading }: EffectsState) {
  if (problem) return <p className="text-sm text-danger-ink">{problem}</p>;
  if (!effects)
    return (
      <p className="text-sm text-ink-soft">
        {isLoading ? "Looking who waits for these units…" : "Enter what came to see who gets it."}
      </p>
    );
  return (
    <div className={isLoading ? "opacity-60" : undefined}>
      <p className="figures text-sm" aria-live="polite">
        <strong>{plural(effects.receivedUnits, units)}</strong>: {formatCount(effects.readyUnits)} for waiting
        orders, {formatCount(effects.freeUnits)} free afterwards.
      </p>
      {effects.orders.length > 0 ? (
        <ul className="mt-3 flex flex-col divide-y divide-line border-y border-line">
          {effects.orders.map((order) => (
            <li key={order.key} className="flex gap-3 py-2 text-sm">
              <AvailabilityMark shape={shapes[order.change] ?? "coming"} className="mt-0.5 size-4" />
              <div className="min-w-0">
                <p>
                  <TextLink href={`/admin/orders/${order.orderId}`} className="figures font-semibold">
                    {order.number}
                  </TextLink>{" "}
                  <bdi>{order.name}</bdi>:{" "}
                  <strong className="figures">
                    {order.readyUnits > 0 ? `${formatCount(order.readyUnits)} ready` : words[order.change]}
                  </strong>
                </p>
                <p className="text-ink-soft">
                  <bdi>{order.title}</bdi>
                  <span className="figures block">
                    {order.before || "nothing told yet"} <span aria-hidden="true">→</span>
                    <span className="sr-only"> becomes </span> {order.after}
                  </span>
                </p>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {effects.more > 0 ? (
        <p className="mt-2 text-sm text-ink-soft">
          and {plural(effects.more, { one: "more line", other: "more lines" })}
        </p>
      ) : null}
    </div>
  );
}

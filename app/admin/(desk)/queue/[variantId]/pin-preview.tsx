import { AvailabilityMark } from "@/components/availability/availability-mark";
import { TextLink } from "@/components/ui/text-link";
import type { LineOutcome } from "@/domain/allocation/replan";
import type { LineLabel } from "@/domain/orders/queries";
import { lineTruthText } from "@/domain/promises/line-truth";
import type { DeskShop } from "@/domain/store/queries";
import { plural } from "@/lib/plural";

type PinPreviewProps = {
  outcomes: LineOutcome[];
  labels: Map<string, LineLabel>;
  lineId: string;
  shop: DeskShop;
};

/** Whose promise breaks if this line goes first, before anybody confirms it. */
export function PinPreview({ outcomes, labels, lineId, shop }: PinPreviewProps) {
  const changed = outcomes.filter((outcome) => outcome.change !== "unchanged" || outcome.readyUnits !== 0);
  const worse = changed.filter((outcome) => outcome.orderLineId !== lineId && isWorse(outcome));
  if (changed.length === 0)
    return (
      <p className="text-sm text-ink-soft">
        Nobody's units or days would change: it is served first as it is.
      </p>
    );
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p className="font-semibold">
        {worse.length === 0
          ? "Nobody else waits longer."
          : `${plural(worse.length, { one: "other customer waits", other: "other customers wait" })} longer or on a later day.`}
      </p>
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {changed.slice(0, 20).map((outcome) => (
          <Changed
            key={outcome.orderLineId}
            outcome={outcome}
            label={labels.get(outcome.orderLineId)}
            shop={shop}
          />
        ))}
      </ul>
    </div>
  );
}

function Changed({ outcome, label, shop }: { outcome: LineOutcome; label?: LineLabel; shop: DeskShop }) {
  return (
    <li className="flex gap-3 py-2">
      <AvailabilityMark shape={isWorse(outcome) ? "decide" : "now"} className="mt-0.5 size-4" />
      <div className="min-w-0">
        {label ? (
          <p>
            <TextLink href={`/admin/orders/${label.orderId}`} className="figures font-semibold">
              {label.number}
            </TextLink>{" "}
            <bdi>{label.name}</bdi>
          </p>
        ) : null}
        <p className="figures text-ink-soft">
          {lineTruthText(outcome.before, shop) || "nothing told yet"} <span aria-hidden="true">→</span>
          <span className="sr-only"> becomes </span> {lineTruthText(outcome.after, shop)}
        </p>
      </div>
    </li>
  );
}

function isWorse({ change, readyUnits }: LineOutcome): boolean {
  return change === "later" || change === "lost_supply" || readyUnits < 0;
}

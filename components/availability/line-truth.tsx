import clsx from "clsx";
import { AvailabilityMark, type AvailabilityShape } from "@/components/availability/availability-mark";
import { joinSameDays, lineTruthText, type TruthPart } from "@/domain/promises/line-truth";
import type { Day } from "@/lib/day";

type LineTruthProps = {
  parts: readonly TruthPart[];
  today: Day;
  locale?: string;
  size?: "regular" | "large";
};

/** "● 5 now, ◷ 2 about 12–20 June": the words of the one rule, each part with the shape of its state. */
export function LineTruth({ parts, today, locale, size = "regular" }: LineTruthProps) {
  const told = joinSameDays(parts.filter((part) => part.quantity > 0));
  if (told.length === 0) return null;
  return (
    <span className={clsx("figures font-semibold text-ink", size === "large" ? "text-lg" : "text-sm")}>
      {told.map((part, index) => (
        <span key={`${part.basis} ${part.earliestOn} ${part.latestOn}`}>
          {index > 0 ? " " : null}
          <span className="inline-block">
            <AvailabilityMark
              shape={shapeOf(part)}
              className={clsx("me-1.5 inline-block align-[-0.1em]", size === "large" ? "size-4" : "size-3.5")}
            />
            {lineTruthText([part], { locale, today })}
            {index < told.length - 1 ? "," : null}
          </span>
        </span>
      ))}
    </span>
  );
}

function shapeOf(part: TruthPart): AvailabilityShape {
  if (part.basis === "stock") return "now";
  return part.latestOn ? "coming" : "unknown";
}

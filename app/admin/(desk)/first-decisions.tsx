import { AvailabilityMark } from "@/components/availability/availability-mark";
import { TextLink } from "@/components/ui/text-link";
import type { OpenDecision } from "@/domain/fulfilment/queries";

/** The questions that are open longest, with what we'd do. */
export function FirstDecisions({ decisions }: { decisions: OpenDecision[] }) {
  return (
    <ul className="flex flex-col divide-y divide-line border-t border-line text-sm">
      {decisions.map((decision) => (
        <li key={decision.id} className="flex gap-3 px-4 py-3 sm:px-5">
          <AvailabilityMark shape="decide" className="mt-0.5 size-4" />
          <span className="min-w-0">
            <TextLink href={`/admin/orders/${decision.orderId}`} className="figures font-semibold">
              {decision.number}
            </TextLink>{" "}
            <bdi>{decision.name}</bdi>:{" "}
            <strong>{decision.recommendation === "wait" ? "wait" : "ship now"}</strong>
            <span className="block text-ink-soft">{decision.reason}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

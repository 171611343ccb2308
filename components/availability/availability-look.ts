import type { AvailabilityShape } from "@/components/availability/availability-mark";

/** The soft ground and the ink that is read on it, for whatever is said in an availability colour. */
export const availabilityLook: Record<AvailabilityShape, string> = {
  now: "bg-in-stock-soft text-in-stock-ink",
  low: "bg-in-stock-soft text-in-stock-ink",
  coming: "bg-coming-soft text-coming-ink",
  preorder: "bg-coming-soft text-coming-ink",
  unknown: "bg-out-soft text-out-ink",
  out: "bg-out-soft text-out-ink",
  discontinued: "bg-out-soft text-out-ink",
  decide: "bg-decide-soft text-decide-ink",
};

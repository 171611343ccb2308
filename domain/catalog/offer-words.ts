// pure
// What is said of an offer to those who list it elsewhere: a shopping feed may name a day only when it is known and near.
import type { Availability } from "@/domain/promises/availability";
import { addDays, type Day, startOfDay } from "@/lib/day";

export type FeedOffer = {
  availability: "in_stock" | "backorder" | "preorder" | "out_of_stock";
  /** The first day on which it can be had, with its zone; only of what is coming. */
  availableFrom?: string;
};

/** A day that isn't known, or lies more than a year ahead, can't be listed: the offer is out of stock there. */
export function feedOffer(
  { status, buckets }: Availability,
  { today, timeZone }: { today: Day; timeZone: string },
): FeedOffer {
  if (status === "in_stock" || status === "low_stock") return { availability: "in_stock" };
  if (status !== "backorder" && status !== "preorder") return { availability: "out_of_stock" };
  const from = buckets[0]?.earliestOn;
  if (!from || from > addDays(today, 365)) return { availability: "out_of_stock" };
  return { availability: status, availableFrom: startOfDay(from, timeZone) };
}

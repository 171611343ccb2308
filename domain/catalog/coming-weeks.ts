// pure
// What is coming, under the week of the day by which it can be had.
import { Temporal } from "temporal-polyfill";
import type { Day } from "@/lib/day";

export type ComingVariant = {
  id: string;
  handle: string;
  title: string;
  variantTitle: string;
  imageUrl: string | null;
  priceMinor: number;
  earliestOn: Day;
  latestOn: Day;
  /** Units of the first delivery that nobody has yet. */
  quantity: number;
  /** Some units are here already. */
  isHereToo: boolean;
  /** Why it comes then, in one sentence. */
  reason: string;
};

/** `monday` names the week. */
export type ComingWeek = { monday: Day; sunday: Day; variants: ComingVariant[] };

/** Weeks in their order, within a week by day, then as they were given. */
export function groupByWeek(coming: readonly ComingVariant[]): ComingWeek[] {
  const weeks = Map.groupBy(coming, (variant) => mondayOf(variant.latestOn));
  return [...weeks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([monday, variants]) => ({
      monday,
      sunday: Temporal.PlainDate.from(monday).add({ days: 6 }).toString(),
      variants: variants.toSorted((a, b) => (a.latestOn < b.latestOn ? -1 : a.latestOn > b.latestOn ? 1 : 0)),
    }));
}

function mondayOf(day: Day): Day {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

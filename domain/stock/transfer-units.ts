// pure
// How many units of a transfer can leave and can arrive: what lies there and is nobody's, and no more than left.
import type { PurchaseOrderLine } from "@/domain/purchasing/read-lines";
import { plural } from "@/lib/plural";
import { Refusal } from "@/lib/refusal";

export type PlaceUnits = { title: string; onHand: number; pegged: number };

/**
 * Units that may leave a place: those that are neither promised nor packed. Safety stock may be moved: it is kept back
 * from new sales, not from another shelf of ours.
 */
export function canLeave({ onHand, pegged }: Pick<PlaceUnits, "onHand" | "pegged">): number {
  return Math.max(0, onHand - pegged);
}

/** Why so many can't leave, in words for who stands at the shelf; undefined when they can. */
export function whyNot(units: PlaceUnits, wanted: number, place: string): string | undefined {
  const free = canLeave(units);
  if (wanted <= free) return undefined;
  const lying = `${plural(units.onHand, { one: "is", other: "are" })} on hand`;
  const taken = units.pegged > 0 ? ` and ${units.pegged} of them promised to customers` : "";
  const most =
    free === 0 ? `No unit of ${units.title} can leave` : `Only ${free} of ${units.title} can leave`;
  return `${most} ${place}: ${lying}${taken}.`;
}

/** Refuses more units of a transfer than are on their way: a unit that was never sent is found, not transferred. */
export function requireDispatched(
  lines: PurchaseOrderLine[],
  came: { lineId: string; quantity: number }[],
): void {
  const soFar = new Map<string, number>();
  for (const [index, { lineId, quantity }] of came.entries()) {
    const units = (soFar.get(lineId) ?? 0) + quantity;
    soFar.set(lineId, units);
    const open = lines.find((line) => line.id === lineId)?.openQuantity ?? 0;
    if (units <= open) continue;
    throw new Refusal(
      "invalid",
      `Only ${plural(open, { one: "unit is", other: "units are" })} on the way. Add what was found beyond that as a stock adjustment.`,
      `lines.${index}.quantity`,
    );
  }
}

// pure
/** Cuts a variant's supply into the parts that the supply bar shows, and says the whole in one sentence. */
import type { Day } from "@/lib/day";
import { formatDay } from "@/lib/format-day";
import { formatCount, plural } from "@/lib/plural";

type Delivery = { day: Day; quantity: number; pegged: number };

export type Supply = {
  onHand: number;
  ready: number;
  safetyStock: number;
  incoming: readonly Delivery[];
  waiting: number;
  today: Day;
  locale?: string;
};

export type SupplyPart = {
  id: string;
  kind: "now" | "coming" | "unknown";
  label: string;
  quantity: number;
  /** Units that are already somebody's. */
  taken: number;
  /** Units kept back as safety stock. */
  kept: number;
  detail: string;
};

/** More than this many days don't fit beside one another on a phone; the rest is told as one. */
const shownDeliveries = 3;
const dayForms = { one: "day", other: "days" };

/** On hand first, then each day's deliveries, then the units that no supply is known for. */
export function supplyParts(supply: Supply): SupplyPart[] {
  const parts: SupplyPart[] = [];
  const { ready, kept, free } = onHandShares(supply);
  if (supply.onHand > 0) {
    const detail = said([
      [ready, "for waiting orders"],
      [kept, "kept back"],
      [free, "free"],
    ]);
    parts.push({
      id: "on-hand",
      kind: "now",
      label: "on hand",
      quantity: supply.onHand,
      taken: ready,
      kept,
      detail,
    });
  }
  const deliveries = deliveriesByDay(supply);
  for (const { day, quantity, pegged } of deliveries.slice(0, shownDeliveries)) {
    parts.push(comingPart(day, formatDay(day, supply), quantity, pegged));
  }
  const later = deliveries.slice(shownDeliveries);
  if (later.length > 0)
    parts.push(comingPart("later", `later, on ${plural(later.length, dayForms)}`, ...totals(later)));
  const uncovered = uncoveredUnits(supply);
  if (uncovered > 0) {
    const detail = `${formatCount(uncovered)} waiting, no supply known yet`;
    parts.push({
      id: "uncovered",
      kind: "unknown",
      label: "no supply yet",
      quantity: uncovered,
      taken: 0,
      kept: 0,
      detail,
    });
  }
  return parts;
}

function comingPart(id: string, label: string, quantity: number, pegged: number): SupplyPart {
  const detail = said([
    [pegged, "promised"],
    [quantity - pegged, "free"],
  ]);
  return { id, kind: "coming", label, quantity, taken: pegged, kept: 0, detail };
}

/** "5 on hand (2 free) · 50 coming (36 free) · 14 waiting" */
export function supplySentence(supply: Supply): string {
  const [coming, promised] = totals(supply.incoming);
  const uncovered = uncoveredUnits(supply);
  return [
    `${formatCount(supply.onHand)} on hand${supply.onHand > 0 ? ` (${formatCount(onHandShares(supply).free)} free)` : ""}`,
    coming > 0 ? `${formatCount(coming)} coming (${formatCount(coming - promised)} free)` : "nothing coming",
    `${formatCount(supply.waiting)} waiting${uncovered > 0 ? `, ${formatCount(uncovered)} without supply` : ""}`,
  ].join(" · ");
}

/** Waiting orders may have the safety stock, so it is what is left of it that is kept back. */
function onHandShares({ onHand, ready, safetyStock }: Supply): { ready: number; kept: number; free: number } {
  const taken = Math.min(ready, onHand);
  const kept = Math.min(safetyStock, onHand - taken);
  return { ready: taken, kept, free: onHand - taken - kept };
}

function deliveriesByDay({ incoming }: Supply): Delivery[] {
  const days = new Map<Day, Delivery>();
  for (const { day, quantity, pegged } of incoming) {
    const known = days.get(day) ?? { day, quantity: 0, pegged: 0 };
    days.set(day, { day, quantity: known.quantity + quantity, pegged: known.pegged + pegged });
  }
  return [...days.values()].filter(({ quantity }) => quantity > 0).sort((a, b) => (a.day < b.day ? -1 : 1));
}

function uncoveredUnits({ waiting, incoming }: Supply): number {
  return Math.max(0, waiting - totals(incoming)[1]);
}

/** All units of some deliveries, and how many of them are promised. */
function totals(deliveries: readonly Delivery[]): [quantity: number, pegged: number] {
  return deliveries.reduce<[number, number]>(
    ([all, promised], { quantity, pegged }) => [all + quantity, promised + pegged],
    [0, 0],
  );
}

function said(shares: [number, string][]): string {
  return shares
    .filter(([units]) => units > 0)
    .map(([units, word]) => `${formatCount(units)} ${word}`)
    .join(", ");
}

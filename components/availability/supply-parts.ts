// pure
/** Cuts a variant's supply into the parts that the supply bar shows, and says the whole in one sentence. */
import type { Day } from "@/lib/day";
import { formatDay } from "@/lib/format-day";
import { formatCount } from "@/lib/plural";

export type Supply = {
  onHand: number;
  ready: number;
  safetyStock: number;
  incoming: readonly { day: Day; quantity: number; pegged: number }[];
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
  for (const [day, delivery] of deliveriesByDay(supply)) {
    const free = delivery.quantity - delivery.pegged;
    const detail = said([
      [delivery.pegged, "promised"],
      [free, "free"],
    ]);
    const label = formatDay(day, supply);
    parts.push({
      id: day,
      kind: "coming",
      label,
      quantity: delivery.quantity,
      taken: delivery.pegged,
      kept: 0,
      detail,
    });
  }
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

/** "5 on hand (2 free) · 50 coming (36 free) · 14 waiting" */
export function supplySentence(supply: Supply): string {
  const coming = supply.incoming.reduce((sum, line) => sum + line.quantity, 0);
  const promised = supply.incoming.reduce((sum, line) => sum + line.pegged, 0);
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

function deliveriesByDay({ incoming }: Supply): [Day, { quantity: number; pegged: number }][] {
  const days = new Map<Day, { quantity: number; pegged: number }>();
  for (const line of incoming) {
    const sum = days.get(line.day) ?? { quantity: 0, pegged: 0 };
    days.set(line.day, { quantity: sum.quantity + line.quantity, pegged: sum.pegged + line.pegged });
  }
  return [...days].filter(([, sum]) => sum.quantity > 0).sort(([a], [b]) => (a < b ? -1 : 1));
}

function uncoveredUnits({ waiting, incoming }: Supply): number {
  return Math.max(0, waiting - incoming.reduce((sum, line) => sum + line.pegged, 0));
}

function said(shares: [number, string][]): string {
  return shares
    .filter(([units]) => units > 0)
    .map(([units, word]) => `${formatCount(units)} ${word}`)
    .join(", ");
}

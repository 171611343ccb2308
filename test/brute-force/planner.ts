// A second planner, written from what DOMAIN.md says and not from the first one: it tries every way in which units can be
// given out and keeps the best. Slow, and so plain that it can be believed.
//
// - The queue is served by rank: staff pins, held units, service level, due day, place in the queue, id.
// - For each in turn every possible helping is tried, unit by unit, and the best is the one with most units from the first
//   supply, then from the second, and so on. Nobody further back is asked.
// - A unit of the shelf beyond safety stock is anybody's. One of safety stock is only for a line that would otherwise have
//   less here than lies here for it, or whose next unit would come later than it was told: told of that very delivery, where
//   it was told of it, else of the line. A held unit lies on a shelf.
import type { Demand, PlannedPeg, Supply } from "@/domain/allocation/pegging";

export type Case = { supplies: Supply[]; demands: Demand[]; safetyStock: number };

/** What everybody gets, in the order of the queue; pegs of one demand in the order of the supplies. */
export function bestPlan({ supplies, demands, safetyStock }: Case): PlannedPeg[] {
  const left = supplies.map((supply) => supply.quantity);
  const plan: PlannedPeg[] = [];
  for (const demand of queueOf(demands)) {
    const helping = bestHelping(demand, supplies, left, safetyLeft(supplies, left, safetyStock));
    helping.forEach((quantity, index) => {
      const supply = supplies[index];
      if (!supply || quantity === 0) return;
      left[index] = (left[index] ?? 0) - quantity;
      plan.push({ demandId: demand.id, supplyId: supply.id, quantity });
    });
  }
  return plan;
}

/** Who is served before whom: the first of these that differs decides. */
export function queueOf<D extends Omit<Demand, "quantity" | "ready" | "toldBy" | "unsuppliedBy">>(
  demands: D[],
): D[] {
  const key = (demand: D) =>
    [
      demand.pinnedAt ? `0 ${demand.pinnedAt.toISOString()}` : "1",
      demand.isHold ? "0" : "1",
      String(999 - demand.tier).padStart(3, "0"),
      demand.dueOn ?? "no day",
      demand.queuedAt.toISOString(),
      demand.id,
    ].join("/");
  return demands
    .map((demand) => ({ demand, place: key(demand) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ demand }) => demand);
}

/** Ordinary units go first: what is left of safety stock is never more than what is left at all. */
function safetyLeft(supplies: Supply[], left: number[], safetyStock: number): number {
  return Math.min(safetyStock, onShelves(supplies, left));
}

function onShelves(supplies: Supply[], counts: number[]): number {
  return counts.reduce((sum, count, index) => sum + (supplies[index]?.kind === "on_hand" ? count : 0), 0);
}

/** Units from each supply. Every helping that can be reached one allowed unit after the other is looked at once. */
function bestHelping(demand: Demand, supplies: Supply[], left: number[], safety: number): number[] {
  const here = onShelves(supplies, left);
  const seen = new Set<string>();
  let best = supplies.map(() => 0);
  const tryFrom = (helping: number[], units: number): void => {
    const name = helping.join();
    if (seen.has(name)) return;
    seen.add(name);
    if (isBetter(helping, best)) best = helping;
    if (units === demand.quantity) return;
    supplies.forEach((supply, index) => {
      if ((helping[index] ?? 0) >= (left[index] ?? 0)) return;
      if (!mayHave(supply)) return;
      tryFrom(helping.with(index, (helping[index] ?? 0) + 1), units + 1);
    });

    function mayHave(supply: Supply): boolean {
      if (supply.kind === "incoming") return !demand.isHold;
      const had = onShelves(supplies, helping);
      const isOrdinary = here - had > safety;
      return isOrdinary || had < demand.ready || (!demand.isHold && isNextLate());
    }

    /** Whether the next unit would come too late if it didn't come from a shelf. */
    function isNextLate(): boolean {
      const next = supplies.find(
        (supply, index) => supply.kind === "incoming" && (left[index] ?? 0) > (helping[index] ?? 0),
      );
      const isKnown = next && demand.comesTooLate?.get(next.id);
      if (isKnown !== undefined) return isKnown;
      const day = next ? next.promiseBy : demand.unsuppliedBy;
      return demand.toldBy !== null && (day === null || day > demand.toldBy);
    }
  };
  tryFrom(best, 0);
  return best;
}

function isBetter(one: number[], other: number[]): boolean {
  const index = one.findIndex((quantity, at) => quantity !== other[at]);
  return index >= 0 && (one[index] ?? 0) > (other[index] ?? 0);
}

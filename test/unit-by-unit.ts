// The same questions as pegging answers, answered the slow and obvious way, to hold the two against each other.

import type { Demand, PlannedPeg, Supply } from "@/domain/allocation/pegging";
import { compareRank } from "@/domain/allocation/rank";

export function units(plan: PlannedPeg[], isMeant: (peg: PlannedPeg) => boolean): number {
  return plan.reduce((sum, peg) => sum + (isMeant(peg) ? peg.quantity : 0), 0);
}

/** The slow and obvious way: one unit after the other, always to the first in line. */
export function unitByUnit(stock: Supply[], queue: Demand[], safety: number): PlannedPeg[] {
  const left = new Map(stock.map((supply) => [supply.id, supply.quantity]));
  const have = (supply: Supply) => (left.get(supply.id) ?? 0) > 0;
  const shelves = stock.filter((supply) => supply.kind === "on_hand");
  let kept = Math.min(
    safety,
    shelves.reduce((sum, supply) => sum + supply.quantity, 0),
  );
  const onShelves = () => shelves.reduce((sum, supply) => sum + (left.get(supply.id) ?? 0), 0);
  const given = new Map<string, PlannedPeg>();
  for (const demand of [...queue].sort(compareRank)) {
    for (let unit = 0; unit < demand.quantity; unit += 1) {
      const next = stock.find((supply) => supply.kind === "incoming" && have(supply));
      const day = (next ? next.promiseBy : demand.unsuppliedBy) ?? "9999-12-31";
      const isLate = demand.toldBy !== null && day > demand.toldBy;
      const had = units(
        [...given.values()],
        (peg) => peg.demandId === demand.id && peg.supplyId.startsWith("shelf"),
      );
      const mayUseKept = kept > 0 && (had < demand.ready || (!demand.isHold && isLate));
      let supply = demand.isHold ? undefined : next;
      if (onShelves() > kept) supply = shelves.find(have);
      else if (mayUseKept) {
        supply = shelves.find(have);
        kept -= 1;
      }
      if (!supply) break;
      left.set(supply.id, (left.get(supply.id) ?? 0) - 1);
      const key = `${demand.id}/${supply.id}`;
      const peg = given.get(key) ?? { demandId: demand.id, supplyId: supply.id, quantity: 0 };
      peg.quantity += 1;
      given.set(key, peg);
    }
  }
  return [...given.values()];
}

/** Pairs in which the first waits for later, or for nothing, while the second, ranked lower, has what it could use. */
export function inversions(stock: Supply[], queue: Demand[], plan: PlannedPeg[]): string[] {
  const place = new Map(stock.map((supply, index) => [supply.id, { ...supply, index }]));
  const found: string[] = [];
  const inLine = [...queue].sort(compareRank);
  inLine.forEach((first, index) => {
    const own = plan.filter((peg) => peg.demandId === first.id);
    const isShort = units(own, () => true) < first.quantity;
    for (const second of inLine.slice(index + 1)) {
      for (const peg of plan.filter((candidate) => candidate.demandId === second.id)) {
        const supply = place.get(peg.supplyId);
        if (!supply) continue;
        const isUsable = supply.kind === "on_hand" || !first.isHold;
        const waitsLonger =
          isShort ||
          own.some((held) => {
            const source = place.get(held.supplyId);
            return source?.kind === "incoming" && source.index > supply.index;
          });
        if (isUsable && waitsLonger && !isRescue(second, supply, first, own))
          found.push(`${first.id} waits, ${second.id} has ${supply.id}`);
      }
    }
  });
  return found;

  /** Safety stock that saved the second's day, while the first has no day to lose. */
  function isRescue(second: Demand, supply: Supply, first: Demand, own: PlannedPeg[]): boolean {
    const isAtRisk = second.ready > 0 || second.toldBy !== null;
    if (supply.kind !== "on_hand" || !isAtRisk) return false;
    if (first.isHold || first.toldBy === null) return true;
    const { toldBy, unsuppliedBy } = first;
    const isSupplied = units(own, () => true) === first.quantity;
    return (
      (isSupplied || (unsuppliedBy !== null && unsuppliedBy <= toldBy)) &&
      own.every(
        (held) =>
          held.supplyId.startsWith("shelf") || (place.get(held.supplyId)?.promiseBy ?? "9999") <= toldBy,
      )
    );
  }
}

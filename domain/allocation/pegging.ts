// pure
// Which unit goes to whom, for one variant.
//
// - Supply is walked in the order given: on hand by location, then purchase order lines by expected day.
// - Demand is walked by rank (rank.ts). Each takes greedily what is left of the current supply, then the next one.
// - Safety stock is the part of on hand that ordinary demand leaves alone. A line may draw on it only when it would
//   otherwise lose units that lie here for it (`ready`) or miss the day it was told (`toldBy`); a new order has and
//   was told nothing yet, so it never does.
// - Held units come from on hand only. What finds no supply stays unpegged: "no supply known yet".
//
// Example: on hand 5 (safety 0), incoming 50 by 20 June; A wants 3, then B wants 7.
// A → 3 on hand. B → 2 on hand, 5 incoming. 45 incoming stay free.
//
// - Lines whose strategy lets them keep what they have (strategy.ts) have it set aside until their turn; fill takes its turn
//   after everybody else.
//
// Each list is walked once: O(supplies + demands). Appending one demand of lowest rank needs only what is left of
// each supply, O(supplies), and gives the same plan, because nobody ranked higher is touched.
// Source: first-come greedy allocation as in Solidus's stock coordinator and SAP's product allocation, with pegs kept.
import type { Day } from "@/lib/day";
import { compareRank, type Rank } from "./rank";
import { giveBack, type Keeping, type Kept, setAside, unkept } from "./strategy";

export type Supply = {
  id: string;
  kind: "on_hand" | "incoming";
  /** Units that can be given out: firm (packed) ones are not among them. */
  quantity: number;
  /** The latest day a customer served from here would be told; null when it can't be reasoned. */
  promiseBy: Day | null;
};

export type Demand = Rank & {
  /** Units still to be supplied: firm (packed) ones are not among them. */
  quantity: number;
  /** Units of these that lie here for it already. */
  ready: number;
  /** The latest day the customer was told, null when none was. */
  toldBy: Day | null;
  /** The latest day the customer would be told for units without any supply; null when none can be reasoned. */
  unsuppliedBy: Day | null;
  /** Deliveries that the customer was told of, and whether each comes later than was told of it; others ask `toldBy`. */
  comesTooLate?: ReadonlyMap<string, boolean>;
  /** Set when the line keeps units that it has. */
  keeping?: Keeping;
  /** Units that come for it already. */
  held?: { supplyId: string; quantity: number }[];
};

export type PlannedPeg = { demandId: string; supplyId: string; quantity: number };

/** Supplies with what is left of each, and of the units above safety stock. */
export type Left = {
  onHand: Slots;
  incoming: Slots;
  ordinary: number;
  safety: number;
  /** So many of the ordinary and incoming units must be left over for lines whose turn is still to come. */
  kept: number;
};
/** `first`: everything before it is used up, so that the walk never comes back to it. */
type Slots = { slots: Slot[]; first: number };
type Slot = { id: string; quantity: number; left: number; promiseBy: Day | null };

/** The whole plan. Never more than a supply has, never more than a demand wants; the same input gives the same plan. */
export function planPegs(supplies: Supply[], demands: Demand[], safetyStock: number): PlannedPeg[] {
  let plan = planOnce(supplies, demands, safetyStock);
  if (demands.every((demand) => demand.keeping === undefined)) return plan;
  // A line that finds better leaves what was set aside for it, which others may want: they are asked again.
  for (let round = 1; round < ROUNDS_AT_MOST; round += 1) {
    const again = planOnce(supplies, having(plan, supplies, demands), safetyStock);
    if (samePlan(plan, again)) break;
    plan = again;
  }
  return plan;
}

/** Two are enough for almost every queue. */
const ROUNDS_AT_MOST = 6;

function planOnce(supplies: Supply[], demands: Demand[], safetyStock: number): PlannedPeg[] {
  const left = openSupplies(supplies, safetyStock);
  const plan: PlannedPeg[] = [];
  const queue = [...demands].sort(compareRank);
  const kept = new Map<string, Kept>();
  for (const keeping of ["gain", "improve"] as const)
    for (const demand of queue) if (demand.keeping === keeping) kept.set(demand.id, setAside(demand, left));
  for (const demand of queue) {
    if (demand.keeping === "fill") kept.set(demand.id, setAside(demand, left));
    else serveKept(demand, kept, left, plan);
  }
  for (const demand of queue) if (demand.keeping === "fill") serveKept(demand, kept, left, plan);
  return kept.size > 0 ? withLeftOvers(plan, { supplies, queue, left }) : plan;
}

/** What was set aside and not taken goes down the queue again, to whoever still wants units and may get more. */
function withLeftOvers(
  plan: PlannedPeg[],
  { supplies, queue, left }: { supplies: Supply[]; queue: Demand[]; left: Left },
): PlannedPeg[] {
  const byDemand = Map.groupBy(plan, (peg) => peg.demandId);
  const places = new Map(supplies.map(({ id }, index) => [id, index]));
  return queue.flatMap((demand) => {
    const own = byDemand.get(demand.id) ?? [];
    const missing = demand.quantity - own.reduce((sum, peg) => sum + peg.quantity, 0);
    if (missing === 0 || demand.keeping === "fill") return own;
    const more: PlannedPeg[] = [];
    serve({ ...demand, quantity: missing, ready: 0 }, left, more);
    for (const peg of more) {
      const same = own.find((one) => one.supplyId === peg.supplyId);
      if (same) same.quantity += peg.quantity;
      else own.push(peg);
    }
    return own.sort((a, b) => (places.get(a.supplyId) ?? 0) - (places.get(b.supplyId) ?? 0));
  });
}

/** The demands as they will be once they have what was planned. */
function having(plan: PlannedPeg[], supplies: Supply[], demands: Demand[]): Demand[] {
  const shelves = new Set(supplies.flatMap(({ id, kind }) => (kind === "on_hand" ? [id] : [])));
  const byDemand = Map.groupBy(plan, (peg) => peg.demandId);
  return demands.map((demand) => {
    const [here = [], coming = []] = [true, false].map((isHere) =>
      (byDemand.get(demand.id) ?? []).filter((peg) => shelves.has(peg.supplyId) === isHere),
    );
    return { ...demand, ready: here.reduce((sum, { quantity }) => sum + quantity, 0), held: coming };
  });
}

function samePlan(one: PlannedPeg[], other: PlannedPeg[]): boolean {
  return (
    one.length === other.length &&
    one.every((peg, index) => {
      const same = other[index];
      return (
        peg.demandId === same?.demandId && peg.supplyId === same.supplyId && peg.quantity === same.quantity
      );
    })
  );
}

function serveKept(demand: Demand, kept: Map<string, Kept>, left: Left, plan: PlannedPeg[]): void {
  giveBack(kept.get(demand.id), left);
  serve(demand, left, plan);
}

/**
 * Pegs for one more demand that ranks below all others, from the units that are left of each supply
 * (`quantity` here = what is not pegged yet). Equals what planPegs would give it.
 */
export function appendDemand(unpegged: Supply[], demand: Demand, safetyStock: number): PlannedPeg[] {
  const plan: PlannedPeg[] = [];
  serve(
    { ...demand, ready: 0, toldBy: null, comesTooLate: undefined },
    openSupplies(unpegged, safetyStock),
    plan,
  );
  return plan;
}

function openSupplies(supplies: Supply[], safetyStock: number): Left {
  const onHand = supplies.filter((supply) => supply.kind === "on_hand").map(toSlot);
  const total = onHand.reduce((sum, slot) => sum + slot.left, 0);
  const ordinary = Math.max(0, total - safetyStock);
  return {
    onHand: { slots: onHand, first: 0 },
    incoming: { slots: supplies.filter((supply) => supply.kind === "incoming").map(toSlot), first: 0 },
    ordinary,
    safety: total - ordinary,
    kept: 0,
  };
}

function toSlot(supply: Supply): Slot {
  const { id, quantity, promiseBy } = supply;
  return { id, quantity, left: quantity, promiseBy };
}

function serve(demand: Demand, left: Left, plan: PlannedPeg[]): void {
  let wanted = demand.quantity;
  let most = left.kept > 0 ? unkept(left) : wanted;

  const ordinary = Math.min(wanted, left.ordinary, most);
  take(left.onHand, ordinary, demand.id, plan);
  left.ordinary -= ordinary;
  wanted -= ordinary;
  most -= ordinary;
  const kept = Math.min(wanted, left.safety, Math.max(0, demand.ready - ordinary));
  take(left.onHand, kept, demand.id, plan);
  left.safety -= kept;
  wanted -= kept;
  if (demand.isHold) return;

  while (wanted > 0) {
    const next = most > 0 ? firstLeft(left.incoming) : undefined;
    if (left.safety > 0 && wouldMiss(demand, next)) {
      const saved = Math.min(wanted, left.safety);
      take(left.onHand, saved, demand.id, plan);
      left.safety -= saved;
      wanted -= saved;
      continue;
    }
    const arriving = Math.min(wanted, next?.left ?? 0, most);
    if (arriving === 0) return;
    take(left.incoming, arriving, demand.id, plan);
    wanted -= arriving;
    most -= arriving;
  }
}

function wouldMiss({ toldBy, unsuppliedBy, comesTooLate }: Demand, next: Slot | undefined): boolean {
  const isTooLate = next && comesTooLate?.get(next.id);
  if (isTooLate !== undefined) return isTooLate;
  if (toldBy === null) return false;
  const day = next ? next.promiseBy : unsuppliedBy;
  return day === null || day > toldBy;
}

/** Takes from the front. */
function take(slots: Slots, quantity: number, demandId: string, plan: PlannedPeg[]): void {
  let wanted = quantity;
  while (wanted > 0) {
    const slot = firstLeft(slots);
    if (!slot) throw new Error("planned more units than there are");
    const taken = Math.min(wanted, slot.left);
    pushPeg(plan, { demandId, supplyId: slot.id, quantity: taken });
    slot.left -= taken;
    wanted -= taken;
  }
}

function firstLeft(row: Slots): Slot | undefined {
  while (row.slots[row.first]?.left === 0) row.first += 1;
  return row.slots[row.first];
}

/** Two helpings of one demand from one supply (ordinary units, later safety stock) are one peg. */
function pushPeg(plan: PlannedPeg[], peg: PlannedPeg): void {
  for (let index = plan.length - 1; index >= 0; index -= 1) {
    const earlier = plan[index];
    if (earlier?.demandId !== peg.demandId) break;
    if (earlier.supplyId !== peg.supplyId) continue;
    earlier.quantity += peg.quantity;
    return;
  }
  plan.push(peg);
}

// pure
// What it means to give the units out anew with another strategy for each group of customers, in SAP's terms.
//
// From the best protected to the least:
// - win: first of all; confirmed fully, as early as the supply allows, out of whatever the keepers below don't hold.
// - gain: keeps every unit that it has, on the same day or an earlier one, and may get better ones in its own turn.
// - improve: keeps as many units as it has. Their day may move, later too, and it may get more or better ones in its turn.
// - redistribute: a plain replan by its own rank. It may gain and lose; an earlier strategy of the line ends.
// - fill: behind all of these. Keeps of what it has what they leave, on the same day or a later one; never gains.
// - lose: last in line: it gives first when somebody above needs units, and gets what nobody else wants.
//
// Example: 4 units on the 10th, 4 on the 20th. A (older) has 4 on the 10th, B has 4 on the 20th, C came last and has nothing.
//   C wins, the others redistribute  → C the 10th, A the 20th, B nothing.
//   C wins, A gains                  → A keeps the 10th, C gets the 20th, B nothing.
//   C wins, A improves, B fills      → A keeps 4 units: C the 10th, A the 20th, B nothing.
//   C redistributes, A loses, B fills → C the 10th, B keeps the 20th though the 10th was A's, A nothing.
//
// The decision lasts: winners are pinned with the reason, losers and fillers queue again as if they came now, and keepers'
// units are set aside at every later plan. So planning again changes nothing. When new supply comes, whoever has a unit
// coming that nobody ranked before them takes may have a better one that would lie idle otherwise.
// Terms: SAP S/4HANA, backorder processing in advanced ATP. SAP takes everything from a loser; a unit that nobody else can
// use would lie idle then, so here a loser keeps it.
import type { Strategy } from "@/db/schema/allocation";
import type { Demand, Left } from "./pegging";
import type { DemandState } from "./variant-state";

export type { Strategy };

/** A strategy that changes how a line is served beside its rank. */
export type Keeping = "gain" | "improve" | "fill";

/** Units set aside for one line until its turn. */
export type Kept = {
  ordinary: number;
  safety: number;
  coming: { index: number; quantity: number }[];
  /** As many more, on the shelf or coming. */
  any: number;
};

/** What the plan must know of a line with a lasting strategy: whether it keeps units, and what comes for it now. */
export function keepingOf({ standing, loose }: DemandState): Pick<Demand, "keeping" | "held"> {
  const strategy = standing?.strategy;
  if (strategy !== "gain" && strategy !== "improve" && strategy !== "fill") return {};
  const held = loose.flatMap(({ purchaseOrderLineId, quantity }) =>
    purchaseOrderLineId === null ? [] : [{ supplyId: purchaseOrderLineId, quantity }],
  );
  return { keeping: strategy, held };
}

/** Sets units aside for a line that keeps what it has, as far as they still are there; nobody else can take them. */
export function setAside(demand: Demand, left: Left): Kept {
  const kept: Kept = { ordinary: 0, safety: 0, coming: [], any: 0 };
  if (demand.keeping === "improve") setAsideAny(demand, left, kept);
  else setAsideSame(demand, left, kept);
  return kept;
}

/** The line's turn has come: what was kept for it is there to be taken, by it first. */
export function giveBack(kept: Kept | undefined, left: Left): void {
  if (!kept) return;
  left.ordinary += kept.ordinary;
  left.safety += kept.safety;
  left.kept -= kept.any;
  for (const { index, quantity } of kept.coming) {
    const slot = left.incoming.slots[index];
    if (slot) slot.left += quantity;
    left.incoming.first = Math.min(left.incoming.first, index);
  }
}

/** The same units; for one that is gone (its delivery came, or was cut) gain takes the earliest there is, fill a later one. */
function setAsideSame(demand: Demand, left: Left, kept: Kept): void {
  let wanted = demand.quantity;
  const here = Math.min(wanted, demand.ready);
  let gone = fromShelf(here, left, kept, here);
  wanted -= here - gone;
  const lost: number[] = gone > 0 ? [-1] : [];
  const held = (demand.held ?? []).map(({ supplyId, quantity }) => ({
    index: left.incoming.slots.findIndex((slot) => slot.id === supplyId),
    quantity,
  }));
  for (const { index, quantity } of held.sort((a, b) => a.index - b.index)) {
    const units = Math.min(wanted, quantity);
    const taken = fromSlot(index, units, left, kept);
    wanted -= taken;
    if (taken < units) lost.push(hasCome(index, left) ? -1 : index);
    gone += units - taken;
  }
  gone = Math.min(gone, wanted);
  const from = demand.keeping === "fill" ? Math.min(...lost) : -1;
  if (from < 0) gone = fromShelf(gone, left, kept, 0);
  for (let index = Math.max(0, from); gone > 0 && index < left.incoming.slots.length; index += 1)
    gone -= fromSlot(index, gone, left, kept);
}

/** As many units, whichever they will be: the others leave so many over, and the line takes the best of them in its turn. */
function setAsideAny(demand: Demand, left: Left, kept: Kept): void {
  const held = (demand.held ?? []).reduce((sum, peg) => sum + peg.quantity, demand.ready);
  const wanted = Math.min(demand.quantity, held);
  kept.any = Math.min(wanted, unkept(left));
  left.kept += kept.any;
  kept.safety = Math.min(wanted - kept.any, left.safety, demand.ready);
  left.safety -= kept.safety;
}

/** Units that can be given out now: those that somebody keeps, whichever they will be, must be left over. */
export function unkept({ ordinary, incoming, kept }: Left): number {
  let coming = 0;
  for (let index = incoming.first; index < incoming.slots.length; index += 1)
    coming += incoming.slots[index]?.left ?? 0;
  return Math.max(0, ordinary + coming - kept);
}

/** How many could not be had. Safety stock only for units that lie here for the line already, `ready`. */
function fromShelf(units: number, left: Left, kept: Kept, ready: number): number {
  const ordinary = Math.min(units, left.ordinary);
  const safety = Math.min(units - ordinary, left.safety, Math.max(0, ready - ordinary));
  left.ordinary -= ordinary;
  left.safety -= safety;
  kept.ordinary += ordinary;
  kept.safety += safety;
  return units - ordinary - safety;
}

function fromSlot(index: number, units: number, left: Left, kept: Kept): number {
  const slot = left.incoming.slots[index];
  if (!slot || units <= 0) return 0;
  const quantity = Math.min(units, slot.left);
  if (quantity === 0) return 0;
  slot.left -= quantity;
  kept.coming.push({ index, quantity });
  return quantity;
}

function hasCome(index: number, left: Left): boolean {
  return (left.incoming.slots[index]?.quantity ?? 0) === 0;
}

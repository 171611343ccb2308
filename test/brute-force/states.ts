// Random variants in the middle of their life: shelves in several places, deliveries late and early from suppliers whose
// slips were learned or weren't, lines packed, pinned, told something, and holding units that may no longer be right.
import type { PromiseBuffer } from "@/db/schema/allocation";
import type { DemandState, Incoming, Level, VariantState } from "@/domain/allocation/variant-state";
import { lineWindow, type PromisePart, windowWith } from "@/domain/promises/promise-days";
import { arriving, line, monday, routes, rulesOn } from "@/test/variant-days";
import { anyMinute, type Dice, dice, many } from "./cases";

/** From three weeks before the Monday on which all is planned. */
const days = many(60, (index) => {
  return new Date(Date.parse(monday) + (index - 21) * 86_400_000).toISOString().slice(0, 10);
});

function dayAfter(count: number): string {
  return days[count + 21] ?? monday;
}

export function anyState(seed: number): VariantState {
  const roll = dice(seed);
  const { number, chance } = roll;
  const levels = many(number(0, 3), (index): Level => {
    return { locationId: `place ${index}`, onHand: number(0, 5), pegged: 0 };
  });
  const incoming = many(number(0, 3), () => number(-4, 14))
    .sort((a, b) => a - b)
    .map((after, index) => anyDelivery(roll, `delivery ${index}`, dayAfter(after)));
  const left = {
    levels: new Map(levels.map((level) => [level.locationId, level.onHand])),
    incoming: new Map(incoming.map((delivery) => [delivery.lineId, delivery.open])),
  };
  const demands = many(number(0, 7), (index) => anyDemand(roll, `line ${index}`, left, incoming));
  return {
    variantId: "kettlebell",
    safetyStock: chance(50) ? 0 : number(1, 5),
    releaseOn: chance(10) ? dayAfter(number(-5, 20)) : null,
    routes: routes(chance(60) ? number(1, 15) : null),
    levels,
    incoming,
    position: { onHand: 0, peggedOnHand: 0, incoming: 0, peggedIncoming: 0, unpegged: 0 },
    lastQueuedAt: null,
    sellsOnLeadTime: chance(50),
    demands,
  };
}

/** With the store's fixed buffer, or one that was learned; what was learned may know of no delivery as late as this one. */
function anyDelivery(roll: Dice, id: string, expectedOn: string): Incoming {
  const { number, chance } = roll;
  const delivery = arriving(id, expectedOn, number(1, 5));
  if (chance(50)) return delivery;
  const [early, usual, late] = many(3, () => number(-1, 4)).sort((a, b) => a - b);
  const quantiles = {
    1: early ?? 0,
    20: early ?? 0,
    50: usual ?? 0,
    80: late ?? 0,
    99: number(late ?? 0, 6),
  };
  return { ...delivery, buffer: learned(late ?? 0, early ?? 0), supplier: { quantiles } };
}

function learned(latest: number, earliest: number): PromiseBuffer {
  return {
    supplierId: "ironworks",
    percentile: 80,
    days: latest,
    earliestDays: earliest,
    basis: "supplier",
    receipts: 9,
  };
}

type Left = { levels: Map<string, number>; incoming: Map<string, number> };

function anyDemand(roll: Dice, id: string, left: Left, incoming: Incoming[]): DemandState {
  const { number, chance } = roll;
  const open = number(1, 5);
  const isHold = chance(15);
  const firm = isHold || chance(75) ? [] : taken(left.levels, roll, open);
  const packed = sum(firm);
  const here = chance(40) ? taken(left.levels, roll, open - packed) : [];
  const coming = isHold || chance(60) ? [] : taken(left.incoming, roll, open - packed - sum(here));
  const pegs = [
    ...here.map(({ from, quantity }) => ({ locationId: from, purchaseOrderLineId: null, quantity })),
    ...coming.map(({ from, quantity }) => ({ locationId: null, purchaseOrderLineId: from, quantity })),
  ];
  const told =
    isHold || chance(30) ? [] : anyPromise(roll, { open, here: packed + sum(here), coming }, incoming);
  return line(id, open, 0, {
    orderId: isHold ? null : `order of ${id}`,
    isHold,
    pinnedAt: chance(15) ? anyMinute(roll) : null,
    tier: chance(25) ? number(1, 2) : 0,
    dueOn: chance(25) ? dayAfter(number(0, 9)) : null,
    queuedAt: anyMinute(roll),
    firm: firm.map(({ from, quantity }) => ({ locationId: from, quantity })),
    loose: pegs.map((peg, index) => ({ id: `${id}, peg ${index}`, ...peg })),
    told,
    toldBy: lineWindow(told).latestOn,
  });
}

type Taken = { from: string; quantity: number };

/** Some units, from a few of the supplies that have any left. */
function taken(left: Map<string, number>, { number }: Dice, most: number): Taken[] {
  let wanted = number(0, most);
  const list: Taken[] = [];
  for (const [from, there] of left) {
    const quantity = Math.min(wanted, number(0, there));
    if (quantity === 0) continue;
    left.set(from, there - quantity);
    wanted -= quantity;
    list.push({ from, quantity });
  }
  return list;
}

/** What was told some day: of these supplies, for days that may be past, near or far, or that the delivery still stands on. */
function anyPromise(
  roll: Dice,
  { open, here, coming }: { open: number; here: number; coming: Taken[] },
  incoming: Incoming[],
): PromisePart[] {
  const { number, chance } = roll;
  const anyWindow = () => {
    const earliest = number(-6, 15);
    return { earliestOn: dayAfter(earliest), latestOn: dayAfter(earliest + number(0, 8)) };
  };
  const parts: PromisePart[] = coming.map(({ from, quantity }) => {
    const part = { quantity, basis: "incoming" as const, purchaseOrderLineId: from };
    const delivery = incoming.find((one) => one.lineId === from);
    if (!delivery || chance(40)) return { ...part, ...anyWindow() };
    const buffer = chance(50) ? delivery.buffer : learned(number(0, 5), 0);
    return { ...part, ...windowWith({ ...delivery, buffer }, rulesOn(monday), null), buffer };
  });
  if (here > 0) parts.unshift({ quantity: here, basis: "stock", purchaseOrderLineId: null, ...anyWindow() });
  const rest = open - here - sum(coming);
  if (rest > 0)
    parts.push(
      chance(50)
        ? { quantity: rest, basis: "lead_time", purchaseOrderLineId: null, ...anyWindow() }
        : { quantity: rest, basis: "none", purchaseOrderLineId: null, earliestOn: null, latestOn: null },
    );
  return parts;
}

function sum(list: { quantity: number }[]): number {
  return list.reduce((total, { quantity }) => total + quantity, 0);
}

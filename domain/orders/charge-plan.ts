// pure
// What the customer will be charged and when: one charge for each parcel to come, made when it ships.
//
// - Parts that are here on the same days travel, and are charged, together; an order that ships together is one charge.
// - What travels by itself, though the order ships together, is a charge of its own: the last units of its line.
// - Shipping is shared out as the parcels themselves will do it, so that the charges add up to what is still owed.
//
// Example: 2 × 50.00 here and 1 × 50.00 by 12 June, shipping 6.00 → 104.00 when it ships, then 52.00.
import type { PromisePart } from "@/domain/promises/promise-days";
import { parcelShipping } from "./totals";

type PlannedLine = {
  unitPriceMinor: number;
  packed: number;
  apartQuantity?: number;
  parts: readonly PromisePart[];
};

type PlannedOrder = {
  shipChoice: "as_available" | "together";
  subtotalMinor: number;
  shippingMinor: number;
  /** Parcels that are packed or left, with what they cost. */
  parcels: readonly { goodsMinor: number; shippingMinor: number }[];
  lines: readonly PlannedLine[];
};

/** `latestOn` null: no day is known; "" is now. */
export type PlannedCharge = { isHere: boolean; latestOn: string | null; amountMinor: number };

export function chargePlan(order: PlannedOrder): PlannedCharge[] {
  const groups = new Map<string, { isHere: boolean; latestOn: string | null; goodsMinor: number }>();
  const parts = order.lines.flatMap(looseParts);
  const isTogether = order.shipChoice === "together";
  const joined = parts.filter((one) => !one.isApart);
  const last = lastDay(joined);
  for (const { part, priceMinor, isApart } of parts) {
    const waits = isTogether && !isApart;
    const isHere = waits ? joined.every((one) => one.part.basis === "stock") : part.basis === "stock";
    const latestOn = isHere ? null : waits ? last : part.latestOn;
    const key = `${isHere} ${latestOn}`;
    const group = groups.get(key) ?? { isHere, latestOn, goodsMinor: 0 };
    group.goodsMinor += part.quantity * priceMinor;
    groups.set(key, group);
  }
  let goods = order.parcels.reduce((sum, parcel) => sum + parcel.goodsMinor, 0);
  let shipping = order.parcels.reduce((sum, parcel) => sum + parcel.shippingMinor, 0);
  return [...groups.values()].sort(byDay).map(({ isHere, latestOn, goodsMinor }) => {
    const share = parcelShipping({
      goodsMinor,
      earlierGoodsMinor: goods,
      earlierShippingMinor: shipping,
      orderGoodsMinor: order.subtotalMinor,
      orderShippingMinor: order.shippingMinor,
    });
    goods += goodsMinor;
    shipping += share;
    return { isHere, latestOn, amountMinor: goodsMinor + share };
  });
}

type Priced = { part: PromisePart; priceMinor: number; isApart: boolean };

/** Without what stands packed: that has its parcel already. */
function looseParts(line: PlannedLine): Priced[] {
  let packed = line.packed;
  const loose = line.parts.map((part) => {
    const taken = part.basis === "stock" ? Math.min(packed, part.quantity) : 0;
    packed -= taken;
    return { ...part, quantity: part.quantity - taken };
  });
  let joined = loose.reduce((sum, part) => sum + part.quantity, 0) - (line.apartQuantity ?? 0);
  return loose.flatMap((part) => {
    const withOthers = Math.max(0, Math.min(joined, part.quantity));
    joined -= withOthers;
    return [
      { quantity: withOthers, isApart: false },
      { quantity: part.quantity - withOthers, isApart: true },
    ]
      .filter(({ quantity }) => quantity > 0)
      .map(({ quantity, isApart }) => ({
        part: { ...part, quantity },
        priceMinor: line.unitPriceMinor,
        isApart,
      }));
  });
}

function lastDay(parts: readonly Priced[]): string | null {
  let last = "";
  for (const { part } of parts) {
    if (part.latestOn === null) return null;
    if (part.latestOn > last) last = part.latestOn;
  }
  return last;
}

function byDay(a: { isHere: boolean; latestOn: string | null }, b: typeof a): number {
  const rank = (one: typeof a) => (one.isHere ? "0" : `1${one.latestOn ?? "9999"}`);
  return rank(a) < rank(b) ? -1 : 1;
}

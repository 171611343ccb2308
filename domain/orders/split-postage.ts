// pure
// What an order costs once it travels in more parcels, or in fewer, than it was placed with.
//
// - The second parcel costs the customer what the shop asks for it, once, however often the order is split; 0: the shop pays.
// - Kept together again before anything left, it costs nothing more: what was added goes away again.
import type { LockedOrder, OrderChange } from "./orders";
import { includedTax } from "./totals";

export type Postage = Pick<
  LockedOrder,
  "shippingMinor" | "extraParcelMinor" | "extraParcelPaidBy" | "subtotalMinor" | "taxMinor" | "totalMinor"
>;

type Asked = { extraParcelMinor: number; taxRateBasisPoints: number };

/** With a second parcel: `extraParcelMinor` is what the shop asks for one. */
export function withSecondParcel(order: Postage, asked: Asked): OrderChange {
  if (order.extraParcelPaidBy !== null) return {};
  return {
    ...withShipping(order, order.shippingMinor + asked.extraParcelMinor, asked.taxRateBasisPoints),
    extraParcelMinor: asked.extraParcelMinor,
    extraParcelPaidBy: asked.extraParcelMinor > 0 ? "customer" : "shop",
  };
}

/** In one parcel again; where one left already, there is a second one for sure. */
export function withoutSecondParcel(
  order: Postage,
  asked: Pick<Asked, "taxRateBasisPoints"> & { hasLeft: boolean },
): OrderChange {
  if (asked.hasLeft || order.extraParcelPaidBy === null) return {};
  return {
    ...withShipping(order, order.shippingMinor - order.extraParcelMinor, asked.taxRateBasisPoints),
    extraParcelMinor: 0,
    extraParcelPaidBy: null,
  };
}

function withShipping(order: Postage, shippingMinor: number, rate: number): OrderChange {
  return withTotals(order, { subtotalMinor: order.subtotalMinor, shippingMinor }, rate);
}

/** The tax inside at today's rate where the order was placed with it, else at its own. */
export function withTotals(
  order: Pick<Postage, "totalMinor" | "taxMinor">,
  sums: { subtotalMinor: number; shippingMinor: number },
  rate: number,
): OrderChange {
  const totalMinor = sums.subtotalMinor + sums.shippingMinor;
  const isSameRate = includedTax(order.totalMinor, rate) === order.taxMinor;
  const ownRate = order.totalMinor === 0 ? 0 : Math.round((order.taxMinor * totalMinor) / order.totalMinor);
  return { ...sums, totalMinor, taxMinor: isSameRate ? includedTax(totalMinor, rate) : ownRate };
}

// pure
// What an order costs, and what one parcel of it costs: to the cent, so that the parcels add up to the order.
//
// - Prices include tax; the tax inside is shown, never added.
// - A parcel pays for its units and for its share of shipping. The share is cumulative: what all units shipped so far
//   should have paid, less what earlier parcels paid. Rounding can't lose or invent a cent, and a parcel after a
//   cancellation never asks for the shipping of what was cancelled twice.
//
// Example: shipping 590, goods 10,000. A first parcel of goods 3,333 pays 197; the second, of 6,667, pays 393.
import type { ShipChoice } from "@/db/schema/orders";

export type ShippingPrices = {
  standardMinor: number;
  freeFromMinor: number | null;
  extraParcelMinor: number;
};

export type Totals = {
  subtotalMinor: number;
  shippingMinor: number;
  /** The part of the shipping that the customer pays for a second parcel. */
  extraParcelMinor: number;
  /** Who bears the cost of a second parcel; null without one. */
  extraParcelPaidBy: "customer" | "shop" | null;
  taxMinor: number;
  totalMinor: number;
};

export function orderTotals(input: {
  lines: { quantity: number; unitPriceMinor: number }[];
  shipChoice: ShipChoice;
  /** Some units come later: only then does a second parcel exist to pay for. */
  isSplit: boolean;
  shipping: ShippingPrices;
  taxRateBasisPoints: number;
}): Totals {
  const subtotalMinor = input.lines.reduce((sum, line) => sum + line.quantity * line.unitPriceMinor, 0);
  const shippingMinor = shippingPrice(subtotalMinor, input.shipChoice, input.isSplit, input.shipping);
  const hasExtra = input.isSplit && input.shipChoice === "as_available";
  const extraParcelMinor = hasExtra ? input.shipping.extraParcelMinor : 0;
  const totalMinor = subtotalMinor + shippingMinor;
  return {
    subtotalMinor,
    shippingMinor,
    extraParcelMinor,
    extraParcelPaidBy: hasExtra ? (extraParcelMinor > 0 ? "customer" : "shop") : null,
    totalMinor,
    taxMinor: includedTax(totalMinor, input.taxRateBasisPoints),
  };
}

export function shippingPrice(
  subtotalMinor: number,
  shipChoice: ShipChoice,
  isSplit: boolean,
  prices: ShippingPrices,
): number {
  const isFree = prices.freeFromMinor !== null && subtotalMinor >= prices.freeFromMinor;
  const extra = isSplit && shipChoice === "as_available" ? prices.extraParcelMinor : 0;
  return (isFree ? 0 : prices.standardMinor) + extra;
}

export function includedTax(grossMinor: number, rateBasisPoints: number): number {
  return grossMinor - Math.round((grossMinor * 10_000) / (10_000 + rateBasisPoints));
}

/** The shipping that a parcel pays: its goods' share of the order's shipping, less what earlier parcels paid. */
export function parcelShipping(input: {
  goodsMinor: number;
  earlierGoodsMinor: number;
  earlierShippingMinor: number;
  orderGoodsMinor: number;
  orderShippingMinor: number;
}): number {
  const { orderGoodsMinor, orderShippingMinor } = input;
  const gone = input.earlierGoodsMinor + input.goodsMinor;
  const due =
    orderGoodsMinor === 0 ? orderShippingMinor : Math.round((orderShippingMinor * gone) / orderGoodsMinor);
  return Math.max(0, due - input.earlierShippingMinor);
}

// pure
// What of an order is still to be paid once some of its units are cancelled: their price, and their share of the shipping.
import { parcelShipping } from "./totals";

export type LeftToPay = {
  /** All that neither left nor stands in a parcel. */
  looseGoodsMinor: number;
  orderGoodsMinor: number;
  orderShippingMinor: number;
  earlierGoodsMinor: number;
  earlierShippingMinor: number;
};

/** The sum of the charges to come, as the parcels themselves will share it out. */
export function leftToPay(order: LeftToPay, cancelledMinor: number): number {
  const goodsMinor = order.looseGoodsMinor - cancelledMinor;
  return goodsMinor <= 0 ? 0 : goodsMinor + parcelShipping({ ...order, goodsMinor });
}

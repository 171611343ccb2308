import { describe, expect, it } from "vitest";
import { chargePlan } from "./charge-plan";
import { leftToPay } from "./left-to-pay";

const part = (quantity: number, latestOn: string) => ({
  basis: "incoming" as const,
  quantity,
  earliestOn: latestOn,
  latestOn,
  purchaseOrderLineId: null,
});

const order = {
  looseGoodsMinor: 15_000,
  orderGoodsMinor: 20_000,
  orderShippingMinor: 601,
  earlierGoodsMinor: 5_000,
  earlierShippingMinor: 150,
};

describe("what is left to pay", () => {
  it("is what the parcels to come will be charged, to the cent", () => {
    const plan = chargePlan({
      shipChoice: "as_available",
      subtotalMinor: 20_000,
      shippingMinor: 601,
      parcels: [{ goodsMinor: 5_000, shippingMinor: 150 }],
      lines: [
        { unitPriceMinor: 5_000, packed: 0, parts: [part(1, "2030-06-12"), part(1, "2030-06-20")] },
        { unitPriceMinor: 5_000, packed: 0, parts: [part(1, "2030-07-01")] },
      ],
    });
    expect(leftToPay(order, 0)).toBe(plan.reduce((sum, charge) => sum + charge.amountMinor, 0));
  });

  it("falls with what is cancelled and with its share of the shipping, to nothing", () => {
    expect(leftToPay(order, 5_000)).toBe(10_000 + 451 - 150);
    expect(leftToPay(order, 15_000)).toBe(0);
  });
});

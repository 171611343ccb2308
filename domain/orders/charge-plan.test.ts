import { expect, it } from "vitest";
import { chargePlan } from "./charge-plan";

const part = { earliestOn: null, purchaseOrderLineId: null };
const order = {
  subtotalMinor: 15_000,
  shippingMinor: 600,
  parcels: [],
  lines: [
    {
      unitPriceMinor: 5000,
      packed: 0,
      parts: [
        { ...part, quantity: 2, basis: "stock" as const, latestOn: "2026-06-02" },
        { ...part, quantity: 1, basis: "incoming" as const, latestOn: "2026-06-12" },
      ],
    },
  ],
};

it("each part is charged when it ships, with its share of the shipping", () => {
  expect(chargePlan({ ...order, shipChoice: "as_available" })).toEqual([
    { isHere: true, latestOn: null, amountMinor: 10_400 },
    { isHere: false, latestOn: "2026-06-12", amountMinor: 5_200 },
  ]);
});

it("one delivery is one charge, when the last part is here", () => {
  expect(chargePlan({ ...order, shipChoice: "together" })).toEqual([
    { isHere: false, latestOn: "2026-06-12", amountMinor: 15_600 },
  ]);
});

it("what stands packed has its charge already, and the charges add up to the order", () => {
  const packed = { ...order, lines: order.lines.map((line) => ({ ...line, packed: 2 })) };
  const plan = chargePlan({
    ...packed,
    shipChoice: "as_available",
    parcels: [{ goodsMinor: 10_000, shippingMinor: 400 }],
  });
  expect(plan).toEqual([{ isHere: false, latestOn: "2026-06-12", amountMinor: 5_200 }]);
});

it("what was set apart is charged by itself, the others when the last of them is here", () => {
  const lines = order.lines.map((line) => ({ ...line, apartQuantity: 1 }));
  const plan = chargePlan({ ...order, lines, shipChoice: "together" });
  expect(plan.map(({ latestOn, amountMinor }) => [latestOn, amountMinor])).toEqual([
    [null, 10_400],
    ["2026-06-12", 5_200],
  ]);
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { includedTax, orderTotals, parcelShipping, type ShippingPrices } from "./totals";

const prices: ShippingPrices = { standardMinor: 590, freeFromMinor: 15_000, extraParcelMinor: 390 };

function shipping(subtotalMinor: number, isSplit: boolean, shipChoice: "as_available" | "together"): number {
  const lines = [{ quantity: 1, unitPriceMinor: subtotalMinor }];
  return orderTotals({ lines, isSplit, shipChoice, shipping: prices, taxRateBasisPoints: 1900 })
    .shippingMinor;
}

describe("what an order costs", () => {
  it("is its lines and the shipping; the tax is in the prices", () => {
    const totals = orderTotals({
      lines: [
        { quantity: 3, unitPriceMinor: 1999 },
        { quantity: 1, unitPriceMinor: 4 },
      ],
      shipChoice: "together",
      isSplit: true,
      shipping: prices,
      taxRateBasisPoints: 1900,
    });
    expect(totals).toEqual({
      subtotalMinor: 6001,
      shippingMinor: 590,
      extraParcelMinor: 0,
      extraParcelPaidBy: null,
      totalMinor: 6591,
      taxMinor: 1052,
    });
  });

  it("has free shipping from the shop's limit on, and never where there is no limit", () => {
    expect([shipping(14_999, false, "together"), shipping(15_000, false, "together")]).toEqual([590, 0]);
    const noLimit = { ...prices, freeFromMinor: null };
    const lines = [{ quantity: 1, unitPriceMinor: 9_999_999 }];
    const order = { lines, isSplit: false, shipChoice: "together" as const, taxRateBasisPoints: 0 };
    expect(orderTotals({ ...order, shipping: noLimit }).shippingMinor).toBe(590);
  });

  it("asks for another parcel only when there is one and the shopper wants it", () => {
    expect(shipping(1000, true, "as_available")).toBe(980);
    expect(shipping(1000, true, "together")).toBe(590);
    expect(shipping(1000, false, "as_available")).toBe(590);
    expect(shipping(20_000, true, "as_available")).toBe(390);
  });

  it("contains the tax to the nearest cent", () => {
    expect(includedTax(11_900, 1900)).toBe(1900);
    expect(includedTax(11_900, 0)).toBe(0);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 9 }),
        fc.integer({ min: 0, max: 10_000 }),
        (gross, rate) => {
          const net = gross - includedTax(gross, rate);
          expect(Math.abs((net * (10_000 + rate)) / 10_000 - gross)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe("what the parcels of an order cost", () => {
  it("is their share of the shipping, rounded so that nothing is lost", () => {
    const order = { orderGoodsMinor: 10_000, orderShippingMinor: 590 };
    const first = parcelShipping({
      ...order,
      goodsMinor: 3333,
      earlierGoodsMinor: 0,
      earlierShippingMinor: 0,
    });
    const second = parcelShipping({
      ...order,
      goodsMinor: 6667,
      earlierGoodsMinor: 3333,
      earlierShippingMinor: first,
    });
    expect([first, second]).toEqual([197, 393]);
  });

  it("is all the shipping at once for an order whose goods cost nothing", () => {
    const order = { orderGoodsMinor: 0, orderShippingMinor: 590, goodsMinor: 0, earlierGoodsMinor: 0 };
    expect(parcelShipping({ ...order, earlierShippingMinor: 0 })).toBe(590);
    expect(parcelShipping({ ...order, earlierShippingMinor: 590 })).toBe(0);
  });

  it("adds up to the order to the cent, however it is divided", () => {
    const cases = fc.record({
      goods: fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 12 }),
      orderShippingMinor: fc.integer({ min: 0, max: 5000 }),
    });
    fc.assert(
      fc.property(cases, ({ goods, orderShippingMinor }) => {
        const orderGoodsMinor = goods.reduce((sum, minor) => sum + minor, 0);
        let earlierGoodsMinor = 0;
        let earlierShippingMinor = 0;
        for (const goodsMinor of goods) {
          const share = {
            goodsMinor,
            earlierGoodsMinor,
            earlierShippingMinor,
            orderGoodsMinor,
            orderShippingMinor,
          };
          const paid = parcelShipping(share);
          expect(paid).toBeGreaterThanOrEqual(0);
          earlierGoodsMinor += goodsMinor;
          earlierShippingMinor += paid;
          expect(earlierShippingMinor).toBeLessThanOrEqual(orderShippingMinor);
        }
        expect(earlierShippingMinor).toBe(orderShippingMinor);
      }),
    );
  });
});

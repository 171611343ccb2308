import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/day";
import { type ShipOrWaitFacts, type ShipOrWaitPolicy, shipOrWait } from "./ship-or-wait";

/** 1 June 2026 is a Monday. */
const policy: ShipOrWaitPolicy = {
  today: "2026-06-01",
  holidays: new Set(),
  extraParcelCostMinor: 700,
  delayCostPerDayMinor: 150,
  waitAtMostDays: 5,
  currency: "EUR",
  locale: "en-GB",
};

function order(
  restBy: string | null,
  shipChoice: "as_available" | "together" = "as_available",
): ShipOrWaitFacts {
  return { readyUnits: 5, waitingUnits: 2, restBy, shipChoice };
}

describe("ship now, or wait for the rest", () => {
  it("waits when the rest comes so soon that another parcel would cost more than the waiting", () => {
    expect(shipOrWait(order("2026-06-05"), policy)).toEqual({
      choice: "wait",
      reason: "The rest comes within 4 days; another parcel would cost €7.00, waiting only €6.00.",
      isClear: false,
    });
  });

  it("ships when the waiting costs as much as the parcel", () => {
    const costly = { ...policy, delayCostPerDayMinor: 175 };
    expect(shipOrWait(order("2026-06-05"), costly)).toMatchObject({ choice: "ship_now", isClear: false });
  });

  it("ships clearly when the rest comes after the longest wait", () => {
    expect(shipOrWait(order("2026-06-08"), policy)).toMatchObject({ isClear: false });
    expect(shipOrWait(order("2026-06-09"), policy)).toMatchObject({ choice: "ship_now", isClear: true });
    const closed = { ...policy, holidays: new Set(["2026-06-03"]) };
    expect(shipOrWait(order("2026-06-09"), closed)).toMatchObject({ isClear: false });
    const withSaturdays = { ...policy, workingWeekdays: [1, 2, 3, 4, 5, 6] };
    expect(shipOrWait(order("2026-06-08"), withSaturdays)).toMatchObject({ isClear: true });
  });

  it("ships when nobody knows when the rest comes, and asks a person if the customer wanted one delivery", () => {
    expect(shipOrWait(order(null), policy)).toMatchObject({ choice: "ship_now", isClear: true });
    expect(shipOrWait(order(null, "together"), policy)).toMatchObject({ choice: "ship_now", isClear: false });
  });

  it("keeps the customer's wish for one delivery, however long it takes", () => {
    expect(shipOrWait(order("2026-09-01", "together"), policy)).toEqual({
      choice: "wait",
      reason: "The customer asked for one delivery; the rest comes by 1 September.",
      isClear: true,
    });
  });

  it("never counts a day that has passed as a gain", () => {
    expect(shipOrWait(order("2026-05-20"), policy)).toMatchObject({
      choice: "wait",
      reason: "The rest comes within 0 days; another parcel would cost €7.00, waiting only €0.00.",
    });
  });

  it("never recommends waiting longer for a later day: once it says ship, it says ship for every later day", () => {
    const cases = fc.record({
      extraParcelCostMinor: fc.integer({ min: 0, max: 2000 }),
      delayCostPerDayMinor: fc.integer({ min: 0, max: 500 }),
      waitAtMostDays: fc.integer({ min: 0, max: 20 }),
    });
    fc.assert(
      fc.property(cases, (costs) => {
        const choices = Array.from({ length: 40 }, (_, days) => {
          return shipOrWait(order(addDays(policy.today, days)), { ...policy, ...costs }).choice;
        });
        const firstShip = choices.indexOf("ship_now");
        if (firstShip >= 0) expect(choices.slice(firstShip)).not.toContain("wait");
      }),
    );
  });
});

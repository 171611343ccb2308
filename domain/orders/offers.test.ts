import { describe, expect, it } from "vitest";
import type { AvailabilityFacts } from "@/domain/promises/availability";
import type { TruthPart } from "@/domain/promises/line-truth";
import { Refusal } from "@/lib/refusal";
import { isSplit, isWorseThanSeen, offerLine } from "./offers";

const facts: AvailabilityFacts = {
  today: "2026-06-01",
  isDiscontinued: false,
  releaseOn: null,
  free: 5,
  freeIncoming: [{ quantity: 2, earliestOn: "2026-06-12", latestOn: "2026-06-20" }],
  openBackorderUnits: 0,
  leadTime: null,
  terms: { isAllowed: true, maxOpenUnits: null, untilDay: null, maxWaitDays: null, sellsOnLeadTime: false },
};

function here(quantity: number): TruthPart {
  return { quantity, basis: "stock", earliestOn: null, latestOn: null };
}

function coming(
  quantity: number,
  latestOn: string | null,
  basis: "incoming" | "none" = "incoming",
): TruthPart {
  return { quantity, basis, earliestOn: latestOn, latestOn };
}

function refusalOf(quantity: number, free = 5): Refusal {
  try {
    offerLine({ index: 3, title: "Kettlebell, 16 kg", quantity, facts: { ...facts, free } });
  } catch (error) {
    if (error instanceof Refusal) return error;
  }
  throw new Error("the line was offered");
}

describe("offering a line", () => {
  it("gives what is here first and the rest from the delivery", () => {
    const parts = offerLine({ index: 0, title: "Kettlebell", quantity: 7, facts });
    expect(parts.map((part) => part.quantity)).toEqual([5, 2]);
  });

  it("is refused beside the line, with how many can be had", () => {
    expect(refusalOf(8)).toMatchObject({
      code: "conflict",
      field: "lines.3",
      message: "Only 7 units of Kettlebell, 16 kg can be ordered right now.",
    });
  });

  it("is refused with what to do instead when none can be had", () => {
    const none = { ...facts, free: 0, terms: null };
    expect(() => offerLine({ index: 0, title: "Kettlebell", quantity: 1, facts: none })).toThrow(
      "Kettlebell can't be ordered right now. Take it out of the cart, or ask to be told when it's back.",
    );
  });
});

describe("an order in parts", () => {
  it("is one whose units don't all come on the same days", () => {
    expect(isSplit([[here(1)], [here(2)]])).toBe(false);
    expect(isSplit([[here(1), coming(1, "2026-06-20")]])).toBe(true);
    expect(isSplit([[coming(1, "2026-06-20")], [coming(1, "2026-06-21")]])).toBe(true);
    expect(isSplit([[coming(1, "2026-06-20")], [coming(4, "2026-06-20")]])).toBe(false);
  });
});

describe("what the shopper was shown", () => {
  it("is kept when the order gets the same, or better", () => {
    expect(isWorseThanSeen([here(5), coming(2, "2026-06-20")], { now: 5, latestOn: "2026-06-20" })).toBe(
      false,
    );
    expect(isWorseThanSeen([here(7)], { now: 5, latestOn: "2026-06-20" })).toBe(false);
    expect(isWorseThanSeen([here(6), coming(1, "2026-06-19")], { now: 5, latestOn: "2026-06-20" })).toBe(
      false,
    );
  });

  it("is not kept when fewer are here, a day is later, or a day is gone", () => {
    expect(isWorseThanSeen([here(4), coming(3, "2026-06-20")], { now: 5, latestOn: "2026-06-20" })).toBe(
      true,
    );
    expect(isWorseThanSeen([here(5), coming(2, "2026-06-21")], { now: 5, latestOn: "2026-06-20" })).toBe(
      true,
    );
    expect(isWorseThanSeen([coming(2, null, "none")], { now: 0, latestOn: "2026-06-20" })).toBe(true);
  });
});

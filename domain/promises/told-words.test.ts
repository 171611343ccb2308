import { describe, expect, it } from "vitest";
import { type ToldDays, toldWords } from "./told-words";

const style = { today: "2026-05-01", locale: "en-GB" };

function told(
  earliestOn: string | null,
  latestOn: string | null,
  eventName = "order.placed",
  isOwnEvent = false,
): ToldDays {
  return { earliestOn, latestOn, parts: [], eventName, isOwnEvent };
}

const before = told("2026-05-09", "2026-05-12", "order.placed", true);

describe("the history of a promise", () => {
  it.each<[string, ToldDays, ToldDays | undefined, string | undefined]>([
    ["what was promised first needs no reason", before, undefined, "promised for 9–12 May"],
    ["an order without a day", told(null, null, "order.placed", true), undefined, "ordered without a day"],
    [
      "a supplier that moves its day",
      told("2026-05-16", "2026-05-19", "purchase_order.changed"),
      before,
      "now later, 16–19 May, because our supplier moved the delivery",
    ],
    [
      "somebody else who gives up units",
      told("2026-05-05", "2026-05-06", "order.units_cancelled"),
      before,
      "now earlier, 5–6 May, because another order gave up units",
    ],
    [
      "one's own cancellation",
      told("2026-05-05", "2026-05-06", "order.units_cancelled", true),
      before,
      "now earlier, 5–6 May, because units of this order were cancelled",
    ],
    [
      "a delivery that won't come",
      told(null, null, "purchase_order.cancelled"),
      before,
      "no day can be promised at the moment, because our supplier can't deliver",
    ],
    [
      "a new delivery after none",
      told("2026-05-16", "2026-05-19", "purchase_order.sent"),
      told(null, null),
      "now promised for 16–19 May, because a delivery is on its way",
    ],
    [
      "a reason that this version doesn't know is left out",
      told("2026-05-16", "2026-05-19", "robot.danced"),
      before,
      "now later, 16–19 May",
    ],
    ["the same days again are no news", told("2026-05-09", "2026-05-12", "stock.counted"), before, undefined],
  ])("%s", (_, now, was, words) => {
    expect(toldWords(now, was, style)).toBe(words);
  });

  it("tells of an earlier part that moved while the last unit's days stand, and not of one that lies here", () => {
    const part = (basis: "stock" | "incoming", latestOn: string) => ({
      quantity: 1,
      basis,
      earliestOn: latestOn,
      latestOn,
    });
    const last = part("incoming", "2026-05-12");
    const was = { ...before, parts: [part("incoming", "2026-05-04"), last] };
    const moved = {
      ...told("2026-05-09", "2026-05-12", "purchase_order.changed"),
      parts: [part("incoming", "2026-05-08"), last],
    };
    expect(toldWords(moved, was, style)).toBe(
      "1 by 8 May, 1 by 12 May, because our supplier moved the delivery",
    );
    const here = { ...before, parts: [part("stock", "2026-05-04"), last] };
    const stillHere = { ...before, parts: [part("stock", "2026-05-06"), last] };
    expect(toldWords(stillHere, here, style)).toBeUndefined();
  });

  it("keeps to itself who went first and why", () => {
    const pinned = toldWords(told("2026-05-16", "2026-05-19", "line.pinned"), before, style);
    expect(pinned).toBe("now later, 16–19 May, because the order of the queue changed");
  });
});

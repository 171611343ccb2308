import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventSentence } from "./event-sentence";

const style = { today: "2026-05-02", locale: "en-GB", currency: "EUR" };

describe("what happened, in one sentence", () => {
  it("says who got what and when, with days and money as people write them", () => {
    expect(eventSentence({ name: "stock.received", data: { units: 12 } }, style)).toBe(
      "Delivery received: 12 units",
    );
    expect(eventSentence({ name: "order.placed", data: { totalMinor: 1999, currency: "EUR" } }, style)).toBe(
      "Order placed, €19.99. Nothing was charged yet",
    );
    expect(
      eventSentence(
        { name: "purchase_order.changed", data: { from: "2026-05-09", to: "2026-05-12" } },
        style,
      ),
    ).toBe("Expected day moved from 9 May to 12 May");
    const lines = [
      { title: "Kettlebell", quantity: 2 },
      { title: "Mat", quantity: 1 },
    ];
    expect(eventSentence({ name: "parcel.packed", data: { lines } }, style)).toBe(
      "Packed 2 × Kettlebell, 1 × Mat",
    );
  });

  it("says what a supplier answered, the bad news first", () => {
    const said = (data: Record<string, unknown>) =>
      eventSentence({ name: "purchase_order.answered", data }, style);
    expect(said({ isChanged: false })).toBe("The supplier confirmed everything as ordered");
    expect(said({ cancelled: 20, later: 1, note: "Strike" })).toBe(
      "The supplier answered: 20 units can't come, 1 unit comes later: “Strike”",
    );
    expect(said({ earlier: 3 })).toBe("The supplier answered: 3 units come earlier");
  });

  it("gives the reason that a person gave", () => {
    expect(eventSentence({ name: "line.pinned", data: { title: "Mat", reason: "Wedding" } }, style)).toBe(
      "Mat was put first: Wedding",
    );
  });

  it("shows an event that this version doesn't know rather than hiding it", () => {
    expect(eventSentence({ name: "robot.danced_once", data: {} }, style)).toBe("robot danced once");
  });

  it("never says undefined, whatever is missing", () => {
    const names = fc.constantFrom(
      "order.placed",
      "parcel.packed",
      "parcel.shipped",
      "charge.failed",
      "stock.counted",
      "wave.sent",
    );
    fc.assert(
      fc.property(names, fc.dictionary(fc.string(), fc.jsonValue()), (name, data) => {
        expect(eventSentence({ name, data }, style)).not.toMatch(/undefined|NaN|\[object/);
      }),
    );
  });
});

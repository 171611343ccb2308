import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/day";
import { answerRewrite, changeRewrite, isEmpty, type OpenLine, rewriteUnits } from "./line-rewrite";

const today = "2026-05-04";
const line: OpenLine = {
  id: "line",
  variantId: "bell",
  quantity: 50,
  received: 10,
  cancelled: 0,
  openQuantity: 40,
  expectedOn: "2026-06-12",
  firstExpectedOn: "2026-06-12",
  unitCostMinor: null,
};
const asOrdered = { lineId: "line", quantity: 40, expectedOn: "2026-06-12" };

describe("a supplier's answer", () => {
  it("changes nothing when everything comes as ordered", () => {
    expect(isEmpty(answerRewrite([line], [asOrdered], today))).toBe(true);
  });

  it("moves a line to another day", () => {
    const later = answerRewrite([line], [{ ...asOrdered, expectedOn: "2026-06-20" }], today);
    expect(later.moved).toEqual([{ line, expectedOn: "2026-06-20" }]);
    expect(rewriteUnits(later)).toEqual({ cancelled: 0, more: 0, later: 40, earlier: 0 });
  });

  it("divides a line over two days, and what is in neither delivery can't come", () => {
    const rest = { quantity: 15, expectedOn: "2026-07-01" };
    const rewrite = answerRewrite([line], [{ ...asOrdered, quantity: 20, rest }], today);
    expect(rewrite.split).toEqual([{ line, units: 15, expectedOn: "2026-07-01" }]);
    expect(rewrite.fewer).toEqual([{ line, units: 5 }]);
    expect(rewriteUnits(rewrite)).toEqual({ cancelled: 5, more: 0, later: 15, earlier: 0 });
  });

  it("takes two deliveries on one day, or a first one of nothing, for one", () => {
    const sameDay = { ...asOrdered, quantity: 25, rest: { quantity: 15, expectedOn: "2026-06-12" } };
    expect(isEmpty(answerRewrite([line], [sameDay], today))).toBe(true);
    const nothingFirst = { ...asOrdered, quantity: 0, rest: { quantity: 40, expectedOn: "2026-06-15" } };
    expect(answerRewrite([line], [nothingFirst], today)).toMatchObject({
      moved: [{ expectedOn: "2026-06-15" }],
      split: [],
      fewer: [],
    });
  });

  it("says of a line of which nothing can come that it is gone, whatever day stands there", () => {
    const none = answerRewrite([line], [{ lineId: "line", quantity: 0, expectedOn: "2020-01-01" }], today);
    expect(none).toMatchObject({ fewer: [{ units: 40 }], moved: [], split: [] });
  });

  it.each([
    ["more units than are still to come", { quantity: 41 }, "lines.0.quantity"],
    ["a day that has passed", { expectedOn: "2026-05-03" }, "lines.0.expectedOn"],
    ["a year that is mistyped", { expectedOn: "2062-06-12" }, "lines.0.expectedOn"],
    [
      "more in two deliveries than are still to come",
      { quantity: 30, rest: { quantity: 11, expectedOn: "2026-07-01" } },
      "lines.0.quantity",
    ],
    [
      "a second day that has passed",
      { quantity: 30, rest: { quantity: 10, expectedOn: "2026-05-03" } },
      "lines.0.rest.expectedOn",
    ],
  ])("is refused with %s", (_what, change, field) => {
    const answer = () => answerRewrite([line], [{ ...asOrdered, ...change }], today);
    expect(answer).toThrow(expect.objectContaining({ code: "invalid", field }));
  });

  it("is refused for a line that is not on the order, is no longer open, or is answered twice", () => {
    const conflict = expect.objectContaining({ code: "conflict" });
    expect(() => answerRewrite([line], [{ ...asOrdered, lineId: "other" }], today)).toThrow(conflict);
    expect(() => answerRewrite([{ ...line, openQuantity: 0 }], [asOrdered], today)).toThrow(conflict);
    expect(() => answerRewrite([line], [asOrdered, asOrdered], today)).toThrow(conflict);
  });

  it("accounts for every open unit, whatever is answered", () => {
    const days = fc.integer({ min: 0, max: 60 }).map((ahead) => addDays(today, ahead));
    const answer = fc.record({
      quantity: fc.integer({ min: 0, max: 25 }),
      expectedOn: days,
      rest: fc.option(fc.record({ quantity: fc.integer({ min: 0, max: 15 }), expectedOn: days }), {
        nil: undefined,
      }),
    });
    fc.assert(
      fc.property(answer, ({ rest, ...first }) => {
        const rewrite = answerRewrite([line], [{ lineId: "line", ...first, ...(rest && { rest }) }], today);
        const leaving = [...rewrite.fewer, ...rewrite.split].reduce((sum, { units }) => sum + units, 0);
        const said = first.quantity + (rest?.quantity ?? 0);
        const cancelled = rewrite.fewer.reduce((sum, { units }) => sum + units, 0);
        expect(leaving).toBeLessThanOrEqual(line.openQuantity);
        expect(cancelled).toBe(line.openQuantity - said);
      }),
    );
  });
});

describe("a change by staff", () => {
  const want = {
    lineId: "line",
    variantId: "bell",
    quantity: 50,
    expectedOn: "2026-06-12",
    unitCostMinor: null,
  };

  it("is told from what was ordered", () => {
    expect(isEmpty(changeRewrite([line], [want], today))).toBe(true);
    expect(changeRewrite([line], [{ ...want, quantity: 45 }], today).fewer).toEqual([{ line, units: 5 }]);
    expect(changeRewrite([line], [{ ...want, quantity: 60 }], today).more).toEqual([{ line, units: 10 }]);
    expect(changeRewrite([line], [], today).fewer).toEqual([{ line, units: 40 }]);
    const added = { variantId: "rope", quantity: 3, expectedOn: "2026-06-12", unitCostMinor: 100 };
    expect(changeRewrite([line], [want, added], today).added).toEqual([added]);
  });

  it("leaves a day that has passed alone, but takes none for a new one", () => {
    const late = { ...line, expectedOn: "2026-05-01" };
    expect(isEmpty(changeRewrite([late], [{ ...want, expectedOn: "2026-05-01" }], today))).toBe(true);
    expect(() => changeRewrite([line], [{ ...want, expectedOn: "2026-05-03" }], today)).toThrow(/has passed/);
  });

  it("moves no day of a line that has come", () => {
    const came = { ...line, received: 50, openQuantity: 0 };
    expect(isEmpty(changeRewrite([came], [{ ...want, expectedOn: "2026-07-01" }], today))).toBe(true);
  });

  it("is refused below what has come already", () => {
    expect(() => changeRewrite([line], [{ ...want, quantity: 9 }], today)).toThrow(
      "10 units have come already. Enter at least 10.",
    );
  });
});

// Random small shops for the planning rules: few units and many ties, so that every corner is met.
import fc from "fast-check";
import type { Demand, Supply } from "@/domain/allocation/pegging";

export const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-06-${String(n).padStart(2, "0")}`);
export const instant = fc.integer({ min: 0, max: 5 }).map((n) => new Date(Date.UTC(2026, 4, 1, 9, n)));

function mostly<T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });
}

const demand = fc.record({
  pinnedAt: mostly<Date | null>(null, instant),
  isHold: mostly(false, fc.constant(true)),
  tier: mostly(0, fc.integer({ min: 1, max: 2 })),
  dueOn: mostly<string | null>(null, day),
  queuedAt: instant,
  quantity: fc.integer({ min: 1, max: 6 }),
  ready: mostly(0, fc.integer({ min: 1, max: 6 })),
  toldBy: fc.option(day, { nil: null }),
  unsuppliedBy: fc.option(day, { nil: null }),
});

export const demands: fc.Arbitrary<Demand[]> = fc
  .array(demand, { maxLength: 8 })
  .map((list) => list.map((one, index) => ({ ...one, id: `d${index}` })));

const onHand = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }).map((quantities) =>
  quantities.map(
    (quantity, index): Supply => ({
      id: `shelf${index}`,
      kind: "on_hand",
      quantity,
      promiseBy: "2026-06-02",
    }),
  ),
);

const incoming = fc
  .array(fc.record({ quantity: fc.integer({ min: 0, max: 6 }), promiseBy: day }), { maxLength: 3 })
  .map((lines) =>
    [...lines]
      .sort((a, b) => (a.promiseBy < b.promiseBy ? -1 : 1))
      .map((line, index): Supply => ({ id: `order${index}`, kind: "incoming", ...line })),
  );

export const supplies: fc.Arbitrary<Supply[]> = fc
  .tuple(onHand, incoming)
  .map(([shelves, orders]) => [...shelves, ...orders]);

export const safetyStock = mostly(0, fc.integer({ min: 1, max: 8 }));

import { expect, it } from "vitest";
import { lineTruthText } from "./line-truth";
import { withoutPassedDays } from "./passed-days";

it("a day that has passed is not shown for what still waits; today isn't past, and units that are here are here", () => {
  const part = (basis: "stock" | "incoming", latestOn: string | null) => ({
    quantity: 1,
    basis,
    earliestOn: latestOn,
    latestOn,
  });
  const parts = [
    part("stock", "2026-05-01"),
    part("incoming", "2026-05-09"),
    part("incoming", "2026-05-10"),
    part("incoming", null),
  ];
  expect(lineTruthText(withoutPassedDays(parts, "2026-05-10"), { today: "2026-05-10" })).toBe(
    "1 now, 2 with no date yet, 1 by 10 May",
  );
});

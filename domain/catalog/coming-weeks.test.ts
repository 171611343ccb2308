import { expect, it } from "vitest";
import { type ComingVariant, groupByWeek } from "./coming-weeks";

function coming(id: string, latestOn: string): ComingVariant {
  const words = { handle: id, title: id, variantTitle: "", reason: "" };
  return {
    id,

    ...words,
    imageUrl: null,
    priceMinor: 100,
    earliestOn: latestOn,
    latestOn,
    quantity: 1,
    isHereToo: false,
  };
}

it("puts what comes from Monday to Sunday under one week, soonest first", () => {
  const weeks = groupByWeek([
    coming("next Monday", "2026-06-15"),
    coming("Sunday", "2026-06-14"),
    coming("Monday", "2026-06-08"),
  ]);
  expect(weeks.map(({ monday, sunday, variants }) => [monday, sunday, variants.map(({ id }) => id)])).toEqual(
    [
      ["2026-06-08", "2026-06-14", ["Monday", "Sunday"]],
      ["2026-06-15", "2026-06-21", ["next Monday"]],
    ],
  );
});

it("has no week when nothing comes", () => {
  expect(groupByWeek([])).toEqual([]);
});

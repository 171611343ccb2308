// What the demo shop brought along from before: a file of deliveries by which it knows how late each supplier comes.
import { addDays, type Day } from "@/lib/day";
import { addWorkDays } from "@/lib/work-days";

/** Days late, one delivery after the other: each supplier has a manner of its own. */
const manners: Record<string, number[]> = {
  // On its day, nearly always.
  "Weser Baustoffe": [0, 0, 0, 1, 0, 0, 0, -1, 0, 0, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 3, 0, 0, 1, 0, 0, 0, 0],
  // A few days late, now and then a week.
  "Nordic Iron Works": [2, 1, 3, 0, 2, 7, 1, 2, 4, 1, 0, 3, 2, 8, 1, 2, 3, 1, 2, 6, 2, 1],
  // Days that can't be told beforehand.
  "Ruder & Sohn": [4, 12, 0, 9, 21, 3, 14, 6, 2, 17, 8, 11],
  // Early as often as late.
  "Hevea Textil": [-2, 0, -1, 1, -3, 0, 2, -1, 0, 1, -2, 0, 0, -1, 3, 0],
  // Later from year to year.
  "Alpin Werkzeug": [0, 0, 1, 0, 1, 1, 2, 1, 2, 2, 3, 2, 3, 3, 4, 3, 4, 4],
};

/** From two years to half a year before `today`, as another program would export it. */
export function pastDeliveriesFile(today: Day): string {
  const rows = Object.entries(manners).flatMap(([supplier, late]) =>
    late.map((days, index) => {
      const weeksAgo = 104 - Math.round((index * 76) / late.length);
      const expected = addWorkDays(addDays(today, -7 * weeksAgo), 0, { holidays: new Set() });
      return [supplier, `A-${1000 + index}`, expected, addDays(expected, days), 20 + ((index * 7) % 40)];
    }),
  );
  return [
    "Supplier,Purchase order,Expected on,Received on,Quantity",
    ...rows.map((row) => row.join(",")),
  ].join("\n");
}

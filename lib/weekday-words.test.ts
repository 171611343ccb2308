import { expect, it } from "vitest";
import { weekdayWords } from "./weekday-words";

it.each([
  [[1, 2, 3, 4, 5], "Monday to Friday"],
  [[4, 2], "Tuesday and Thursday"],
  [[1, 2], "Monday and Tuesday"],
  [[1, 3, 5], "Monday, Wednesday and Friday"],
  [[7], "Sunday"],
  [[], ""],
  [[1, 2, 3, 4, 5, 6, 7], "every day"],
])("says %j as %s", (days, words) => {
  expect(weekdayWords(days)).toBe(words);
});

it.each([
  [[1, 2, 3, 4, 5], "Montag bis Freitag"],
  [[4, 2], "Dienstag und Donnerstag"],
  [[1, 2, 3, 4, 5, 6, 7], "jeden Tag"],
])("says %j in German as %s", (days, words) => {
  expect(weekdayWords(days, "de-DE")).toBe(words);
});

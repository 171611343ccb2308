// pure
export const weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Weekdays by number, 1 is Monday, as people say them: "Monday to Friday", "Tuesday and Thursday", "every day"; none is "". */
export function weekdayWords(chosen: readonly number[]): string {
  const days = [...new Set(chosen)].sort();
  const first = days[0] ?? 1;
  const last = days.at(-1) ?? 7;
  if (days.length === 7) return "every day";
  if (days.length > 2 && last - first === days.length - 1)
    return `${weekdayNames[first - 1]} to ${weekdayNames[last - 1]}`;
  const words = days.flatMap((day) => weekdayNames[day - 1] ?? []);
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(words);
}

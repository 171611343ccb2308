// pure
import type { en } from "./time.en";

export const de: typeof en = {
  everyDay: "jeden Tag",
  weekdays: (first, last) => `${first} bis ${last}`,
  today: (time) => `heute, ${time} Uhr`,
  tomorrow: (time) => `morgen, ${time} Uhr`,
  onDay: (time, day) => `${day}, ${time} Uhr`,
  moment: (day, time) => `${day}, ${time} Uhr`,
  fromDayToDay: (first, last) => `${first} bis ${last}`,
};

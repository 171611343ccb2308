// pure
export const en = {
  everyDay: "every day",
  weekdays: (first: string, last: string) => `${first} to ${last}`,
  today: (time: string) => `${time} today`,
  tomorrow: (time: string) => `${time} tomorrow`,
  onDay: (time: string, day: string) => `${time} on ${day}`,
  /** Day and time of one moment. */
  moment: (day: string, time: string) => `${day}, ${time}`,
  fromDayToDay: (first: string, last: string) => `${first} to ${last}`,
};

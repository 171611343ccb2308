// pure
/** The moment something happened, on the store's clock: "18:40". Its day is said by formatDay. */
import { timeWords } from "@/messages/time";

const formatters = new Map<string, Intl.DateTimeFormat>();

export type InstantStyle = { locale?: string; timeZone: string };

export function formatTime(at: Date, { locale = "en-GB", timeZone }: InstantStyle): string {
  const key = `${locale} ${timeZone}`;
  const known = formatters.get(key);
  if (known) return known.format(at);
  const made = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", timeZone });
  formatters.set(key, made);
  return made.format(at);
}

/** Day and time of something ahead: "Wednesday 25 November, 18:40", in German "Mittwoch, 25. November, 18:40 Uhr". */
export function formatInstant(at: Date, { locale = "en-GB", timeZone }: InstantStyle): string {
  const key = `${locale} ${timeZone} day`;
  const day =
    formatters.get(key) ??
    new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone });
  formatters.set(key, day);
  return timeWords(locale).moment(day.format(at), formatTime(at, { locale, timeZone }));
}

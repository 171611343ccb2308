// pure
import type { SlipBar } from "@/domain/promises/scoreboard-figures";
import { plural } from "@/lib/plural";

const days = { one: "day", other: "days" };

/** "on the day", "2 days late", "7–13 days late". */
export function slipWords({ from, to }: Pick<SlipBar, "from" | "to">): string {
  if (from === 0 && to === 0) return "on the day";
  if (from >= 0) return from === to ? `${plural(from, days)} late` : `${from}–${to} days late`;
  return from === to ? `${plural(-from, days)} early` : `${-to}–${-from} days early`;
}

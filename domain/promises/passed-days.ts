// pure
// A day that was told and has passed helps nobody: what still waits then has no day, until there is a new one.
import type { Day } from "@/lib/day";
import type { TruthPart } from "./line-truth";

/** Units that are here keep their day. */
export function withoutPassedDays<Part extends TruthPart>(parts: readonly Part[], today: Day): Part[] {
  return parts.map((part) =>
    part.basis !== "stock" && part.latestOn !== null && part.latestOn < today
      ? { ...part, earliestOn: null, latestOn: null }
      : part,
  );
}

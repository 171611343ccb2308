// pure
// Slips in coarse steps (a month early, a week early, on the day, a few days late …): what suppliers are compared by.

const lastDays = [-60, -28, -14, -7, -3, -1, 0, 1, 3, 7, 14, 28, 60];

export const BINS = lastDays.length + 1;

/** The step that a slip falls into; each ends with its last day, the final one never. */
export function binOf(slip: number): number {
  const found = lastDays.findIndex((lastDay) => slip <= lastDay);
  return found === -1 ? lastDays.length : found;
}

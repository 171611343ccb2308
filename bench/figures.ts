// pure
// Medians and spreads, and how they are told.

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** "512 (498–530)": the median, and the least and the most of all rounds. */
export function told(values: number[], decimals = 0): string {
  const show = (value: number) => value.toFixed(decimals);
  return `${show(median(values))} (${show(Math.min(...values))}–${show(Math.max(...values))})`;
}

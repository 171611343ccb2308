// pure
// The shop's own score: which share of its promises was kept, and whether that is what was asked for.
//
// - Kept: the units were ready by the last day that was told. Kept a day sooner: they would have been, had one day less been
//   told. Whole days have ties, so what was asked for should lie between the two: a supplier that is on its day nine times
//   in ten keeps its 80 % promises 90 % of the time, and that is right.
// - Too bold: fewer were kept than asked for, by more than chance explains. Too careful: even with a day less more were kept
//   than asked for. Under ten promises nothing is said.
//
// Example: 50 promises at 80 %, 44 kept, 36 of them a day sooner → 72–88 %, as asked for.

export type Kept = { promises: number; kept: number; sooner: number };

export type KeptRow = Kept & {
  /** Null for transfers between our own places. */
  supplierId: string | null;
  supplier: string;
  /** Null where the buffer was a fixed one. */
  percentile: number | null;
  /** "2026-05". */
  month: string;
};

export type KeptLine = Pick<KeptRow, "supplierId" | "supplier" | "percentile"> & {
  total: Kept;
  months: Map<string, Kept>;
};

export type Verdict = "too_few" | "too_bold" | "too_careful" | "as_asked" | "not_asked";

/** One line a supplier and confidence, in the order given. */
export function keptLines(rows: readonly KeptRow[]): KeptLine[] {
  const lines = new Map<string, KeptLine>();
  for (const { supplierId, supplier, percentile, month, ...counts } of rows) {
    const key = `${supplierId} ${percentile}`;
    const line = lines.get(key) ?? { supplierId, supplier, percentile, total: nothing, months: new Map() };
    line.total = sum(line.total, counts);
    line.months.set(month, sum(line.months.get(month) ?? nothing, counts));
    lines.set(key, line);
  }
  return [...lines.values()];
}

/** All suppliers together, by confidence, the lowest first. */
export function keptByConfidence(rows: readonly KeptRow[]): { percentile: number; total: Kept }[] {
  const totals = new Map<number, Kept>();
  for (const { percentile, ...counts } of rows) {
    if (percentile !== null) totals.set(percentile, sum(totals.get(percentile) ?? nothing, counts));
  }
  return [...totals]
    .map(([percentile, total]) => ({ percentile, total }))
    .sort((a, b) => a.percentile - b.percentile);
}

const ENOUGH = 10;
/** So many standard errors are chance: about one in twenty of those that are right strays farther on this side. */
const CHANCE = 1.64;

export function verdictOf({ promises, kept, sooner }: Kept, percentile: number | null): Verdict {
  if (percentile === null) return "not_asked";
  if (promises < ENOUGH) return "too_few";
  const asked = percentile / 100;
  const slack = CHANCE * Math.sqrt((asked * (1 - asked)) / promises);
  if (kept / promises < asked - slack) return "too_bold";
  return sooner / promises > asked + slack ? "too_careful" : "as_asked";
}

/** In a hundred, rounded; 0 of nothing. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100);
}

export type SlipCount = { slip: number; deliveries: number };
/** Deliveries that came from so many days after their day on, `width` days wide. */
export type SlipBar = { from: number; to: number; deliveries: number };

const widths = [1, 2, 7, 14, 30, 90];
const MOST_BARS = 40;

/** A picture of the slips: bars of equal width, no more than fit, with the expected day at the edge of one; none is left out. */
export function slipBars(counts: readonly SlipCount[]): SlipBar[] {
  if (counts.length === 0) return [];
  const slips = counts.map(({ slip }) => slip);
  const [first, last] = [Math.min(0, ...slips), Math.max(0, ...slips)];
  const width = widths.find((days) => (last - first + 1) / days <= MOST_BARS - 2) ?? last - first + 1;
  const start = Math.floor(first / width) * width;
  const bars: SlipBar[] = [];
  for (let from = start; from <= last; from += width)
    bars.push({ from, to: from + width - 1, deliveries: 0 });
  for (const { slip, deliveries } of counts) {
    const bar = bars[Math.floor((slip - start) / width)];
    if (bar) bar.deliveries += deliveries;
  }
  return bars;
}

const nothing: Kept = { promises: 0, kept: 0, sooner: 0 };

function sum(a: Kept, b: Kept): Kept {
  return { promises: a.promises + b.promises, kept: a.kept + b.kept, sooner: a.sooner + b.sooner };
}

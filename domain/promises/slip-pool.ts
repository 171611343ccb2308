// pure
// What the store's other suppliers say about one supplier: those with a record like its own say the most.
//
// - Each other supplier counts as at most five receipts, so that one large one isn't the whole store.
// - It counts by how likely this supplier's own receipts (at most eight of them) would be if they were its own: a likelihood ratio
//   over coarse steps, against the store as a whole. A supplier without receipts hears all of them alike.
// - The stated prior weighs two receipts: seven deliveries in ten on the day, the rest late by a few days (80 % by 2 days late,
//   90 % by 5, 95 % by 8). It decides alone only when the store has received nothing yet.
//
// Source: empirical Bayes with the other suppliers as the prior (Robbins 1956), tempered.
import { BINS, binOf } from "./slip-bins";
import { addCurve, addSlip, emptyCurve, type SlipCurve } from "./slip-curve";
import { fadeFactor, type SlipBook, type SupplierRecord } from "./slip-record";

export type SlipPool = {
  curve: SlipCurve;
  /** Receipts of the store's other suppliers. */
  receipts: number;
};

const MOST_PER_SUPPLIER = 5;
const MOST_OWN_RECEIPTS = 8;
const PRIOR_WEIGHT = 2;
const SMOOTHING = 2;

const prior = statedPrior();

export function poolFor(book: SlipBook, supplierId: string, onDay: number): SlipPool {
  const own = book.get(supplierId);
  const others = [...book].filter(([id]) => id !== supplierId).map(([, record]) => record);
  const curve = emptyCurve();
  addCurve(curve, prior, PRIOR_WEIGHT);
  const likeness = own && likenessTo(own, others, onDay);
  for (const other of others) {
    const share = shareOf(other, onDay) * (likeness?.(other) ?? 1);
    addCurve(curve, other.slips, share);
  }
  return { curve, receipts: others.reduce((sum, other) => sum + other.receipts, 0) };
}

/** What one receipt of a supplier counts in the pool. */
function shareOf(record: SupplierRecord, onDay: number): number {
  const faded = fadeFactor(record, onDay);
  return faded * Math.min(1, MOST_PER_SUPPLIER / (record.slips.total * faded));
}

/** How much likelier the own receipts are under another supplier's record than under the store's. */
function likenessTo(
  own: SupplierRecord,
  others: readonly SupplierRecord[],
  onDay: number,
): (other: SupplierRecord) => number {
  const ownWeight = own.slips.total * fadeFactor(own, onDay);
  const perReceipt = Math.min(MOST_OWN_RECEIPTS, ownWeight) / own.slips.total || 0;
  const store = storeBins([own, ...others], onDay);
  const storeLog = store.map(Math.log);
  return (other) => {
    let logRatio = 0;
    for (const [bin, weight] of own.bins.entries()) {
      if (weight === 0) continue;
      const share =
        ((other.bins[bin] ?? 0) + SMOOTHING * (store[bin] ?? 0)) / (other.slips.total + SMOOTHING);
      logRatio += weight * perReceipt * (Math.log(share) - (storeLog[bin] ?? 0));
    }
    return Math.exp(Math.max(-20, Math.min(4, logRatio)));
  };
}

/** The store's deliveries per step, as shares; no step is impossible. */
function storeBins(records: readonly SupplierRecord[], onDay: number): number[] {
  const sums = Array.from(priorBins, (share) => share * PRIOR_WEIGHT);
  for (const record of records) {
    const share = shareOf(record, onDay);
    for (const [bin, weight] of record.bins.entries()) sums[bin] = (sums[bin] ?? 0) + weight * share;
  }
  const total = sums.reduce((sum, weight) => sum + weight, 0);
  const open = sums.map((weight) => weight / total + 0.02);
  const openTotal = open.reduce((sum, weight) => sum + weight, 0);
  return open.map((weight) => weight / openTotal);
}

function statedPrior(): SlipCurve {
  const curve = emptyCurve();
  const late = Array.from({ length: 14 }, (_, index) => 0.8 ** index);
  const lateTotal = late.reduce((sum, weight) => sum + weight, 0);
  addSlip(curve, 0, 0.7);
  for (const [index, weight] of late.entries()) addSlip(curve, index + 1, (0.3 * weight) / lateTotal);
  return curve;
}

const priorBins = binsOf(prior);

function binsOf(curve: SlipCurve): Float64Array {
  const bins = new Float64Array(BINS);
  for (const [at, weight] of curve.weights.entries()) {
    const bin = binOf(at - (curve.weights.length - 1) / 2);
    bins[bin] = (bins[bin] ?? 0) + weight;
  }
  return bins;
}

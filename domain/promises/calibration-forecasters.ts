// pure
// Ways to quote a supplier that calibration compares: the shop's own, and the plain ones it has to beat.
import type { Forecaster } from "./calibration";
import { bufferQuantile, slipForecast } from "./slip";
import type { SlipQuantile } from "./slip-curve";
import { learnDelivery, type OpenSlipBook, slipOf } from "./slip-record";

/** What the shop quotes. */
export function learningBuffer(): Forecaster {
  const book: OpenSlipBook = new Map();
  return {
    quote(supplierId, today, confidences) {
      const { curve } = slipForecast(book, supplierId, today);
      return confidences.map((confidence) => bufferQuantile(curve, confidence));
    },
    learn: (delivery) => learnDelivery(book, delivery),
  };
}

/**
 * The quantile of a supplier's last receipts, all alike; the expected day while there are none. With `enough`, the store's
 * last receipts stand in while the supplier has fewer: a harder rival, since one early receipt can't decide alone.
 */
export function rollingQuantile(window: number, enough = 1): Forecaster {
  const slips = new Map<string, number[]>();
  let store: number[] = [];
  return {
    quote(supplierId, _today, confidences) {
      const own = slips.get(supplierId) ?? [];
      const used = own.length >= enough ? own : enough > 1 ? store : [];
      const sorted = used.length > 0 ? [...used].sort((a, b) => a - b) : [0];
      return confidences.map((confidence) => plainQuantile(sorted, confidence));
    },
    learn(delivery) {
      const slip = slipOf(delivery);
      slips.set(delivery.supplierId, [...(slips.get(delivery.supplierId) ?? []), slip].slice(-window));
      store = [...store, slip].slice(-window);
    },
  };
}

/** A supplier's mean slip (the store's while it has none) plus a fixed buffer per confidence, rounded up. */
export function meanPlusBuffer(buffers: ReadonlyMap<number, number>): Forecaster {
  const sums = new Map<string, { count: number; sum: number }>();
  const store = { count: 0, sum: 0 };
  return {
    quote(supplierId, _today, confidences) {
      const known = sums.get(supplierId) ?? store;
      const mean = known.count === 0 ? 0 : known.sum / known.count;
      return confidences.map((confidence) => ({
        days: Math.ceil(mean + (buffers.get(confidence) ?? 0)),
        tieShare: 1,
      }));
    },
    learn(delivery) {
      const slip = slipOf(delivery);
      const own = sums.get(delivery.supplierId) ?? { count: 0, sum: 0 };
      sums.set(delivery.supplierId, { count: own.count + 1, sum: own.sum + slip });
      store.count += 1;
      store.sum += slip;
    },
  };
}

function plainQuantile(sorted: readonly number[], confidence: number): SlipQuantile {
  const wanted = confidence * sorted.length;
  const days = sorted[Math.max(0, Math.ceil(wanted - 1e-9) - 1)] ?? 0;
  const before = sorted.filter((slip) => slip < days).length;
  const onDay = sorted.filter((slip) => slip === days).length;
  return { days, tieShare: Math.min(1, Math.max(0, (wanted - before) / Math.max(1, onDay))) };
}

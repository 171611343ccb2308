// pure
// How many days to add to a supplier's expected day, so that the promise is kept as often as the store wants.
//
// - The buffer is the empirical quantile, at the store's confidence, of that supplier's own slips (received − expected).
//   Recent receipts count more: slip-record.ts.
// - Ten receipts' worth of the store's other suppliers are mixed in, those with a like record first; with few receipts
//   of its own they decide, and a stated prior when the store has received nothing: slip-pool.ts.
// - A supplier that is getting later or earlier is quoted from where it stands now plus its usual surprises.
// - Days are whole; a quantile that lies within a day is that day, never the one before. A supplier that is reliably
//   early has a negative buffer; whether a customer is told an earlier day than the supplier's is the caller's choice.
// - Only what was received before the day of the quote is known. The same deliveries give the same buffer.
//
// Example: 20 receipts, 14 on the day, 4 three days late, 2 a week late, all equally old, alone in the store
// → 80 % by 3 days after the expected day.
//
// How often a promise is kept: when three in four deliveries come exactly on the expected day, no whole day is kept
// half of the time; "on the day" is kept more often than asked for, the day before less. calibration.ts says how that is counted.
import type { Day } from "@/lib/day";
import { addCurve, emptyCurve, quantileOf, type SlipCurve, type SlipQuantile } from "./slip-curve";
import { poolFor, type SlipPool } from "./slip-pool";
import {
  type Delivery,
  dayNumber,
  fadeFactor,
  HALF_LIFE_DAYS,
  HALF_LIFE_RECEIPTS,
  movingLevel,
  type SlipBook,
  type SupplierRecord,
  slipBook,
} from "./slip-record";

export type SlipBasis = "supplier" | "shrunk" | "pool" | "prior";

/** A buffer with the evidence that it can be explained by. */
export type SlipBuffer = {
  /** Days after the expected day; negative for a supplier that is reliably early. */
  days: number;
  confidence: number;
  /** Receipts of this supplier, and of the store's other suppliers, that were known. */
  receipts: number;
  poolReceipts: number;
  halfLifeReceipts: number;
  halfLifeDays: number;
  /** The supplier's own record decides (half or more of the weight), is mixed in, or there is none. */
  basis: SlipBasis;
  /** Quoted from where the supplier stands lately, since it has been moving. */
  isMoving: boolean;
};

export type SlipForecast = { curve: SlipCurve; basis: SlipBasis; pool: SlipPool; isMoving: boolean };

const POOL_RECEIPTS = 10;

// Conformal prediction counts one receipt more than was seen, later than all of them. With other suppliers mixed in
// that is too careful: a tenth of a receipt, less as the own record grows, brought calibration nearest to what was asked.
const UNSEEN = 0.1;

/** The buffer from all deliveries of the store; those received on `today` or later are not looked at. */
export function slipBuffer(
  deliveries: readonly Delivery[],
  supplierId: string,
  quote: { today: Day; confidence: number },
): SlipBuffer {
  return bufferFrom(slipBook(deliveries, quote.today), supplierId, quote);
}

/** The same from a book that is kept: it must hold only what was known before `today`. */
export function bufferFrom(
  book: SlipBook,
  supplierId: string,
  { today, confidence }: { today: Day; confidence: number },
): SlipBuffer {
  if (!(confidence > 0 && confidence < 1)) throw new Error("a confidence lies between 0 and 1");
  const { curve, basis, pool, isMoving } = slipForecast(book, supplierId, today);
  return {
    days: bufferQuantile(curve, confidence).days,
    confidence,
    receipts: book.get(supplierId)?.receipts ?? 0,
    poolReceipts: pool.receipts,
    halfLifeReceipts: HALF_LIFE_RECEIPTS,
    halfLifeDays: HALF_LIFE_DAYS,
    basis,
    isMoving,
  };
}

/** Where in a forecast the buffer lies. */
export function bufferQuantile(curve: SlipCurve, confidence: number): SlipQuantile {
  return quantileOf(curve, confidence, (UNSEEN * POOL_RECEIPTS) / curve.total);
}

/** The next slip as weights on whole days: what is drawn beside the supplier. */
export function slipForecast(book: SlipBook, supplierId: string, today: Day): SlipForecast {
  const onDay = dayNumber(today);
  const pool = poolFor(book, supplierId, onDay);
  const own = book.get(supplierId);
  const curve = emptyCurve();
  const basis = basisOf(own, pool, onDay);
  const level = own && movingLevel(own);
  if (own && level !== undefined) {
    addCurve(curve, own.surprises, fadeFactor(own, onDay), level);
    // The shape of the others still widens the ends, but about this supplier's level.
    const middle = quantileOf(pool.curve, 0.5).days;
    addCurve(curve, pool.curve, POOL_RECEIPTS / 2 / pool.curve.total, level - middle);
    return { curve, basis, pool, isMoving: true };
  }
  if (own) addCurve(curve, own.slips, fadeFactor(own, onDay));
  addCurve(curve, pool.curve, POOL_RECEIPTS / pool.curve.total);
  return { curve, basis, pool, isMoving: false };
}

function basisOf(own: SupplierRecord | undefined, pool: SlipPool, onDay: number): SlipBasis {
  if (!own) return pool.receipts > 0 ? "pool" : "prior";
  return own.slips.total * fadeFactor(own, onDay) >= POOL_RECEIPTS ? "supplier" : "shrunk";
}

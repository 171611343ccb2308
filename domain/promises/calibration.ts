// pure
// Were the promises kept as often as was said? Past deliveries are quoted again in time order, knowing only what was known then.
//
// A whole day has ties: where three in four deliveries come on the expected day, the day that is kept at least half of the time is
// kept nine times in ten. So three shares are counted, the first of which is the measure of calibration:
// - coverage: a delivery before the quoted day counts 1, after it 0, and exactly on it the part of that day which the
//   confidence needed (SlipQuantile.tieShare). It equals the kept share of a shop that quotes the day with that chance
//   and else the day before, which is the only way to hit 50 % exactly; nobody should be quoted that way. A forecast
//   that is wrong about its ties is still found out, because the part comes from the forecast.
// - kept: deliveries by the end of the quoted day. What a customer sees.
// - kept a day sooner: deliveries before the quoted day. A right forecast has `sooner ≤ confidence ≤ kept`.
//
// Source: the non-randomised probability integral transform for counts (Czado, Gneiting, Held 2009); pinball loss
// (Koenker, Bassett 1978).
import { addDays, type Day } from "@/lib/day";
import type { SlipQuantile } from "./slip-curve";
import { byReceipt, type Delivery, pinball, slipOf } from "./slip-record";

/** Something that quotes and learns. It is asked before it is told. */
export type Forecaster = {
  quote(supplierId: string, today: Day, confidences: readonly number[]): SlipQuantile[];
  learn(delivery: Delivery): void;
};

export type Score = {
  confidence: number;
  deliveries: number;
  coverage: number;
  kept: number;
  keptADaySooner: number;
  pinballLoss: number;
  /** Mean of the quoted slips, early ones below zero. */
  meanDays: number;
  /** Mean of the days told beyond the expected day; an early quote counts 0, since nobody is told less. */
  meanDaysTold: number;
};

export type QuotedDelivery = { delivery: Delivery; slip: number; quotes: SlipQuantile[] };

/**
 * Quotes every delivery `noticeDays` before it was expected or came (whichever is earlier), or on the day it came when that is
 * "at_receipt". What is received on the day of a quote is not known yet.
 */
export function replayDeliveries(
  deliveries: readonly Delivery[],
  forecaster: Forecaster,
  { confidences, notice }: { confidences: readonly number[]; notice: number | "at_receipt" },
): QuotedDelivery[] {
  const learned = [...deliveries].sort(byReceipt);
  const asked = learned
    .map((delivery) => ({ delivery, quotedOn: quoteDay(delivery, notice) }))
    .sort((a, b) => (a.quotedOn < b.quotedOn ? -1 : a.quotedOn > b.quotedOn ? 1 : 0));
  let next = 0;
  return asked.map(({ delivery, quotedOn }) => {
    for (let known = learned[next]; known && known.receivedOn < quotedOn; known = learned[next]) {
      forecaster.learn(known);
      next += 1;
    }
    const quotes = forecaster.quote(delivery.supplierId, quotedOn, confidences);
    return { delivery, slip: slipOf(delivery), quotes };
  });
}

export function scores(quoted: readonly QuotedDelivery[], confidences: readonly number[]): Score[] {
  return confidences.map((confidence, index) => {
    const rows = quoted.flatMap(({ slip, quotes }) => {
      const quote = quotes[index];
      return quote ? [{ slip, ...quote }] : [];
    });
    return {
      confidence,
      deliveries: rows.length,
      coverage: mean(
        rows.map(({ slip, days, tieShare }) => (slip < days ? 1 : slip === days ? tieShare : 0)),
      ),
      kept: mean(rows.map(({ slip, days }) => (slip <= days ? 1 : 0))),
      keptADaySooner: mean(rows.map(({ slip, days }) => (slip < days ? 1 : 0))),
      pinballLoss: mean(rows.map(({ slip, days }) => pinball(slip, days, confidence))),
      meanDays: mean(rows.map(({ days }) => days)),
      meanDaysTold: mean(rows.map(({ days }) => Math.max(0, days))),
    };
  });
}

function quoteDay(delivery: Delivery, notice: number | "at_receipt"): Day {
  if (notice === "at_receipt") return delivery.receivedOn;
  return addDays(delivery.receivedOn, -Math.max(0, slipOf(delivery)) - notice);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

// Are promises kept as often as is said, and for no longer waits? The measures that Backfill has set itself, in a few lines;
// bench/calibration.ts prints everything behind them.
import { readFileSync } from "node:fs";
import { type Forecaster, type Score, scores } from "@/domain/promises/calibration";
import { learningBuffer, rollingQuantile } from "@/domain/promises/calibration-forecasters";
import type { Delivery } from "@/domain/promises/slip-record";
import { readDeliveryFile } from "@/domain/purchasing/delivery-file";
import { confidences, isOf, meanPlus, replay, sharedFile, toDelivery } from "./calibration";
import { simulateSuppliers, supplierKinds } from "./simulated-suppliers";

/** Coverage may differ from what was asked for by so much. */
const POINTS = 0.03;
const BETTER_THAN_MEAN = 0.9;
/** What shops add to a mean by habit. */
const FIXED_DAYS = 7;

/** Prints a line for each kind of supplier; false when a measure is missed. */
export function measureCalibration(): boolean {
  const simulated = simulateSuppliers(1);
  const results = supplierKinds.map((kind) =>
    judge(`simulated, ${kind}`, simulated, { notice: 14, of: (delivery) => isOf(kind, delivery) }),
  );
  const file = sharedFile();
  if (file) {
    const read = readDeliveryFile(readFileSync(file, "utf8"), { today: "2026-01-01" });
    const rows = read.deliveries.map(toDelivery);
    results.unshift(judge(`real, ${rows.length} rows of six years`, rows, { notice: 30, of: () => true }));
  } else console.log("    real deliveries skipped: ../shared/data/supplier-deliveries isn't here");
  return results.every(Boolean);
}

function judge(
  title: string,
  deliveries: Delivery[],
  { notice, of }: { notice: number; of: (delivery: Delivery) => boolean },
): boolean {
  const scored = (forecaster: Forecaster) =>
    scores(
      replay(deliveries, forecaster, notice).filter(({ delivery }) => of(delivery)),
      confidences,
    );
  const learned = scored(learningBuffer());
  const rolling = lossOf(scored(rollingQuantile(50)));
  const mean = lossOf(scored(meanPlus(FIXED_DAYS)));
  const own = lossOf(learned);
  const isCovered = learned.every(({ coverage, confidence }) => Math.abs(coverage - confidence) <= POINTS);
  const isBetter = own < rolling && own <= mean * BETTER_THAN_MEAN;
  const cells = learned.map(
    ({ confidence, coverage }) => `P${confidence * 100} ${(coverage * 100).toFixed(1)}`,
  );
  console.log(
    `    ${title}: ${cells.join(", ")}; loss ${own.toFixed(2)}, rolling quantile ${rolling.toFixed(2)}, mean + ${FIXED_DAYS} days ${mean.toFixed(2)}${isCovered && isBetter ? "" : " MISSED"}`,
  );
  return isCovered && isBetter;
}

/** Over all four levels: one fixed buffer has to serve them all. */
function lossOf(list: readonly Score[]): number {
  return list.reduce((sum, { pinballLoss }) => sum + pinballLoss, 0);
}

// Are the buffers right, in full? Replays past deliveries in time order and prints coverage, loss and length beside plain methods.
// `node_modules/.bin/tsx bench/calibration.ts [FILE]`: FILE is a CSV of past deliveries, ../shared/data's by default.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  type Forecaster,
  type QuotedDelivery,
  replayDeliveries,
  type Score,
  scores,
} from "@/domain/promises/calibration";
import { learningBuffer, meanPlusBuffer, rollingQuantile } from "@/domain/promises/calibration-forecasters";
import type { Delivery } from "@/domain/promises/slip-record";
import { mergeDeliveryLines, readDeliveryFile } from "@/domain/purchasing/delivery-file";
import { simulateSuppliers, supplierKinds } from "./simulated-suppliers";

export const confidences = [0.5, 0.8, 0.9, 0.95];

if (process.argv[1] === import.meta.filename) {
  const file = process.argv[2] ?? sharedFile();
  if (file) realDeliveries(file);
  else
    console.log(
      "Real deliveries skipped: ../shared/data/supplier-deliveries isn't here; name a CSV file instead.",
    );
  simulatedDeliveries();
}

function realDeliveries(place: string): void {
  const read = readDeliveryFile(readFileSync(place, "utf8"), { today: "2026-01-01" });
  console.log(
    `${path.basename(place)}: ${read.rows} rows, ${read.deliveries.length} taken, ${read.problems.length} not`,
  );
  for (const note of read.notes) console.log(`  ${note}`);
  const rows = read.deliveries.map(toDelivery);
  byYear(rows);
  compare("every row, quoted on the day it came", rows, "at_receipt");
  compare("every row, quoted 30 days before", rows, 30);
  compare(
    "every delivery once, quoted 30 days before",
    mergeDeliveryLines(read.deliveries).map(toDelivery),
    30,
  );
}

/** A good sum can hide a bad year: each is shown by itself. */
function byYear(deliveries: Delivery[]): void {
  const years = [...new Set(deliveries.map(yearOf))].sort();
  console.log("\nyear by year, every row, quoted 30 days before");
  const methods: [string, Forecaster][] = [
    ["learning buffer", learningBuffer()],
    ["rolling 50, store's while < 8", rollingQuantile(50, 8)],
  ];
  for (const [name, forecaster] of methods) {
    const quoted = replay(deliveries, forecaster, 30);
    for (const year of years)
      print(
        `${year} ${name}`,
        scores(
          quoted.filter(({ delivery }) => yearOf(delivery) === year),
          confidences,
        ),
      );
  }
}

function yearOf({ receivedOn }: Delivery): string {
  return receivedOn.slice(0, 4);
}

function simulatedDeliveries(): void {
  const deliveries = simulateSuppliers(1);
  const methods: [string, QuotedDelivery[]][] = [
    ["learning buffer", replay(deliveries, learningBuffer(), 14)],
    ["rolling quantile, last 50", replay(deliveries, rollingQuantile(50), 14)],
    ["mean + 7 days", replay(deliveries, meanPlus(7), 14)],
    ["mean + best fixed buffer", replay(deliveries, bestMean(deliveries, 14), 14)],
  ];
  for (const kind of supplierKinds) {
    console.log(`\nSimulated suppliers, ${kind}, quoted 14 days before, after a first year`);
    for (const [name, quoted] of methods)
      print(
        name,
        scores(
          quoted.filter(({ delivery }) => isOf(kind, delivery)),
          confidences,
        ),
      );
  }
}

function compare(title: string, deliveries: Delivery[], notice: number | "at_receipt"): void {
  console.log(`\n${title}: ${deliveries.length}`);
  const scored = (forecaster: Forecaster) => scores(replay(deliveries, forecaster, notice), confidences);
  const learned = scored(learningBuffer());
  print("learning buffer", learned);
  for (const window of [20, 50, 100])
    print(`rolling quantile, last ${window}`, scored(rollingQuantile(window)));
  print("… 50, the store's while < 8", scored(rollingQuantile(50, 8)));
  printAsWellCovered(deliveries, notice, learned);
  print("mean + 7 days", scored(meanPlus(7)));
  print("mean + best fixed buffer", scored(bestMean(deliveries, notice)));
}

export function replay(
  deliveries: Delivery[],
  forecaster: Forecaster,
  notice: number | "at_receipt",
): QuotedDelivery[] {
  return replayDeliveries(deliveries, forecaster, { confidences, notice });
}

export function meanPlus(days: number): Forecaster {
  return meanPlusBuffer(new Map(confidences.map((confidence) => [confidence, days])));
}

/** With the whole days that hindsight finds best for each confidence: no shop could choose better ones. */
function bestMean(deliveries: Delivery[], notice: number | "at_receipt"): Forecaster {
  const lossesBy = new Map<number, Score[]>();
  for (const days of [0, 1, 2, 3, 5, 7, 10, 14, 18, 21, 25, 30, 35, 42, 50, 60]) {
    lossesBy.set(days, scores(replay(deliveries, meanPlus(days), notice), confidences));
  }
  const best = confidences.map((confidence, index): [number, number] => {
    const loss = (days: number) => lossesBy.get(days)?.[index]?.pinballLoss ?? Number.POSITIVE_INFINITY;
    const days = [...lossesBy.keys()].reduce((winner, next) => (loss(next) < loss(winner) ? next : winner));
    return [confidence, days];
  });
  return meanPlusBuffer(new Map(best));
}

function print(name: string, list: Score[]): void {
  const cells = list.map(
    (score) =>
      `P${Math.round(score.confidence * 100)} ${share(score.coverage)} (${share(score.keptADaySooner)}–${share(score.kept)}) loss ${score.pinballLoss.toFixed(2)} told ${score.meanDaysTold.toFixed(1)}`,
  );
  console.log(`  ${name.padEnd(34)} ${cells.join(" | ")}`);
}

/** What a rolling quantile has to tell to be as well covered: it is asked for more until it is. */
function printAsWellCovered(deliveries: Delivery[], notice: number | "at_receipt", wanted: Score[]): void {
  const asked = Array.from({ length: 60 }, (_, index) => 0.4 + index / 100);
  const rolling = replayDeliveries(deliveries, rollingQuantile(50), { confidences: asked, notice });
  const reached = scores(rolling, asked);
  const cells = wanted.map(({ confidence, coverage }) => {
    const enough = reached.find((score) => score.coverage >= coverage);
    return `P${Math.round(confidence * 100)} ${enough ? `told ${enough.meanDaysTold.toFixed(1)}` : "never"}`;
  });
  console.log(`  ${"… last 50, as well covered".padEnd(34)} ${cells.join(" | ")}`);
}

function share(value: number): string {
  return (value * 100).toFixed(1);
}

export function toDelivery({
  supplier,
  expectedOn,
  receivedOn,
}: {
  supplier: string;
  expectedOn: string;
  receivedOn: string;
}): Delivery {
  return { supplierId: supplier, expectedOn, receivedOn };
}

export function isOf(kind: string, { supplierId, expectedOn }: Delivery): boolean {
  return supplierId.startsWith(kind) && expectedOn >= "2020-01-01";
}

export function sharedFile(): string | undefined {
  const place = path.resolve(import.meta.dirname, "../../shared/data/supplier-deliveries/scms-2006-2012.csv");
  return existsSync(place) ? place : undefined;
}

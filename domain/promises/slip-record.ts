// pure
// What is remembered of each supplier's past deliveries: how late they came, and whether that is moving.
//
// - Every receipt counts half as much after 25 further receipts of that supplier, and half as much after a year.
// - The level is where the supplier stands lately: a mean that forgets half at every second receipt.
// - A surprise is how far a receipt lay from the level as it was known when the customer was told, two weeks before
//   the delivery. For a supplier that gets later and later, level + surprises tells the next slip better than the
//   record; which of the two told better is kept as a running pinball loss of what both told then, the older receipts counting less.
import { type Day, daysBetween } from "@/lib/day";
import { BINS, binOf } from "./slip-bins";
import { addSlip, emptyCurve, fade, quantileOf, type SlipCurve } from "./slip-curve";

/** A past delivery. It is known from the day it was received. */
export type Delivery = { supplierId: string; expectedOn: Day; receivedOn: Day };

export const HALF_LIFE_RECEIPTS = 25;
export const HALF_LIFE_DAYS = 365;

const LEVEL_HALF_LIFE = 2;
const TOLD_DAYS_BEFORE = 14;
const LOSS_KEPT = 0.95;
const ENOUGH_SURPRISES = 8;
/** A supplier is moving only when that tells better by this factor: chance alone shouldn't make it one. */
const CLEARLY = 1.04;
const STANDINGS_KEPT = 100;
const judgedAt = [0.5, 0.8, 0.9, 0.95];

export type SupplierRecord = {
  receipts: number;
  /** The day of the newest receipt, as a day number. */
  newestOn: number;
  slips: SlipCurve;
  /** The weight of `slips` per coarse bin: what suppliers are compared by. */
  bins: Float64Array;
  surprises: SlipCurve;
  surpriseCount: number;
  /** What was known after each of the newest receipts, oldest first. */
  standings: Standing[];
  /** Running losses of quoting from the record, and from level + surprises. */
  recordLoss: number;
  levelLoss: number;
};

/** Where a supplier stood after a receipt, and what both ways of quoting gave then at each of `judgedAt`. */
type Standing = { knownOn: number; level: number; recordDays: number[]; surpriseDays: number[] };

export type SlipBook = ReadonlyMap<string, SupplierRecord>;
export type OpenSlipBook = Map<string, SupplierRecord>;

/** Days since 1970, so that ages are a subtraction. */
export function dayNumber(day: Day): number {
  return daysBetween("1970-01-01", day);
}

/** Received − expected in days: negative when it came early. */
export function slipOf(delivery: Delivery): number {
  return daysBetween(delivery.expectedOn, delivery.receivedOn);
}

/** The record of everything that was received before `today`; the order of the list doesn't matter. */
export function slipBook(deliveries: readonly Delivery[], today: Day): SlipBook {
  const book: OpenSlipBook = new Map();
  const known = deliveries.filter((delivery) => delivery.receivedOn < today);
  for (const delivery of known.sort(byReceipt)) learnDelivery(book, delivery);
  return book;
}

/** Ties are told apart by their figures, so that the same deliveries make the same book in any order. */
export function byReceipt(a: Delivery, b: Delivery): number {
  if (a.receivedOn !== b.receivedOn) return a.receivedOn < b.receivedOn ? -1 : 1;
  if (a.supplierId !== b.supplierId) return a.supplierId < b.supplierId ? -1 : 1;
  return a.expectedOn === b.expectedOn ? 0 : a.expectedOn < b.expectedOn ? -1 : 1;
}

/** Adds one receipt to the book; receipts come in the order of their days. */
export function learnDelivery(book: OpenSlipBook, delivery: Delivery): void {
  const slip = slipOf(delivery);
  const receivedOn = dayNumber(delivery.receivedOn);
  const record = book.get(delivery.supplierId) ?? newRecord(receivedOn);
  book.set(delivery.supplierId, record);

  const toldOn = receivedOn - Math.max(0, slip) - TOLD_DAYS_BEFORE;
  const told = standingOn(record, toldOn);
  if (told && record.surpriseCount >= ENOUGH_SURPRISES) judge(record, slip, told);

  const faded = fadeFactor(record, receivedOn) * 0.5 ** (1 / HALF_LIFE_RECEIPTS);
  fade(record.slips, faded);
  addSlip(record.slips, slip);
  for (const [bin, weight] of record.bins.entries()) record.bins[bin] = weight * faded;
  record.bins[binOf(slip)] = (record.bins[binOf(slip)] ?? 0) + 1;
  if (told) {
    fade(record.surprises, faded);
    addSlip(record.surprises, slip - Math.round(told.level));
    record.surpriseCount += 1;
  }
  addStanding(record, slip, receivedOn);
  record.receipts += 1;
  record.newestOn = receivedOn;
}

/** What a record's weights still count on a later day. */
export function fadeFactor(record: SupplierRecord, onDay: number): number {
  return 0.5 ** (Math.max(0, onDay - record.newestOn) / HALF_LIFE_DAYS);
}

/** The level to quote from, when this supplier is moving: level + surprises have told better than its record. */
export function movingLevel(record: SupplierRecord): number | undefined {
  if (record.surpriseCount < ENOUGH_SURPRISES || record.levelLoss * CLEARLY >= record.recordLoss)
    return undefined;
  return Math.round(record.standings.at(-1)?.level ?? 0);
}

function newRecord(onDay: number): SupplierRecord {
  return {
    receipts: 0,
    newestOn: onDay,
    slips: emptyCurve(),
    bins: new Float64Array(BINS),
    surprises: emptyCurve(),
    surpriseCount: 0,
    standings: [],
    recordLoss: 0,
    levelLoss: 0,
  };
}

function judge(record: SupplierRecord, slip: number, told: Standing): void {
  record.recordLoss = record.recordLoss * LOSS_KEPT + lossOf(told.recordDays, slip);
  record.levelLoss = record.levelLoss * LOSS_KEPT + lossOf(told.surpriseDays, slip - Math.round(told.level));
}

function lossOf(days: readonly number[], slip: number): number {
  return judgedAt.reduce((sum, level, index) => sum + pinball(slip, days[index] ?? 0, level), 0);
}

/** What a quote cost: each day late costs `level`, each day told too long costs the rest to 1. */
export function pinball(slip: number, quoted: number, level: number): number {
  return slip >= quoted ? level * (slip - quoted) : (1 - level) * (quoted - slip);
}

/** What was known on a day; the first standing for what was told before there was any. */
function standingOn(record: SupplierRecord, onDay: number): Standing | undefined {
  return record.standings.findLast(({ knownOn }) => knownOn < onDay) ?? record.standings[0];
}

function addStanding(record: SupplierRecord, slip: number, knownOn: number): void {
  const before = record.standings.at(-1)?.level ?? slip;
  record.standings.push({
    knownOn,
    level: before + (1 - 0.5 ** (1 / LEVEL_HALF_LIFE)) * (slip - before),
    recordDays: judgedAt.map((level) => quantileOf(record.slips, level).days),
    surpriseDays: judgedAt.map((level) => quantileOf(record.surprises, level).days),
  });
  if (record.standings.length > STANDINGS_KEPT) record.standings.shift();
}

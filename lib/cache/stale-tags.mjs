/*
 * Which cached pages went stale, seen from one web process.
 *
 * - Any process that changes something leaves a mark in the database inside the same transaction: a variant's row in
 *   stock_positions carries `changed_at`, and everything rarer is a row of cache_tags (domain/store/stale-pages.ts).
 * - Before a cached page is used, marks are read again when the last reading is older than a second; requests that
 *   arrive meanwhile share that one reading. So a change shows within about a second, an idle shop asks nothing, and
 *   a page is made again at most once a second however many orders are placed.
 * - A mark counts from when it was *noticed* here, not from when it was written: a page rendered between a mark and
 *   its commit would otherwise look newer than the change that it lacks.
 */
import { statSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";

const READ_EVERY_MS = 1000;
const READ_TAKES_AT_MOST_MS = 2000;
/** A transaction may commit this long after it wrote its mark and still be noticed. */
const OVERLAP_SECONDS = 30;
/** The tag of every page of the store. */
export const STORE_TAG = "store";
/** Of pages that may come to show any variant: what is on its way. */
const STOCK_TAG = "stock";

/** One for the whole process: Next loads this file beside its bundles, and a route's bundle has it once more. */
globalThis[Symbol.for("backfill.stale-marks")] ??= {
  /** mark → the version last seen, for marks young enough to be read again */
  seen: new Map(),
  /** tag → when this process noticed its last change (moment) */
  noticedAt: new Map(),
  since: undefined,
  readAt: 0,
  reading: undefined,
  clockFileAt: undefined,
  sql: undefined,
  /** Who wants to hear which tags went stale, and the clock that reads for them. */
  listeners: new Set(),
  timer: undefined,
};
const marks = globalThis[Symbol.for("backfill.stale-marks")];

/** Brings the marks up to date, at most once a second. Never throws: without a database the pages stay as they are. */
export async function refreshMarks() {
  if (Date.now() - marks.readAt < READ_EVERY_MS - 10 || !process.env.DATABASE_URL || isBuilding()) return;
  marks.reading ??= readMarks().finally(() => {
    marks.reading = undefined;
  });
  await marks.reading;
}

/** As refreshMarks, and sure to see whatever was there at this moment of the database's clock. */
export async function refreshMarksSince(readAt) {
  await refreshMarks();
  if (marks.since === undefined || marks.since >= readAt || isBuilding()) return;
  marks.reading ??= readMarks().finally(() => {
    marks.reading = undefined;
  });
  await marks.reading;
}

/**
 * Calls back with the tags that went stale and the moment of the database's clock at which they were read. While anybody
 * listens, marks are read every second, once for all of them; the answer of this function stops the listening.
 */
export function listen(noticed) {
  marks.listeners.add(noticed);
  keepReading();
  return () => void marks.listeners.delete(noticed);
}

function keepReading() {
  if (marks.timer || marks.listeners.size === 0) return;
  marks.timer = setTimeout(async () => {
    await refreshMarks();
    marks.timer = undefined;
    keepReading();
  }, READ_EVERY_MS);
  marks.timer.unref();
}

function tellListeners(tags, readAt) {
  if (tags.size === 0) return;
  for (const noticed of marks.listeners) noticed(tags, readAt);
}

/** Whether something made at `madeAt` lacks a change of one of its tags. */
export function isStale(tags, madeAt) {
  if ((marks.noticedAt.get(STORE_TAG) ?? 0) >= madeAt) return true;
  return tags.some((tag) => (marks.noticedAt.get(tag) ?? 0) >= madeAt);
}

/** Marks tags at once in this process (Next's own revalidateTag and updateTag). */
export function noticeNow(tags) {
  for (const tag of tags) marks.noticedAt.set(tag, moment());
}

/** Now, finer than a millisecond (as Next's own timestamps): a page begun right after a reading is younger than it. */
export function moment() {
  return performance.timeOrigin + performance.now();
}

export function isBuilding() {
  return process.env.NEXT_PHASE === "phase-production-build";
}

async function readMarks() {
  try {
    const rows = await withTimeout(queryMarks());
    const isFirst = marks.since === undefined;
    const noticed = moment();
    const tags = new Set();
    for (const { mark, tag, version } of rows.marks) {
      if (marks.seen.get(mark) === version) continue;
      marks.seen.set(mark, version);
      if (isFirst) continue;
      marks.noticedAt.set(tag, noticed);
      tags.add(tag);
      if (mark.startsWith("v")) marks.noticedAt.set(STOCK_TAG, noticed);
    }
    if (noticeMovedClock(noticed)) tags.add(STORE_TAG);
    marks.since = rows.readAt;
    forgetOld(rows.marks);
    tellListeners(tags, rows.readAt);
  } catch (error) {
    console.error(
      JSON.stringify({
        level: 40,
        process: "web",
        msg: "stale marks could not be read",
        error: String(error),
      }),
    );
  } finally {
    marks.readAt = Date.now();
  }
}

async function queryMarks() {
  marks.sql ??= postgres(process.env.DATABASE_URL, {
    max: 1,
    idle_timeout: 60,
    connect_timeout: 2,
    onnotice: () => undefined,
    connection: { application_name: "backfill-pages", TimeZone: "UTC" },
  });
  const { sql } = marks;
  const [{ read_at: readAt }] = await sql`select clock_timestamp()::text as read_at`;
  const since = marks.since ?? readAt;
  const found = await sql`
    select 'v' || p.variant_id as mark, 'product:' || v.product_id as tag, p.changed_at::text as version
    from stock_positions p join variants v on v.id = p.variant_id
    where p.changed_at > ${since}::timestamptz - make_interval(secs => ${OVERLAP_SECONDS})
    union all
    select 't' || tag, tag, stale_at::text from cache_tags
    where stale_at > ${since}::timestamptz - make_interval(secs => ${OVERLAP_SECONDS})`;
  return { readAt, marks: found };
}

function withTimeout(work) {
  let timer;
  const tooLong = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error("the database took too long")), READ_TAKES_AT_MOST_MS);
  });
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
}

/** What is no longer read can't be seen twice: only the marks of the last reading need to be known. */
function forgetOld(read) {
  if (marks.seen.size <= read.length) return;
  const young = new Set(read.map(({ mark }) => mark));
  for (const mark of marks.seen.keys()) if (!young.has(mark)) marks.seen.delete(mark);
}

/** The stories move the clock; every day shown in the store moves with it. */
function noticeMovedClock(noticed) {
  if (process.env.BACKFILL_TEST_CLOCK !== "1") return false;
  const file = path.join(process.env.BACKFILL_DATA_DIR ?? ".data", "clock-offset");
  const changedAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const hasMoved = marks.clockFileAt !== undefined && marks.clockFileAt !== changedAt;
  if (hasMoved) marks.noticedAt.set(STORE_TAG, noticed);
  marks.clockFileAt = changedAt;
  return hasMoved;
}

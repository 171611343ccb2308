// Sixteen people work in one shop at once for a while, and the clock goes on: orders, cancellations, deliveries, slips,
// answers of suppliers, corrections, transfers, parcels, invitations. Then the books are opened.
process.env.BACKFILL_DB_POOL = "20";

import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { systemActor } from "@/domain/actor";
import { replanVariants } from "@/domain/allocation/replan-variants";
import { verify } from "@/domain/reports/verify";
import { sweep } from "@/jobs/sweep";
import { now } from "@/lib/clock";
import { isRefusal } from "@/lib/refusal";
import { times } from "@/test/at-once";
import { dice } from "@/test/brute-force/cases";
import { useDatabase } from "@/test/database";
import { useMovingClock } from "@/test/moving-clock";
import { anyAct } from "./acts";
import { booksOf, Memory, openStreet, rows, type Street } from "./busy-street";

useDatabase();
const { daysFromNow } = useMovingClock();

/** Longer at night: BACKFILL_INTERLEAVED_SECONDS=600. */
const seconds = Number(process.env.BACKFILL_INTERLEAVED_SECONDS ?? 15);
const WORKERS = 16;
const A_DAY_TAKES_MS = 1000;

const memory = new Memory();
const done = { acts: 0, refused: 0 };
let street: Street;

beforeAll(
  async () => {
    street = await openStreet();
    const started = Date.now();
    const hasTime = () => Date.now() - started < seconds * 1000;
    const results = await Promise.allSettled([
      ...times(WORKERS, (who) => work(who, hasTime)),
      letDaysPass(hasTime),
    ]);
    expect(results.filter(({ status }) => status === "rejected")).toEqual([]);
  },
  seconds * 1000 + 60_000,
);

async function work(who: number, hasTime: () => boolean): Promise<void> {
  const roll = dice(Number(process.env.BACKFILL_FIRST_CASE ?? 0) + who);
  while (hasTime()) {
    try {
      await anyAct(roll)(street, roll, memory);
      done.acts += 1;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      done.refused += 1;
    }
  }
}

async function letDaysPass(hasTime: () => boolean): Promise<void> {
  for (let day = 1; hasTime(); day += 1) {
    await new Promise((resolve) => setTimeout(resolve, A_DAY_TAKES_MS));
    daysFromNow(day);
  }
}

it("much was done, and what was refused was refused with a sentence", () => {
  expect(done.acts).toBeGreaterThan(seconds);
});

it("every invariant holds once the time of held units that is over was ended", async () => {
  await sweep();
  expect(await verify(getDb(), now())).toEqual([]);
});

it("the books say what those who did it remember", async () => {
  for (const variantId of street.variantIds) {
    const books = await booksOf(variantId);
    for (const what of ["ordered", "cancelled", "shipped", "received"])
      expect(`${what} ${books[what]}`).toBe(`${what} ${memory.of(`${what} ${variantId}`)}`);
    // What was there when the shop opened was counted, not adjusted.
    expect(`adjusted ${books.adjusted}`).toBe(`adjusted ${memory.of(`adjusted ${variantId}`)}`);
  }
});

it("each customer was told at most once of each change", async () => {
  const twice = await rows(sql`
    select lower(recipient) as customer, events.name, count(*)::int as mails
    from messages join events on position(events.id::text in messages.version) > 0
    where kind = 'order-update' group by lower(recipient), events.id, events.name having count(*) > 1`);
  expect(twice).toEqual([]);
});

it("giving everything out anew twice gives the same", async () => {
  const given = async () => {
    await replanVariants(systemActor("test"), street.variantIds);
    expect(await verify(getDb(), now())).toEqual([]);
    return [
      ...(await rows(sql`
        select coalesce(order_line_id, hold_id) as demand, coalesce(location_id, purchase_order_line_id) as supply, quantity
        from pegs order by 1, 2, 3`)),
      ...(await rows(sql`select id, promise_id from order_lines order by id`)),
    ];
  };
  expect(await given()).toEqual(await given());
});

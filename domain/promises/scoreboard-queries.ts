// Reads how the shop's promises ended, and how late its suppliers' deliveries came: what it scores itself by.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import type { SlipQuantiles } from "@/db/schema/purchasing";
import { type Actor, authorize } from "@/domain/actor";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { addDays, dayAt } from "@/lib/day";
import type { KeptRow, SlipCount } from "./scoreboard-figures";
import type { Delivery } from "./slip-record";

/** Newer ones tell more: a replay of all that a big shop ever received would keep the page waiting. */
const MOST_DELIVERIES = 1000;
const MONTHS = 12;

export type ScoreboardSupplier = {
  id: string;
  name: string;
  deliveries: number;
  /** Days after the expected day by percentile; null while nothing was learned. */
  quantiles: SlipQuantiles | null;
  basis: "supplier" | "shrunk" | "pool" | "prior" | null;
  isMoving: boolean;
};

export type Scoreboard = {
  /** Promises that ended in the last twelve months, of the chosen supplier or of all; the newest month first. */
  kept: KeptRow[];
  suppliers: ScoreboardSupplier[];
  chosen: ScoreboardSupplier | undefined;
  /** All deliveries that suppliers are learned from, the oldest first. */
  deliveries: Delivery[];
  /** Of the chosen supplier, or of all. */
  slips: SlipCount[];
  fixedDays: number;
  confidencePercent: number;
};

export async function getScoreboard(
  actor: Actor,
  { supplierId }: { supplierId: string },
): Promise<Scoreboard> {
  authorize(actor, "admin.view");
  const settings = await getSettings(getDb());
  const today = dayAt(now(), settings.timeZone);
  const suppliers = await readSuppliers();
  const chosen = suppliers.find(({ id }) => id === supplierId);
  const [kept, deliveries, slips] = await Promise.all([
    readKept(chosen?.id ?? null, addDays(today, -31 * MONTHS)),
    readDeliveries(),
    readSlips(chosen?.id ?? null),
  ]);
  return {
    kept,
    suppliers,
    chosen,
    deliveries,
    slips,
    fixedDays: settings.promise.bufferDays,
    confidencePercent: settings.promise.confidencePercent,
  };
}

async function readSuppliers(): Promise<ScoreboardSupplier[]> {
  return getDb().execute<ScoreboardSupplier>(sql`
    select supplier.id, supplier.name, (select count(*)::int from deliveries where supplier_id = supplier.id) as deliveries,
      forecast.quantiles, forecast.basis, coalesce(forecast.is_moving, false) as "isMoving"
    from suppliers supplier left join supplier_forecasts forecast on forecast.supplier_id = supplier.id
    order by supplier.name, supplier.id`);
}

async function readKept(supplierId: string | null, since: string): Promise<KeptRow[]> {
  return getDb().execute<KeptRow>(sql`
    select outcome.supplier_id as "supplierId", coalesce(supplier.name, 'Our own transfers') as supplier, outcome.percentile,
      to_char(outcome.ready_on, 'YYYY-MM') as month, count(*)::int as promises,
      (count(*) filter (where outcome.ready_on <= outcome.latest_on))::int as kept,
      (count(*) filter (where outcome.ready_on < outcome.latest_on))::int as sooner
    from promise_outcomes outcome left join suppliers supplier on supplier.id = outcome.supplier_id
    where outcome.latest_on is not null and outcome.ready_on >= ${since}::date
      and (${supplierId}::uuid is null or outcome.supplier_id = ${supplierId}::uuid)
    group by outcome.supplier_id, supplier.name, outcome.percentile, month
    order by supplier.name nulls last, outcome.supplier_id, outcome.percentile, month desc`);
}

async function readDeliveries(): Promise<Delivery[]> {
  const rows = await getDb().execute<Delivery>(sql`
    select supplier_id as "supplierId", expected_on::text as "expectedOn", received_on::text as "receivedOn"
    from deliveries order by received_on desc, id desc limit ${MOST_DELIVERIES}`);
  return [...rows].reverse();
}

async function readSlips(supplierId: string | null): Promise<SlipCount[]> {
  return getDb().execute<SlipCount>(sql`
    select received_on - expected_on as slip, count(*)::int as deliveries from deliveries
    where ${supplierId}::uuid is null or supplier_id = ${supplierId}::uuid group by slip order by slip`);
}

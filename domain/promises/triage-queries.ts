// Which waiting lines need somebody first: those whose promise is broken, then those that will probably break.
import { type SQL, sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { containing } from "@/db/like";
import { rowsOf } from "@/db/rows";
import type { SlipQuantiles } from "@/db/schema/purchasing";
import { type Actor, authorize } from "@/domain/actor";
import { isWaiting } from "@/domain/allocation/place-in-line";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { type Day, daysBetween } from "@/lib/day";
import { isId } from "@/lib/id";
import { addWorkDays } from "@/lib/work-days";
import { dayRules } from "./day-rules";
import type { DayRules } from "./promise-days";
import { transitTo } from "./transit";
import { oddsOf, type Standing } from "./triage-chance";

export type TriageView = "urgent" | Standing | "all";
export type TriageSort = "day" | "chance" | "value" | "tier";

export type TriageRow = {
  lineId: string;
  orderId: string;
  number: number;
  name: string;
  variantId: string;
  title: string;
  sku: string;
  /** Units that aren't here yet. */
  waiting: number;
  valueMinor: number;
  currency: string;
  tier: number;
  latestOn: Day | null;
  /** Until the told day; negative when it has passed. */
  daysLeft: number | null;
  /** In a hundred; null where nothing was learned that could tell. */
  chance: number | null;
  standing: Standing;
  /** What it stands on, the next to come first; units without any supply are not among them. */
  supplies: { purchaseOrderId: string; number: number; from: string; expectedOn: Day }[];
  unpegged: number;
};

export type TriageCounts = Record<Standing, number>;

export type TriageQuestion = {
  view: TriageView;
  sort: TriageSort;
  search: string;
  /** Only what this supplier delivers; empty for all. */
  supplierId: string;
  /** The line after which the page starts. */
  after?: string;
  size?: number;
};

export type TriagePage = { rows: TriageRow[]; counts: TriageCounts; next: string | null; isFirst: boolean };

export async function listTriage(actor: Actor, question: TriageQuestion): Promise<TriagePage> {
  authorize(actor, "admin.view");
  const rules = dayRules(await getSettings(getDb()), now());
  const size = question.size ?? 50;
  const after = question.after && isId(question.after) ? question.after : null;
  const order = orderOf(question.sort);
  const range = after
    ? sql`not exists (select from mark) or (${order}) > (select ${order} from mark)`
    : sql`true`;
  const [found] = await getDb().execute<TriageCounts & { list: RawRow[] | null; hasMark: boolean }>(sql`
    with ${await scored(rules, question)},
      mark as (select * from scored where line_id = ${after}::uuid),
      page as (select * from scored where ${inView(question.view)} and (${range}) order by ${order} limit ${size + 1})
    select ${countsOf}, exists (select from mark) as "hasMark",
      (select jsonb_agg(${rawRow} order by ${order}) from page
        join order_lines line on line.id = page.line_id join orders on orders.id = line.order_id) as list
    from scored`);
  const list = found?.list ?? [];
  const counts = { broken: 0, at_risk: 0, fine: 0, no_day: 0, ...found };
  return {
    rows: list.slice(0, size).map((row) => ({
      ...row,
      daysLeft: row.latestOn === null ? null : daysBetween(rules.today, row.latestOn),
    })),
    counts: {
      broken: counts.broken,
      at_risk: counts.at_risk,
      fine: counts.fine,
      no_day: counts.no_day,
    },
    next: list.length > size ? (list[size - 1]?.lineId ?? null) : null,
    isFirst: !found?.hasMark,
  };
}

/** How many waiting lines stand where, for the morning look. */
export async function countTriage(actor: Actor): Promise<TriageCounts> {
  authorize(actor, "admin.view");
  const rules = dayRules(await getSettings(getDb()), now());
  const [counts] = await getDb().execute<TriageCounts>(sql`
    with ${await scored(rules, { search: "", supplierId: "" })} select ${countsOf} from scored`);
  return counts ?? { broken: 0, at_risk: 0, fine: 0, no_day: 0 };
}

type RawRow = Omit<TriageRow, "daysLeft">;

const rawRow = sql`jsonb_build_object('lineId', page.line_id, 'orderId', line.order_id, 'number', orders.number,
  'name', orders.ship_to->>'name', 'variantId', line.variant_id, 'title', line.title, 'sku', line.sku, 'waiting', page.waiting,
  'valueMinor', page.value_minor, 'currency', orders.currency, 'tier', line.tier, 'latestOn', page.latest_on, 'chance', page.chance,
  'standing', page.standing, 'unpegged', page.waiting - line.pegged_incoming,
  'supplies', (select coalesce(jsonb_agg(jsonb_build_object('purchaseOrderId', purchase.id, 'number', purchase.number,
      'from', coalesce(supplier.name, origin.name), 'expectedOn', source.expected_on) order by source.expected_on), '[]')
    from pegs peg join purchase_order_lines source on source.id = peg.purchase_order_line_id
    join purchase_orders purchase on purchase.id = source.purchase_order_id
    left join suppliers supplier on supplier.id = purchase.supplier_id
    left join locations origin on origin.id = purchase.from_location_id where peg.order_line_id = line.id))`;

const countsOf = sql`count(*) filter (where standing = 'broken')::int as broken,
  count(*) filter (where standing = 'at_risk')::int as at_risk, count(*) filter (where standing = 'fine')::int as fine,
  count(*) filter (where standing = 'no_day')::int as no_day`;

function inView(view: TriageView): SQL {
  if (view === "all") return sql`true`;
  return view === "urgent" ? sql`standing in ('broken', 'at_risk')` : sql`standing = ${view}`;
}

/** Ends in the line's id, so that a page has one end. */
function orderOf(sort: TriageSort): SQL {
  const day = sql`coalesce(latest_on, 'infinity')`;
  const chance = sql`coalesce(chance, 101)`;
  switch (sort) {
    case "day":
      return sql`${day}, ${chance}, -value_minor, line_id`;
    case "chance":
      return sql`${chance}, ${day}, -value_minor, line_id`;
    case "value":
      return sql`-value_minor, ${day}, ${chance}, line_id`;
    case "tier":
      return sql`-buyer_tier, ${day}, ${chance}, line_id`;
  }
}

/** Every waiting line that is asked about. */
function waitingLines({ search, supplierId }: { search: string; supplierId: string }): SQL {
  const pattern = containing(search);
  const found = sql`(line.sku ilike ${pattern} or line.title ilike ${pattern} or exists (select from orders
    where orders.id = line.order_id and (orders.number::text = ${search.replace(/^#/, "")} or orders.ship_to->>'name' ilike ${pattern})))`;
  const comesFrom = sql`exists (select from pegs peg
    join purchase_order_lines source on source.id = peg.purchase_order_line_id
    join purchase_orders purchase on purchase.id = source.purchase_order_id
    where peg.order_line_id = line.id and purchase.supplier_id = ${isId(supplierId) ? supplierId : null}::uuid)`;
  return sql`waiting as materialized (
    select line.id as line_id, line.variant_id, line.tier as buyer_tier, promise.latest_on, buyer.ship_to->>'country' as country, line.pegged_incoming,
      line.quantity - line.shipped - line.cancelled - line.pegged_on_hand as waiting,
      (line.quantity - line.shipped - line.cancelled - line.pegged_on_hand) * line.unit_price_minor as value_minor
    from order_lines line join orders buyer on buyer.id = line.order_id
    left join promises promise on promise.id = line.promise_id
    where ${isWaiting(sql`line`)} and ${search === "" ? sql`true` : found} and ${supplierId === "" ? sql`true` : comesFrom})`;
}

/** What each line stands on: purchase order lines, and for units without any the variant itself. */
const stakes = sql`stake as (
  select waiting.line_id, peg.purchase_order_line_id as supply_id, waiting.latest_on, waiting.country
  from waiting join pegs peg on peg.order_line_id = waiting.line_id
  where peg.purchase_order_line_id is not null and waiting.latest_on is not null
  union all
  select line_id, variant_id, latest_on, country from waiting where waiting > pegged_incoming and latest_on is not null)`;

type StakeRow = {
  supplyId: string;
  latestOn: Day;
  country: string;
  expectedOn: Day | null;
  leadTimeDays: number | null;
  quantiles: SlipQuantiles | null;
};

/**
 * The statement's common tables up to `scored`. The chance follows from the supply, the told day and the way alone,
 * so it is reckoned once for each, however many lines wait for it.
 */
async function scored(rules: DayRules, question: { search: string; supplierId: string }): Promise<SQL> {
  const lines = waitingLines(question);
  const pairs = await getDb().execute<StakeRow>(sql`
    with ${lines}, ${stakes}
    select pair.supply_id as "supplyId", pair.latest_on::text as "latestOn", pair.country, source.expected_on::text as "expectedOn",
      route.days as "leadTimeDays",
      case when (select coalesce(settings->'promise'->>'learnsFromDeliveries', 'true') from store) = 'true'
        then coalesce(own.quantiles, pool.quantiles) end as quantiles
    from (select distinct supply_id, latest_on, country from stake) pair
    left join purchase_order_lines source on source.id = pair.supply_id
    left join purchase_orders purchase on purchase.id = source.purchase_order_id
    left join lateral (
      select choice.supplier_id, coalesce(choice.lead_time_days, supplier.lead_time_days) as days
      from supplier_variants choice join suppliers supplier on supplier.id = choice.supplier_id
      where source.id is null and choice.variant_id = pair.supply_id order by days limit 1) route on true
    left join supplier_forecasts own on own.supplier_id = coalesce(purchase.supplier_id, route.supplier_id)
    left join supplier_forecasts pool on pool.supplier_id is null and purchase.from_location_id is null`);
  const odds = pairs.map(({ supplyId, latestOn, country, quantiles, ...pair }) => {
    const stake = { latestOn, quantiles, expectedOn: arrivalOf(pair, rules) };
    const { chance, isAtRisk } = oddsOf(stake, {
      ...rules,
      transit: transitTo(rules.transitZones ?? [], country),
    });
    return { supply_id: supplyId, latest_on: latestOn, country, chance, is_at_risk: isAtRisk };
  });
  return sql`${lines}, ${stakes},
    odds as (select * from ${rowsOf(odds)} as row(supply_id uuid, latest_on date, country text, chance int, is_at_risk boolean)),
    judged as (select stake.line_id, min(odds.chance) as chance, bool_or(odds.is_at_risk) as is_at_risk
      from stake join odds on odds.supply_id = stake.supply_id and odds.latest_on = stake.latest_on and odds.country = stake.country group by stake.line_id),
    scored as materialized (
      select waiting.*, judged.chance, case when waiting.latest_on is null then 'no_day'
        when waiting.latest_on < ${rules.today}::date then 'broken' when judged.is_at_risk then 'at_risk' else 'fine' end as standing
      from waiting left join judged on judged.line_id = waiting.line_id)`;
}

/** Units without any supply come by the lead time, if they were ordered today. */
function arrivalOf(
  { expectedOn, leadTimeDays }: { expectedOn: Day | null; leadTimeDays: number | null },
  rules: DayRules,
): Day | null {
  if (expectedOn !== null) return expectedOn;
  return leadTimeDays === null ? null : addWorkDays(rules.today, leadTimeDays, rules);
}

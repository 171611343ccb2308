// The decisions that part-ready orders wait for: opened when some units are here and some are not, dropped when that ends.
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { idsOf } from "@/db/rows";
import { type DecisionChoice, decisions } from "@/db/schema/fulfilment";
import type { ShipChoice } from "@/db/schema/orders";
import type { Actor } from "@/domain/actor";
import type { DayRules } from "@/domain/promises/promise-days";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { newId } from "@/lib/id";
import { Refusal } from "@/lib/refusal";
import { type ShipOrWaitFacts, type ShipOrWaitPolicy, shipOrWait } from "./ship-or-wait";

type OrderRow = {
  orderId: string;
  shipChoice: ShipChoice;
  readyUnits: number;
  waitingUnits: number;
  restBy: string | null;
  hasUnknownDay: boolean;
  openId: string | null;
  openFacts: Partial<ShipOrWaitFacts> | null;
  /** The figures that the last decision was made on. */
  lastFacts: Partial<ShipOrWaitFacts> | null;
};

/**
 * Looks at these orders again. Locks them, so that two changes at once see each other's outcome; the caller holds its
 * variants' locks already (variants before orders, always).
 */
export async function reviewDecisions(
  tx: Tx,
  orderIds: string[],
  input: { settings: StoreSettings; rules: DayRules; at: Date },
): Promise<void> {
  if (orderIds.length === 0) return;
  await tx.execute(
    sql`select id from orders where id = any(${idsOf([...new Set(orderIds)])}) order by id for no key update`,
  );
  const policy = policyOf(input.settings, input.rules);
  const opened: (typeof decisions.$inferInsert)[] = [];
  const stale: string[] = [];
  for (const row of await readOrders(tx, orderIds)) {
    const facts = factsOf(row);
    const isPartReady = facts.readyUnits > 0 && facts.waitingUnits > 0;
    if (row.openId && isPartReady && sameFacts(row.openFacts, facts)) continue;
    if (row.openId) stale.push(row.openId);
    // A person answered for these very figures: the same question is not asked twice.
    if (!isPartReady || sameFacts(row.lastFacts, facts)) continue;
    const { choice, reason, isClear } = shipOrWait(facts, policy);
    const decidesItself =
      isClear && (facts.shipChoice === "together" || input.settings.partialShip.decidesClearCases);
    opened.push({
      id: newId(),
      orderId: row.orderId,
      recommendation: choice,
      reason,
      facts,
      openedAt: input.at,
      ...(decidesItself && { choice, decidedAt: input.at, decidedByName: "Backfill" }),
    });
  }
  if (stale.length > 0)
    await tx.update(decisions).set({ droppedAt: input.at }).where(inArray(decisions.id, stale));
  for (let start = 0; start < opened.length; start += 1000) {
    await tx.insert(decisions).values(opened.slice(start, start + 1000));
  }
}

async function readOrders(tx: Tx, orderIds: string[]): Promise<OrderRow[]> {
  return tx.execute<OrderRow>(sql`
    select orders.id as "orderId", orders.ship_choice as "shipChoice", sums.*, open.id as "openId",
      open.facts as "openFacts",
      last.facts as "lastFacts"
    from orders
    cross join lateral (
      select coalesce(sum(line.ready), 0)::int as "readyUnits",
        coalesce(sum(line.open - line.ready), 0)::int as "waitingUnits",
        max(promise.latest_on) filter (where line.open > line.ready)::text as "restBy",
        coalesce(bool_or(promise.latest_on is null) filter (where line.open > line.ready), false) as "hasUnknownDay"
      from (
        select promise_id, unpacked.open, least(pegged_on_hand - packed, unpacked.open) as ready
        from order_lines
        -- Units that travel apart keep nobody waiting.
        cross join lateral (
          select greatest(0, quantity - shipped - cancelled - packed - apart_quantity) as open) unpacked
        where order_id = orders.id) line
      left join promises promise on promise.id = line.promise_id) sums
    left join decisions open on open.order_id = orders.id and open.decided_at is null and open.dropped_at is null
    left join lateral (
      select facts from decisions where order_id = orders.id and decided_at is not null
      order by decided_at desc limit 1) last on true
    where orders.id = any(${idsOf(orderIds)})`);
}

function factsOf(row: OrderRow): ShipOrWaitFacts {
  return {
    readyUnits: row.readyUnits,
    waitingUnits: row.waitingUnits,
    restBy: row.hasUnknownDay ? null : row.restBy,
    shipChoice: row.shipChoice,
  };
}

function sameFacts(before: Partial<ShipOrWaitFacts> | null, facts: ShipOrWaitFacts): boolean {
  return (
    before !== null &&
    before.readyUnits === facts.readyUnits &&
    before.waitingUnits === facts.waitingUnits &&
    before.shipChoice === facts.shipChoice &&
    before.restBy === facts.restBy
  );
}

function policyOf(settings: StoreSettings, rules: DayRules): ShipOrWaitPolicy {
  const { extraParcelCostMinor, delayCostPerDayMinor, waitAtMostDays } = settings.partialShip;
  return {
    today: rules.today,
    holidays: rules.holidays,
    workingWeekdays: rules.workingWeekdays,
    extraParcelCostMinor,
    delayCostPerDayMinor,
    waitAtMostDays,
    currency: settings.currency,
    locale: settings.locale,
  };
}

export async function getDecision(tx: Tx, id: string): Promise<typeof decisions.$inferSelect> {
  const [decision] = await tx.select().from(decisions).where(eq(decisions.id, id));
  if (!decision) throw new Refusal("not_found", "There is no such decision.");
  return decision;
}

export type Choice = { choice: DecisionChoice; actor: Actor; at: Date };

/** Records the choice; false when the decision was made or dropped meanwhile. */
export async function recordChoice(tx: Tx, decisionId: string, made: Choice): Promise<boolean> {
  const updated = await tx
    .update(decisions)
    .set(choiceRow(made))
    .where(and(eq(decisions.id, decisionId), isNull(decisions.decidedAt), isNull(decisions.droppedAt)))
    .returning({ id: decisions.id });
  return updated.length === 1;
}

/** Whoever packs has decided: the open question of this order is answered with what was done. */
export async function closeOpenDecision(tx: Tx, orderId: string, made: Choice): Promise<void> {
  await tx
    .update(decisions)
    .set(choiceRow(made))
    .where(and(eq(decisions.orderId, orderId), isNull(decisions.decidedAt), isNull(decisions.droppedAt)));
}

/** Takes an answer back; false when it was never given, or a parcel or another question followed it. */
export async function clearChoice(tx: Tx, decisionId: string, orderId: string): Promise<boolean> {
  const cleared = await tx.execute(sql`
    update decisions set choice = null, decided_at = null, decided_by_name = null
    where id = ${decisionId}::uuid and decided_at is not null and dropped_at is null and not exists (
      select from decisions later where later.order_id = ${orderId}::uuid and later.opened_at > decisions.opened_at)
      and not exists (
        select from parcels where parcels.order_id = ${orderId}::uuid and parcels.packed_at >= decisions.decided_at)
    returning id`);
  return cleared.length === 1;
}

function deciderOf(actor: Actor): string {
  if (actor.kind === "staff") return actor.name;
  return actor.kind === "system" ? "Backfill" : "The customer";
}

function choiceRow(made: Choice) {
  const decidedByName = deciderOf(made.actor);
  return { choice: made.choice, decidedAt: made.at, decidedByName };
}

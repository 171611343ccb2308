// The morning look: how many of each thing need somebody today. Every number is the length of a list that can be opened.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { unreadAnswer } from "@/domain/purchasing/queries";

export type TodayCounts = {
  decisions: number;
  packedParcels: number;
  failedCharges: number;
  failedMessages: number;
  arrivalsToday: number;
  arrivalsLate: number;
  /** Suppliers that changed something, which nobody has read yet. */
  supplierAnswers: number;
  ordersReady: number;
  /** All accepted units not yet shipped. */
  backlogUnits: number;
  backlogOrders: number;
  /** Accepted units that aren't covered by on hand. */
  backorderUnits: number;
  backorderVariants: number;
  /** Waiting units that no supply is known for. */
  unpeggedUnits: number;
  outOfStockVariants: number;
  signUps: number;
};

export async function countToday(actor: Actor, today: string): Promise<TodayCounts> {
  authorize(actor, "admin.view");
  const [counts] = await getDb().execute<TodayCounts>(sql`
    select
      (select count(*) from decisions where decided_at is null and dropped_at is null)::int as decisions,
      (select count(*) from parcels where shipped_at is null and unpacked_at is null)::int as "packedParcels",
      (select count(*) from parcels parcel where shipped_at is null and unpacked_at is null and exists (
        select from charges where parcel_id = parcel.id and state in ('declined', 'authentication_required')))::int as "failedCharges",
      (select count(*) from messages where state = 'failed')::int as "failedMessages",
      (select count(*) from purchase_orders where ${isUnderWay} and expected_on = ${today}::date)::int as "arrivalsToday",
      (select count(*) from purchase_orders where ${isUnderWay} and expected_on < ${today}::date)::int as "arrivalsLate",
      (select count(*) from purchase_orders orders where ${unreadAnswer})::int as "supplierAnswers",
      (select count(distinct order_id) from order_lines
        where quantity - shipped - cancelled > 0 and pegged_on_hand > 0)::int as "ordersReady",
      (select coalesce(sum(quantity - shipped - cancelled), 0) from order_lines
        where quantity - shipped - cancelled > 0)::int as "backlogUnits",
      (select count(*) from orders where closed_at is null)::int as "backlogOrders",
      (select coalesce(sum(pegged_incoming + unpegged), 0) from stock_positions where pegged_incoming + unpegged > 0)::int as "backorderUnits",
      (select count(*) from stock_positions where pegged_incoming + unpegged > 0)::int as "backorderVariants",
      (select coalesce(sum(unpegged), 0) from stock_positions where pegged_incoming + unpegged > 0)::int as "unpeggedUnits",
      (select count(*) from stock_positions position join variants variant on variant.id = position.variant_id
        where position.on_hand - position.pegged_on_hand - variant.safety_stock <= 0
          and position.pegged_incoming + position.unpegged = 0 and position.incoming = 0
          and exists (select from stock_levels where variant_id = variant.id))::int as "outOfStockVariants",
      (select count(*) from subscriptions where ended_at is null and confirmed_at is not null)::int as "signUps"`);
  if (!counts) throw new Error("counting gave no row");
  return counts;
}

/** Sent by a supplier: a draft is nowhere yet, and transfers have a list of their own. */
const isUnderWay = sql`closed_at is null and state <> 'draft' and supplier_id is not null`;

type PlaceCounts = { queue: number; decisions: number; questions: number; returns: number };

/** How many wait in each place of the admin, for its navigation. */
export async function countPlaces(actor: Actor): Promise<PlaceCounts> {
  authorize(actor, "admin.view");
  const [counts] = await getDb().execute<PlaceCounts>(sql`
    select (select count(*) from stock_positions where pegged_incoming + unpegged > 0)::int as queue,
      (select count(*) from decisions where decided_at is null and dropped_at is null)::int as decisions,
      (select count(*) from conversations where waiting_since is not null)::int as questions,
      (select count(*) from return_requests where decided_at is null)::int as returns`);
  return counts ?? { queue: 0, decisions: 0, questions: 0, returns: 0 };
}

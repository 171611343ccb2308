// Reads all that decides who gets which unit of some variants, in a handful of queries however many people wait.
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { idsOf } from "@/db/rows";
import { winningPolicies } from "@/domain/catalog/winning-policies";
import type { PromisePart } from "@/domain/promises/promise-days";
import type { DemandState, Incoming, Level, VariantState } from "./variant-state";

/**
 * The states of these variants, by id. For a commit the caller holds their locks; a preview reads without.
 * `alsoAt`: locations where units are about to arrive, though the variant was never stocked there.
 */
export async function loadVariantStates(
  db: Db | Tx,
  variantIds: string[],
  alsoAt: string[] = [],
): Promise<Map<string, VariantState>> {
  const ids = [...new Set(variantIds)].sort();
  const [positions, levels, incoming, lines, holds, pegs, policies] = await Promise.all([
    readPositions(db, ids),
    readLevels(db, ids, alsoAt),
    readIncoming(db, ids),
    readLines(db, ids),
    readHolds(db, ids),
    readPegs(db, ids),
    winningPolicies(db, ids, { kind: "everyone" }),
  ]);
  const demands = assembleDemands(lines, holds, pegs);
  const levelsOf = Map.groupBy(levels, (level) => level.variantId);
  const incomingOf = Map.groupBy(incoming, (line) => line.variantId);
  return new Map(
    positions.map(({ variantId, safetyStock, releaseOn, leadTimeDays, ...position }) => [
      variantId,
      {
        variantId,
        safetyStock,
        releaseOn,
        leadTimeDays: policies.get(variantId)?.sellsOnLeadTime ? leadTimeDays : null,
        levels: levelsOf.get(variantId) ?? [],
        incoming: incomingOf.get(variantId) ?? [],
        demands: demands.get(variantId) ?? [],
        position,
      },
    ]),
  );
}

type PositionRow = VariantState["position"] &
  Pick<VariantState, "variantId" | "safetyStock" | "releaseOn" | "leadTimeDays">;

async function readPositions(db: Db | Tx, ids: string[]): Promise<PositionRow[]> {
  return db.execute<PositionRow>(sql`
    select position.variant_id as "variantId", variant.safety_stock as "safetyStock",
      product.release_on::text as "releaseOn",
      (select min(supplier.lead_time_days) from supplier_variants source
        join suppliers supplier on supplier.id = source.supplier_id
        where source.variant_id = position.variant_id) as "leadTimeDays",
      position.on_hand as "onHand", position.pegged_on_hand as "peggedOnHand", position.incoming,
      position.pegged_incoming as "peggedIncoming", position.unpegged
    from stock_positions position
    join variants variant on variant.id = position.variant_id
    join products product on product.id = variant.product_id
    where position.variant_id = any(${idsOf(ids)})`);
}

async function readLevels(
  db: Db | Tx,
  ids: string[],
  alsoAt: string[],
): Promise<(Level & { variantId: string })[]> {
  return db.execute<Level & { variantId: string }>(sql`
    select variant.id as "variantId", location.id as "locationId", coalesce(level.on_hand, 0) as "onHand",
      coalesce(level.pegged, 0) as pegged
    from unnest(${idsOf(ids)}) as variant(id)
    cross join locations location
    left join stock_levels level on level.variant_id = variant.id and level.location_id = location.id
    where level.variant_id is not null or location.id = any(${idsOf(alsoAt)})
    order by location.priority, location.id`);
}

async function readIncoming(db: Db | Tx, ids: string[]): Promise<(Incoming & { variantId: string })[]> {
  return db.execute<Incoming & { variantId: string }>(sql`
    select variant_id as "variantId", id as "lineId", expected_on::text as "expectedOn", open_quantity as open, pegged
    from purchase_order_lines where variant_id = any(${idsOf(ids)}) and open_quantity > 0
    order by expected_on, id`);
}

type LineRow = {
  variantId: string;
  id: string;
  orderId: string;
  open: number;
  tier: number;
  dueOn: string | null;
  queuedAt: string;
  pinnedAt: string | null;
  peggedOnHand: number;
  peggedIncoming: number;
  told: PromisePart[] | null;
  toldBy: string | null;
};

async function readLines(db: Db | Tx, ids: string[]): Promise<LineRow[]> {
  return db.execute<LineRow>(sql`
    select line.variant_id as "variantId", line.id, line.order_id as "orderId",
      line.quantity - line.shipped - line.cancelled as open, line.tier, line.due_on::text as "dueOn",
      line.queued_at as "queuedAt", pin.pinned_at as "pinnedAt", line.pegged_on_hand as "peggedOnHand",
      line.pegged_incoming as "peggedIncoming", promise.parts as told, promise.latest_on::text as "toldBy"
    from order_lines line
    left join pins pin on pin.order_line_id = line.id and pin.unpinned_at is null
    left join promises promise on promise.id = line.promise_id
    where line.variant_id = any(${idsOf(ids)}) and line.quantity - line.shipped - line.cancelled > 0`);
}

type HoldRow = { variantId: string; id: string; quantity: number; grantedAt: string };

async function readHolds(db: Db | Tx, ids: string[]): Promise<HoldRow[]> {
  return db.execute<HoldRow>(sql`
    select variant_id as "variantId", id, quantity, granted_at as "grantedAt"
    from holds where variant_id = any(${idsOf(ids)}) and ended_at is null`);
}

type PegRow = {
  id: string;
  demandId: string;
  locationId: string | null;
  purchaseOrderLineId: string | null;
  parcelId: string | null;
  quantity: number;
};

async function readPegs(db: Db | Tx, ids: string[]): Promise<PegRow[]> {
  return db.execute<PegRow>(sql`
    select id, coalesce(order_line_id, hold_id) as "demandId", location_id as "locationId",
      purchase_order_line_id as "purchaseOrderLineId", parcel_id as "parcelId", quantity
    from pegs where variant_id = any(${idsOf(ids)})`);
}

function assembleDemands(lines: LineRow[], holds: HoldRow[], pegs: PegRow[]): Map<string, DemandState[]> {
  const pegsOf = Map.groupBy(pegs, (peg) => peg.demandId);
  const demands = new Map<string, DemandState[]>();
  const add = (variantId: string, demand: DemandState) => {
    const list = demands.get(variantId);
    if (list) list.push(demand);
    else demands.set(variantId, [demand]);
  };
  for (const { variantId, ...line } of lines) {
    add(variantId, {
      ...line,
      isHold: false,
      queuedAt: new Date(line.queuedAt),
      pinnedAt: line.pinnedAt === null ? null : new Date(line.pinnedAt),
      told: line.told ?? [],
      ...splitPegs(pegsOf.get(line.id)),
    });
  }
  for (const hold of holds) {
    add(hold.variantId, {
      id: hold.id,
      orderId: null,
      isHold: true,
      pinnedAt: null,
      tier: 0,
      dueOn: null,
      queuedAt: new Date(hold.grantedAt),
      open: hold.quantity,
      peggedOnHand: 0,
      peggedIncoming: 0,
      told: [],
      toldBy: null,
      ...splitPegs(pegsOf.get(hold.id)),
    });
  }
  return demands;
}

function splitPegs(pegs: PegRow[] = []): Pick<DemandState, "firm" | "loose"> {
  const firm: DemandState["firm"] = [];
  const loose: DemandState["loose"] = [];
  for (const peg of pegs) {
    if (peg.parcelId === null) loose.push(peg);
    else if (peg.locationId !== null) firm.push({ locationId: peg.locationId, quantity: peg.quantity });
  }
  return { firm, loose };
}

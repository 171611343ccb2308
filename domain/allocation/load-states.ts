// Reads all that decides who gets which unit of some variants, in a handful of queries however many people wait.
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { idsOf } from "@/db/rows";
import { winningPolicies } from "@/domain/catalog/winning-policies";
import { openParts, type PromisePart } from "@/domain/promises/promise-days";
import { loadSupplies } from "./load-supplies";
import type { DemandState, LoosePeg, Standing, VariantState } from "./variant-state";

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
  const [supplies, lines, holds, pegs, policies] = await Promise.all([
    loadSupplies(db, ids, alsoAt),
    readLines(db, ids),
    readHolds(db, ids),
    readPegs(db, ids),
    winningPolicies(db, ids, { kind: "everyone" }),
  ]);
  const demands = assembleDemands(lines, holds, pegs);
  return new Map(
    [...supplies].map(([variantId, supply]) => [
      variantId,
      {
        ...supply,
        sellsOnLeadTime: policies.get(variantId)?.sellsOnLeadTime ?? false,
        demands: demands.get(variantId) ?? [],
      },
    ]),
  );
}

type LineRow = {
  variantId: string;
  id: string;
  orderId: string;
  country: string | null;
  open: number;
  tier: number;
  dueOn: string | null;
  queuedAt: string;
  pinnedAt: string | null;
  peggedOnHand: number;
  peggedIncoming: number;
  /** As text: thousands were told the same, which is read once. */
  told: string | null;
  toldBy: string | null;
  standing: Standing | null;
};

async function readLines(db: Db | Tx, ids: string[]): Promise<LineRow[]> {
  return db.execute<LineRow>(sql`
    select line.variant_id as "variantId", line.id, line.order_id as "orderId",
      orders.ship_to->>'country' as country,
      line.quantity - line.shipped - line.cancelled as open, line.tier, line.due_on::text as "dueOn",
      line.queued_at as "queuedAt", pin.pinned_at as "pinnedAt", line.pegged_on_hand as "peggedOnHand",
      line.pegged_incoming as "peggedIncoming", promise.parts::text as told, promise.latest_on::text as "toldBy",
      case when standing.id is not null
        then jsonb_build_object('strategy', standing.strategy, 'former', standing.former) end as standing
    from order_lines line
    left join orders on orders.id = line.order_id
    left join standings standing on standing.order_line_id = line.id and standing.ended_at is null
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
  const toldOf = partsReader();
  const demands = new Map<string, DemandState[]>();
  const add = (variantId: string, demand: DemandState) => {
    const list = demands.get(variantId);
    if (list) list.push(demand);
    else demands.set(variantId, [demand]);
  };
  for (const line of lines) {
    // Field by field: a queue may be a hundred thousand long, and spreading each line costs more than planning it.
    add(line.variantId, {
      id: line.id,
      orderId: line.orderId,
      country: line.country,
      isHold: false,
      open: line.open,
      tier: line.tier,
      dueOn: line.dueOn,
      queuedAt: new Date(line.queuedAt),
      pinnedAt: line.pinnedAt === null ? null : new Date(line.pinnedAt),
      peggedOnHand: line.peggedOnHand,
      peggedIncoming: line.peggedIncoming,
      told: toldOf(line.told, line.open),
      toldBy: line.toldBy,
      standing: line.standing,
      firm: firmOf(pegsOf.get(line.id)),
      loose: looseOf(pegsOf.get(line.id)),
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
      firm: firmOf(pegsOf.get(hold.id)),
      loose: looseOf(pegsOf.get(hold.id)),
    });
  }
  return demands;
}

/** The open parts of promises, each wording of them made once however many lines were told it. */
function partsReader(): (text: string | null, open: number) => PromisePart[] {
  const known = new Map<string, PromisePart[]>();
  return (text, open) => {
    if (text === null) return [];
    const key = `${open} ${text}`;
    const found = known.get(key) ?? openParts(partsFrom(text), open);
    known.set(key, found);
    return found;
  };
}

function partsFrom(text: string): PromisePart[] {
  return JSON.parse(text);
}

const none: never[] = [];

function firmOf(pegs: PegRow[] = none): DemandState["firm"] {
  if (pegs.every((peg) => peg.parcelId === null)) return none;
  return pegs.flatMap(({ parcelId, locationId, quantity }) =>
    parcelId === null || locationId === null ? [] : [{ locationId, quantity }],
  );
}

function looseOf(pegs: PegRow[] = none): LoosePeg[] {
  return pegs.every((peg) => peg.parcelId === null) ? pegs : pegs.filter((peg) => peg.parcelId === null);
}

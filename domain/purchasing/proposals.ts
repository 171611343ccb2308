// pure
// What should be ordered from whom, so that everybody who waits without a supply gets one and shelves keep their safety stock.
//
// - Needed of a variant = waiting units without supply + what is missing to its safety stock − what drafts bring already.
// - It comes from the preferred supplier: the lowest preference, then the shortest lead time, then the first by name.
// - Quantities are rounded up to the supplier's minimum, then to whole packs.
// - One proposal a supplier and order day, so that it gets one order a week and not twenty.
// - Below the supplier's minimum order value it is said what is missing, and when the units would come if one waited.
//
// Example: 5 wait, 2 are missing to the safety stock, a draft brings 3 → 4 needed; packs of 6, at least 6 → 6 ordered.
import type { Day } from "@/lib/day";
import { arrivalDay, type OrderTerms, orderDays } from "./order-days";

export type SupplierOffer = {
  supplierId: string;
  supplierSku: string;
  unitCostMinor: number | null;
  packSize: number;
  minimumQuantity: number;
  /** Working days of the supplier; null is its usual time. */
  leadTimeDays: number | null;
  preference: number;
};

export type ProposingSupplier = OrderTerms & {
  id: string;
  name: string;
  leadTimeDays: number;
  /** In minor units of `currency`; 0 is no minimum. */
  minimumOrderMinor: number;
  currency: string;
};

export type WaitingLine = { orderId: string; number: number; since: Date; units: number };

export type VariantNeed = {
  variantId: string;
  title: string;
  variantTitle: string;
  sku: string;
  /** Accepted units that no supply is known for. */
  unpegged: number;
  /** Units on hand and on their way that are nobody's, safety stock among them. */
  free: number;
  safetyStock: number;
  /** Units in drafts, which are on nobody's way yet. */
  drafted: number;
  offers: SupplierOffer[];
  /** Who waits, longest first; perhaps not all of them. */
  waiting: WaitingLine[];
  waitingOrders: number;
};

export type ProposedLine = {
  need: VariantNeed;
  offer: SupplierOffer;
  needed: number;
  quantity: number;
  expectedOn: Day;
};

export type Proposal = {
  supplier: ProposingSupplier;
  orderOn: Day;
  /** The day of the last of its lines. */
  expectedOn: Day;
  lines: ProposedLine[];
  /** What is known of its value, in minor units. */
  valueMinor: number;
  /** Lines whose price isn't known. */
  unpriced: number;
  /** Minor units missing to the supplier's minimum, as far as prices are known; 0 when it is reached. */
  missingMinor: number;
  /** If one waited for the next order day instead. */
  following: { orderOn: Day; expectedOn: Day };
};

export type Proposals = { proposals: Proposal[]; withoutSupplier: { need: VariantNeed; needed: number }[] };

export function neededUnits(
  need: Pick<VariantNeed, "unpegged" | "free" | "safetyStock" | "drafted">,
): number {
  return Math.max(0, need.unpegged + Math.max(0, need.safetyStock - need.free) - need.drafted);
}

/** Whom to order from; undefined when nobody is known to have it. */
export function preferredOffer(
  offers: SupplierOffer[],
  suppliers: Map<string, ProposingSupplier>,
): { offer: SupplierOffer; supplier: ProposingSupplier } | undefined {
  const known = offers.flatMap((offer) => {
    const supplier = suppliers.get(offer.supplierId);
    return supplier ? [{ offer, supplier }] : [];
  });
  return known.sort(
    (a, b) =>
      a.offer.preference - b.offer.preference ||
      leadTimeOf(a) - leadTimeOf(b) ||
      compareText(a.supplier.name, b.supplier.name) ||
      compareText(a.supplier.id, b.supplier.id),
  )[0];
}

/** The fewest units that can be ordered to have so many. */
export function orderQuantity(
  needed: number,
  { packSize, minimumQuantity }: Pick<SupplierOffer, "packSize" | "minimumQuantity">,
): number {
  return Math.ceil(Math.max(needed, minimumQuantity) / packSize) * packSize;
}

export function proposeOrders(
  needs: VariantNeed[],
  suppliers: ProposingSupplier[],
  at: { now: Date; timeZone: string },
): Proposals {
  const byId = new Map(suppliers.map((supplier) => [supplier.id, supplier]));
  const chosen: { supplier: ProposingSupplier; need: VariantNeed; offer: SupplierOffer; needed: number }[] =
    [];
  const withoutSupplier: Proposals["withoutSupplier"] = [];
  for (const need of needs.toSorted(compareNeeds)) {
    const needed = neededUnits(need);
    if (needed === 0) continue;
    const best = preferredOffer(need.offers, byId);
    if (best) chosen.push({ ...best, need, needed });
    else withoutSupplier.push({ need, needed });
  }
  const proposals = [...Map.groupBy(chosen, ({ supplier }) => supplier.id).values()].flatMap((lines) => {
    const [first] = lines;
    return first ? [proposalOf(first.supplier, lines, at)] : [];
  });
  return { proposals: proposals.sort(compareProposals), withoutSupplier };
}

function proposalOf(
  supplier: ProposingSupplier,
  chosen: { need: VariantNeed; offer: SupplierOffer; needed: number }[],
  at: { now: Date; timeZone: string },
): Proposal {
  const { orderOn, followingOn } = orderDays(supplier, at);
  const lines = chosen.map((line) => ({
    ...line,
    quantity: orderQuantity(line.needed, line.offer),
    expectedOn: arrivalDay(orderOn, leadTimeOf({ ...line, supplier }), supplier),
  }));
  const valueMinor = lines.reduce(
    (sum, { quantity, offer }) => sum + quantity * (offer.unitCostMinor ?? 0),
    0,
  );
  const longest = Math.max(...chosen.map((line) => leadTimeOf({ ...line, supplier })));
  return {
    supplier,
    orderOn,
    expectedOn: arrivalDay(orderOn, longest, supplier),
    lines,
    valueMinor,
    unpriced: lines.filter(({ offer }) => offer.unitCostMinor === null).length,
    missingMinor: Math.max(0, supplier.minimumOrderMinor - valueMinor),
    following: { orderOn: followingOn, expectedOn: arrivalDay(followingOn, longest, supplier) },
  };
}

export function leadTimeOf({
  offer,
  supplier,
}: {
  offer: SupplierOffer;
  supplier: ProposingSupplier;
}): number {
  return offer.leadTimeDays ?? supplier.leadTimeDays;
}

/** What people wait for comes first, then by name; the same needs give the same list. */
function compareNeeds(a: VariantNeed, b: VariantNeed): number {
  return b.unpegged - a.unpegged || compareText(a.title, b.title) || compareText(a.variantId, b.variantId);
}

function compareProposals(a: Proposal, b: Proposal): number {
  return (
    compareText(a.orderOn, b.orderOn) ||
    compareText(a.supplier.name, b.supplier.name) ||
    compareText(a.supplier.id, b.supplier.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

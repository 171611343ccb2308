// A new order takes its units: its lines join the queue, held units first, and each part gets its supply and its day.
import type { Tx } from "@/db/client";
import type { Writes } from "@/db/together";
import { planAppend, writeAppend } from "@/domain/allocation/append-lines";
import { loadSupplies } from "@/domain/allocation/load-supplies";
import type { VariantSupply } from "@/domain/allocation/variant-state";
import { limitsOf, winningPolicy } from "@/domain/catalog/policy";
import type { Sellable } from "@/domain/catalog/sellable";
import { type Candidate, policyCandidates } from "@/domain/catalog/winning-policies";
import { buyerOf, type KnownCustomer } from "@/domain/customers/customers";
import type { BackorderTerms } from "@/domain/promises/availability";
import { availabilityFacts } from "@/domain/promises/availability-facts";
import { dayRules } from "@/domain/promises/day-rules";
import type { TruthPart } from "@/domain/promises/line-truth";
import type { PromisePart } from "@/domain/promises/promise-days";
import { type ClaimedHold, claimedHolds } from "@/domain/restock/holds";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { newId } from "@/lib/id";
import { Refusal } from "@/lib/refusal";
import { orderInputWords } from "@/messages/orders-input";
import { claimByRank } from "./claim-by-rank";
import { refuseOverLimits } from "./limits";
import { offerLine } from "./offers";
import { queueTime } from "./queue-time";

type WantedLine = { variantId: string; quantity: number; goods: Sellable };

/** What stands behind one wanted line, read under its variant's lock, and how it would be served. */
export type Offer = {
  line: WantedLine;
  parts: TruthPart[];
  supply: VariantSupply;
  terms: BackorderTerms | null;
  held: ClaimedHold[];
};

/** What some variants have to give, by variant id. */
export type Stand = {
  supplies: Map<string, VariantSupply>;
  policies: Map<string, Candidate[]>;
  holds: ClaimedHold[];
};

/** Read under the variants' locks, or sent right behind the statement that takes them. */
export async function readStand(
  tx: Tx,
  input: { variantIds: string[]; cartId?: string; email: string; at: Date },
): Promise<Stand> {
  const { variantIds, cartId, at } = input;
  const [supplies, policies, holds] = await Promise.all([
    loadSupplies(tx, variantIds),
    policyCandidates(tx, variantIds, input.email),
    cartId ? claimedHolds(tx, { cartId, variantIds, at }) : [],
  ]);
  return { supplies, policies, holds };
}

/**
 * Offers each line its units as the last in the queue; refuses what can't be sold. A buyer whose tier or held unit
 * ranks them higher gets at least this.
 */
export function offerUnits(
  stand: Stand,
  input: { lines: WantedLine[]; customer: KnownCustomer; country: string; settings: StoreSettings; at: Date },
): Offer[] {
  const rules = dayRules(input.settings, input.at, input.country);
  const buyer = buyerOf(input.customer);
  return input.lines.map((line, index) => {
    const supply = stand.supplies.get(line.variantId);
    if (!supply) throw new Refusal("not_found", orderInputWords().gone, `lines.${index}`);
    const held = stand.holds.filter((hold) => hold.variantId === line.variantId);
    const candidates = stand.policies.get(line.variantId) ?? [];
    const terms = winningPolicy(candidates, buyer) ?? null;
    const { title } = line.goods;
    const has = candidates.reduce((most, one) => Math.max(most, one.customerHas), 0);
    refuseOverLimits(limitsOf(terms ?? undefined), { title, quantity: line.quantity, has }, `lines.${index}`);
    const facts = availabilityFacts(supply, { terms, isDiscontinued: line.goods.isDiscontinued, rules });
    const ownUnits = held.reduce((sum, hold) => sum + hold.quantity, 0);
    const parts = offerLine({
      index,
      title: line.goods.title,
      quantity: line.quantity,
      facts: { ...facts, free: facts.free + ownUnits },
    });
    return { line, parts, supply, terms, held };
  });
}

export type Claim = {
  orderId: string;
  /** Where the parcel goes. */
  country: string;
  customer: KnownCustomer;
  settings: StoreSettings;
  event: { id: string; at: Date };
};

/** What each line got, in the order of the offers, and how it is written beside the order that it belongs to. */
export type Taken = { parts: PromisePart[][]; write: (writes: Writes) => Promise<void> };

/** Gives the order's lines their units. The usual order joins the end of the queue: its parts are known at once. */
export async function takeUnits(tx: Tx, claim: Claim, offers: Offer[]): Promise<Taken> {
  const wanted = offers.map((offer) => ({ id: newId(), ...offer }));
  const isAppend = claim.customer.tier === 0 && wanted.every((line) => line.held.length === 0);
  if (isAppend) return append(claim, wanted);
  return { parts: await claimByRank(tx, claim, offers), write: () => Promise.resolve() };
}

type Wanted = Offer & { id: string };

function append(claim: Claim, wanted: Wanted[]): Taken {
  const planned = planAppend(
    wanted.map(({ id, line, supply, terms }, position) => ({
      id,
      orderId: claim.orderId,
      supply,
      sellsOnLeadTime: terms?.sellsOnLeadTime ?? false,
      position,
      title: line.goods.title,
      sku: line.goods.sku,
      unitPriceMinor: line.goods.priceMinor,
      quantity: line.quantity,
      queuedAt: queueTime(supply, claim.event.at),
    })),
    dayRules(claim.settings, claim.event.at, claim.country),
  );
  return {
    parts: planned.map((line) => line.parts),
    write: (writes) => writeAppend(writes, planned, claim.event),
  };
}

// Staff take proposals up: each supplier's become one draft, which is checked and sent like any other purchase order.
import { sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { newId } from "@/lib/id";
import { plural } from "@/lib/plural";
import { Refusal } from "@/lib/refusal";
import { loadNeeds, loadProposingSuppliers } from "./load-needs";
import { arrivalDay, orderDays } from "./order-days";
import { addToDraft, type Draft, type DraftedLine, lockDrafts, startDraft } from "./proposal-drafts";
import { DraftProposals } from "./proposal-input";
import {
  leadTimeOf,
  neededUnits,
  orderQuantity,
  type ProposingSupplier,
  type VariantNeed,
} from "./proposals";

/**
 * Once per `draftingKey`. A supplier that has a draft for this place gets the units added to it. Refuses what is needed
 * no more or in another quantity than was shown, and quantities that the supplier doesn't deliver (whole packs, minimum).
 */
export async function draftProposals(actor: Actor, input: DraftProposals): Promise<{ drafts: Draft[] }> {
  authorize(actor, "purchasing.change");
  const wanted = DraftProposals.parse(input);
  const at = now();
  return transaction(async (tx) => {
    const settings = await getSettings(tx);
    await requirePlace(tx, wanted.locationId);
    const supplierIds = wanted.orders.map(({ supplierId }) => supplierId);
    const variantIds = wanted.orders.flatMap(({ lines }) => lines.map(({ variantId }) => variantId));
    const open = await lockDrafts(tx, { supplierIds, locationId: wanted.locationId });
    await lockVariants(tx, variantIds);
    const earlier = await findDrafted(tx, wanted.draftingKey);
    if (earlier) return { drafts: earlier };

    const needs = new Map((await loadNeeds(tx, { variantIds })).map((need) => [need.variantId, need]));
    const suppliers = await loadProposingSuppliers(tx, supplierIds, settings.currency);
    const drafts: (Draft & { units: number })[] = [];
    for (const [index, order] of wanted.orders.entries()) {
      const supplier = suppliers.find(({ id }) => id === order.supplierId);
      if (!supplier) throw new Refusal("conflict", "One of these suppliers is no longer here. Look again.");
      const when = { now: at, timeZone: settings.timeZone };
      const lines = linesOf(order.lines, { supplier, needs, when, path: `orders.${index}.lines` });
      if (lines.length === 0) continue;
      const draft = open.get(supplier.id);
      const { locationId } = wanted;
      const storeCurrency = settings.currency;
      const made = draft
        ? await addToDraft(tx, draft, lines)
        : await startDraft(tx, { supplier, locationId, lines, storeCurrency, at });
      drafts.push({ ...made, units: lines.reduce((sum, { quantity }) => sum + quantity, 0) });
    }
    if (drafts.length === 0)
      throw new Refusal("invalid", "Enter how many units to order of at least one product.", "orders");
    for (const [index, { id, number, units }] of drafts.entries()) {
      await recordEvent(tx, actor, {
        id: index === 0 ? wanted.draftingKey : newId(),
        name: "purchase_order.proposed",
        at,
        purchaseOrderId: id,
        data: { number, units, drafts: drafts.map((draft) => ({ id: draft.id, number: draft.number })) },
      });
    }
    return { drafts: drafts.map(({ id, number }) => ({ id, number })) };
  });
}

type WantedLine = { variantId: string; quantity: number; needed: number };

function linesOf(
  wanted: WantedLine[],
  {
    supplier,
    needs,
    when,
    path,
  }: {
    supplier: ProposingSupplier;
    needs: Map<string, VariantNeed>;
    when: { now: Date; timeZone: string };
    path: string;
  },
): DraftedLine[] {
  const { orderOn } = orderDays(supplier, when);
  return wanted.flatMap(({ variantId, quantity, needed }, index) => {
    if (quantity === 0) return [];
    const need = needs.get(variantId);
    const isNow = need ? neededUnits(need) : 0;
    if (!need || isNow !== needed) throw changed(need, { isNow, needed });
    const offer = need.offers.find((one) => one.supplierId === supplier.id);
    if (!offer)
      throw new Refusal("conflict", `${need.title} no longer comes from ${supplier.name}. Look again.`);
    const field = `${path}.${index}.quantity`;
    if (orderQuantity(quantity, offer) !== quantity) throw notDelivered(quantity, { offer, supplier, field });
    return [
      { need, offer, quantity, expectedOn: arrivalDay(orderOn, leadTimeOf({ offer, supplier }), supplier) },
    ];
  });
}

function changed(
  need: VariantNeed | undefined,
  { isNow, needed }: { isNow: number; needed: number },
): Refusal {
  const what = need?.title ?? "One of these products";
  const today =
    isNow === 0 ? "is needed no more" : `needs ${plural(isNow, { one: "unit", other: "units" })} now`;
  return new Refusal(
    "conflict",
    `${what} ${today}; it was ${needed} when you looked. Nothing was drafted: look again.`,
  );
}

function notDelivered(
  quantity: number,
  {
    offer,
    supplier,
    field,
  }: { offer: VariantNeed["offers"][number]; supplier: ProposingSupplier; field: string },
): Refusal {
  const enough = orderQuantity(quantity, offer);
  const terms =
    offer.packSize > 1
      ? `${supplier.name} delivers packs of ${offer.packSize}`
      : `${supplier.name} delivers ${offer.minimumQuantity} or more`;
  return new Refusal("invalid", `${terms}. Enter ${enough}, or 0 to leave it out.`, field);
}

async function requirePlace(tx: Tx, locationId: string): Promise<void> {
  const rows = await tx.execute(sql`select from locations where id = ${locationId}::uuid`);
  if (rows.length === 0)
    throw new Refusal("invalid", "This place is no longer here. Choose another.", "locationId");
}

/** What the same form drafted before. */
async function findDrafted(tx: Tx, draftingKey: string): Promise<Draft[] | undefined> {
  const [event] = await tx.execute<{ drafts: Draft[] }>(sql`
    select data->'drafts' as drafts from events
    where id = ${draftingKey}::uuid and name = 'purchase_order.proposed'`);
  return event?.drafts;
}

// Reads for the page of proposals: what to order from whom, and what nobody is known to deliver.
import { getDb } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { countNeeds, loadNeeds, loadProposingSuppliers } from "./load-needs";
import { type Proposals, proposeOrders } from "./proposals";

/** More than this is not read through in one sitting; the rest comes up when these are ordered. */
const SHOWN_PRODUCTS = 500;

export async function listProposals(actor: Actor): Promise<Proposals & { more: number }> {
  authorize(actor, "admin.view");
  const db = getDb();
  const [settings, needs, total] = await Promise.all([
    getSettings(db),
    loadNeeds(db, { limit: SHOWN_PRODUCTS }),
    countNeeds(db),
  ]);
  const supplierIds = [...new Set(needs.flatMap(({ offers }) => offers.map(({ supplierId }) => supplierId)))];
  const suppliers = await loadProposingSuppliers(db, supplierIds, settings.currency);
  const proposals = proposeOrders(needs, suppliers, { now: now(), timeZone: settings.timeZone });
  return { ...proposals, more: Math.max(0, total - needs.length) };
}

// Shows whose promise breaks if one line goes first: the commit's own rules, and nothing is written.
import { getDb } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { getOrderLine } from "@/domain/orders/find-line";
import { dayRules } from "@/domain/promises/day-rules";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { loadVariantStates } from "./load-states";
import { type LineOutcome, replanVariant } from "./replan";

/** The lines whose units or days would change, the pinned one among them. */
export async function previewPin(actor: Actor, orderLineId: string): Promise<LineOutcome[]> {
  authorize(actor, "allocation.pin");
  const db = getDb();
  const [settings, line] = await Promise.all([getSettings(db), getOrderLine(db, orderLineId)]);
  const at = now();
  const state = (await loadVariantStates(db, [line.variantId])).get(line.variantId);
  if (!state) return [];
  const demands = state.demands.map((demand) =>
    demand.id === orderLineId && demand.pinnedAt === null ? { ...demand, pinnedAt: at } : demand,
  );
  return replanVariant({ ...state, demands }, dayRules(settings, at)).outcomes;
}

// Why each line of an order comes when it comes: for staff by their role, for its customer by the link in their hand.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { authorizeOrder, type OrderRef } from "@/domain/orders/order-access";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { isId } from "@/lib/id";
import { Refusal } from "@/lib/refusal";
import { dayRules } from "./day-rules";
import { type Explanation, explainParts, type LineFacts } from "./explanation";
import { readLineFacts } from "./explanation-facts";

/** One explanation for each part of the line that is still open, what is here first. */
export type ExplainedLine = Pick<LineFacts, "lineId" | "variantId" | "place" | "waitingLines"> & {
  explanations: Explanation[];
};

/** By order line; nothing for an order that isn't there. */
export async function explainOrder(actor: Actor, ref: OrderRef): Promise<Map<string, ExplainedLine>> {
  const orderId = authorizeOrder(actor, ref, "admin.view");
  if (!isId(orderId)) return new Map();
  const lines = await readLineFacts(
    sql`line.order_id = ${orderId}::uuid and line.quantity - line.shipped - line.cancelled > 0`,
  );
  if (lines.length === 0) return new Map();
  const rules = dayRules(await getSettings(getDb()), now());
  return new Map(
    lines.map((facts) => {
      const { lineId, variantId, place, waitingLines } = facts;
      return [lineId, { lineId, variantId, place, waitingLines, explanations: explainParts(facts, rules) }];
    }),
  );
}

/** Of one line, for staff; nothing when everything of it has left. */
export async function explainLine(actor: Actor, lineId: string): Promise<Explanation[]> {
  authorize(actor, "admin.view");
  const [facts] = isId(lineId) ? await readLineFacts(sql`line.id = ${lineId}::uuid`) : [];
  if (!facts) throw new Refusal("not_found", "There is no such order line.");
  return explainParts(facts, dayRules(await getSettings(getDb()), now()));
}

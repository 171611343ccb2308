// Staff take a decision back while nothing was packed on it: the question is open again.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { lockOrder } from "@/domain/orders/orders";
import { dayRules } from "@/domain/promises/day-rules";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { UndoDecision } from "./decision-input";
import { clearChoice, getDecision, reviewDecisions } from "./decisions";

export async function undoDecision(actor: Actor, input: UndoDecision): Promise<void> {
  authorize(actor, "decision.make");
  const { decisionId } = UndoDecision.parse(input);
  const at = now();
  await transaction(async (tx) => {
    const settings = await getSettings(tx);
    const { orderId } = await getDecision(tx, decisionId);
    await lockOrder(tx, orderId);
    if (!(await clearChoice(tx, decisionId, orderId))) {
      throw new Refusal("conflict", "This can't be undone any more: the order went on since.");
    }
    await recordEvent(tx, actor, { name: "decision.undone", at, orderId });
    await reviewDecisions(tx, [orderId], { settings, rules: dayRules(settings, at), at });
  });
}

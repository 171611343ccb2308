// Staff decide a part-ready order: ship what is here, or wait for the rest.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { lockOrder } from "@/domain/orders/orders";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { MakeDecision } from "./decision-input";
import { getDecision, recordChoice } from "./decisions";

/** Refuses when somebody else was first, or the order changed so that the question is gone. */
export async function makeDecision(actor: Actor, input: MakeDecision): Promise<void> {
  authorize(actor, "decision.make");
  const { decisionId, choice } = MakeDecision.parse(input);
  const at = now();
  await transaction(async (tx) => {
    const { orderId } = await getDecision(tx, decisionId);
    await lockOrder(tx, orderId);
    if (!(await recordChoice(tx, decisionId, { choice, actor, at }))) {
      const current = await getDecision(tx, decisionId);
      throw new Refusal(
        "conflict",
        current.decidedByName
          ? `${current.decidedByName} decided this already: ${current.choice === "wait" ? "wait" : "ship now"}.`
          : "This order changed, so that there is nothing to decide any more.",
      );
    }
    await recordEvent(tx, actor, { name: "decision.made", at, orderId, data: { choice } });
  });
}

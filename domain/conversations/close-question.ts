// Staff close a question that needs no more words; the customer may open another one any time.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { closeConversation, lockConversation } from "./conversations";
import { CloseQuestion } from "./question-input";

export async function closeQuestion(actor: Actor, input: CloseQuestion): Promise<void> {
  authorize(actor, "conversation.answer");
  const { conversationId } = CloseQuestion.parse(input);
  const at = now();
  await transaction(async (tx) => {
    const { orderId, closedAt, closedByName } = await lockConversation(tx, conversationId);
    if (closedAt) throw new Refusal("conflict", `${closedByName ?? "Somebody"} closed this already.`);
    await closeConversation(tx, conversationId, {
      name: actor.kind === "staff" ? actor.name : "Backfill",
      at,
    });
    await recordEvent(tx, actor, { name: "question.closed", at, ...(orderId && { orderId }) });
  });
}

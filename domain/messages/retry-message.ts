// A person decides that a message which wasn't sent goes out after all.
import { eq } from "drizzle-orm";
import { z } from "zod";
import { transaction } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { requeueMessage } from "./outbox";

export const RetryMessage = z.object({ messageId: z.uuid("There is no such message.") });
export type RetryMessage = z.infer<typeof RetryMessage>;

/** Sends a failed or kept message again, under a new key: what a person has looked into is no longer in doubt. */
export async function retryMessage(actor: Actor, input: RetryMessage): Promise<void> {
  authorize(actor, "message.send");
  const { messageId } = RetryMessage.parse(input);
  const at = now();
  await transaction(async (tx) => {
    const [message] = await tx
      .select({
        state: messages.state,
        kind: messages.kind,
        error: messages.error,
        orderId: messages.orderId,
      })
      .from(messages)
      .where(eq(messages.id, messageId))
      .for("update");
    if (!message) throw new Refusal("not_found", "There is no such message.");
    if (message.state === "sent") throw new Refusal("conflict", "This message has been sent meanwhile.");
    if (message.state === "queued" || message.state === "sending")
      throw new Refusal(
        "conflict",
        "This message is already on its way; somebody else may have sent it again.",
      );
    await requeueMessage(tx, messageId, at);
    await recordEvent(tx, actor, {
      name: "message.retried",
      at,
      ...(message.orderId && { orderId: message.orderId }),
      data: { messageId, kind: message.kind, was: message.state, because: message.error ?? "" },
    });
  });
}

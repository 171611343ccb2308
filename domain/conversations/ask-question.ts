// A customer asks a person: about their order from its page, or about a product.
import { sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { authorizeOrder } from "@/domain/orders/order-access";
import { lockOrder } from "@/domain/orders/orders";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { conversationWords } from "@/messages/conversations";
import { askIn, writtenSince } from "./conversations";
import { AskQuestion } from "./question-input";

/** So much an address may write in an hour: enough for a person, too little for a flood. */
const atMostInAnHour = 8;

/** By the holder of the order's link, or by anybody about a product. */
export async function askQuestion(actor: Actor, input: AskQuestion): Promise<void> {
  const asked = AskQuestion.parse(input);
  const orderId =
    "token" in asked ? authorizeOrder(actor, { token: asked.token }, "order.change") : undefined;
  const at = now();
  await transaction(async (tx) => {
    const about =
      "token" in asked ? await aboutOrder(tx, orderId ?? "") : { ...asked, productId: asked.productId };
    // One at a time for an address, so that the limit counts what is written at this very moment.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`question ${about.email}`}, 0))`);
    if ((await writtenSince(tx, about.email, new Date(at.getTime() - 3_600_000))) >= atMostInAnHour)
      throw new Refusal("rate_limited", conversationWords().refusals.tooMany);
    await askIn(tx, { ...about, orderId, body: asked.body, at });
    await recordEvent(tx, actor, { name: "question.asked", at, orderId });
  });
}

async function aboutOrder(
  tx: Tx,
  orderId: string,
): Promise<{ email: string; name: string; productId?: string }> {
  const order = await lockOrder(tx, orderId);
  return { email: order.email, name: order.shipTo.name };
}

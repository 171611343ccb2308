// What customers did about their orders before a story begins: they asked a person, they want to send something back.

import { eq } from "drizzle-orm";
import { getDb } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { shopper } from "@/domain/actor";
import { askQuestion } from "@/domain/conversations/ask-question";
import { findCustomerOrder } from "@/domain/orders/customer-order";
import { requestReturn } from "@/domain/returns/request-return";
import { now } from "@/lib/clock";
import { signLink } from "@/lib/signed-link";

/** Answers the id of the conversation. */
async function ask(orderId: string, body: string): Promise<string> {
  await askQuestion(shopper, { token: signLink("order", orderId), body });
  const [asked] = await getDb()
    .select({ id: conversations.id })
    .from(conversations)
    .where(eq(conversations.orderId, orderId));
  return asked?.id ?? "";
}

/** One unit of the order's first line, which has shipped. */
async function askToSendBack(orderId: string): Promise<void> {
  const token = signLink("order", orderId);
  const line = (await findCustomerOrder(token, now()))?.lines[0];
  await requestReturn(shopper, {
    token,
    lines: [{ orderLineId: line?.id ?? "", quantity: 1 }],
    reason: "damaged",
    words: "It came bent.",
  });
}

export const orderScenes = { ask, askToSendBack };

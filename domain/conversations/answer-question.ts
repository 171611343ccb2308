// Staff answer a customer's question: the answer goes out by mail and stands on the order page.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { mailShop } from "@/domain/messages/mail-shop";
import { queueMessages } from "@/domain/messages/outbox";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { orderPath, storeUrl } from "@/lib/links";
import { conversationWords } from "@/messages/conversations";
import { answerIn, lockConversation } from "./conversations";
import { AnswerQuestion } from "./question-input";

export async function answerQuestion(actor: Actor, input: AnswerQuestion): Promise<void> {
  authorize(actor, "conversation.answer");
  const { conversationId, body } = AnswerQuestion.parse(input);
  const at = now();
  await transaction(async (tx) => {
    const settings = await getSettings(tx);
    const { orderId, email } = await lockConversation(tx, conversationId);
    const authorName = actor.kind === "staff" ? actor.name : settings.name;
    const answerId = await answerIn(tx, { conversationId, authorName, body, at });
    await recordEvent(tx, actor, { name: "question.answered", at, ...(orderId && { orderId }) });
    if (email === "") return;
    const words = conversationWords(settings.locale).answer;
    await queueMessages(
      tx,
      [
        {
          kind: "personal-note",
          recipient: email,
          version: answerId,
          ...(orderId && { orderId }),
          props: {
            shop: mailShop(settings),
            subject: words.subject(settings.name),
            heading: words.heading,
            before: [words.from(authorName)],
            lines: [],
            quote: body,
            after: [orderId ? words.goOn : words.goOnByMail],
            link: storeUrl(orderId ? orderPath(orderId) : "/"),
            linkText: orderId ? words.see : settings.name,
          },
        },
      ],
      at,
    );
  });
}

// Staff answer a return: accepted or declined, with words to the customer. The money goes back outside of Backfill.
import { sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { mailShop } from "@/domain/messages/mail-shop";
import { queueMessages } from "@/domain/messages/outbox";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { orderPath, storeUrl } from "@/lib/links";
import { Refusal } from "@/lib/refusal";
import { conversationWords } from "@/messages/conversations";
import { DecideReturn } from "./return-input";
import { decideIn, lockReturn } from "./returns";

export async function decideReturn(actor: Actor, input: DecideReturn): Promise<void> {
  authorize(actor, "return.decide");
  const { requestId, decision, answer } = DecideReturn.parse(input);
  if (decision === "declined" && answer === "")
    throw new Refusal("invalid", "Say to the customer why it is declined.", "answer");
  const at = now();
  await transaction(async (tx) => {
    const settings = await getSettings(tx);
    const request = await lockReturn(tx, requestId);
    if (request.decidedAt)
      throw new Refusal("conflict", `${request.decidedByName} ${request.decision} this already.`);
    const decidedByName = actor.kind === "staff" ? actor.name : "Backfill";
    await decideIn(tx, requestId, { decision, decidedAt: at, decidedByName, answer });
    await recordEvent(tx, actor, {
      name: "return.decided",
      at,
      orderId: request.orderId,
      data: { decision },
    });
    const [order] = await tx.execute<{ number: string; email: string }>(
      sql`select number::text as number, email from orders where id = ${request.orderId}::uuid`,
    );
    const units = await tx.execute<{ title: string; quantity: number }>(sql`
      select line.title, units.quantity - units.cancelled as quantity from return_request_lines units
      join order_lines line on line.id = units.order_line_id
      where units.request_id = ${requestId}::uuid and units.quantity > units.cancelled order by line.position`);
    if (!order || order.email === "") return;
    const words = conversationWords(settings.locale).returns;
    await queueMessages(
      tx,
      [
        {
          kind: "personal-note",
          recipient: order.email,
          version: requestId,
          orderId: request.orderId,
          props: {
            shop: mailShop(settings),
            subject: words.subject(order.number),
            heading: decision === "accepted" ? words.accepted : words.declined,
            before: [decision === "accepted" ? words.acceptedWords : words.declinedWords],
            lines: [...units],
            quote: answer || null,
            after: [],
            link: storeUrl(orderPath(request.orderId)),
            linkText: words.see,
          },
        },
      ],
      at,
    );
  });
}

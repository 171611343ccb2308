// Up to a hundred mails that leave together: rendered once, and from then on never changed.
import { and, asc, eq, lte } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { getSettings } from "@/domain/store/settings";
import { hasAttachments, storedAttachments } from "@/emails/attachments";
import { renderStoredMail } from "@/emails/render";
import { isAddress, oneLine } from "@/emails/words";
import { newId } from "@/lib/id";
import { log } from "@/lib/log";
import { MAILS_PER_CALL, type OutgoingMail } from "@/lib/mail-sender";
import { type FrozenMail, failMessages, freezeBatch, type noteCall } from "./outbox";

/** Takes up to a call's worth of what is queued and fixes it; "unsendable" when nothing of it can go out. */
export async function formBatch(tx: Tx, at: Date): Promise<string | undefined> {
  const due = await tx
    .select({
      id: messages.id,
      kind: messages.kind,
      recipient: messages.recipient,
      props: messages.props,
    })
    .from(messages)
    .where(and(eq(messages.state, "queued"), lte(messages.nextAttemptAt, at)))
    .orderBy(asc(messages.nextAttemptAt), asc(messages.id))
    .limit(MAILS_PER_CALL)
    .for("update", { skipLocked: true });
  const queued = inOneCall(due);
  if (queued.length === 0) return undefined;
  const { mailFrom, contactEmail } = await getSettings(tx);
  const sender = { from: oneLine(mailFrom, 320), replyTo: isAddress(contactEmail) ? contactEmail : null };
  const frozen: FrozenMail[] = [];
  for (const message of queued) {
    if (!isAddress(message.recipient)) {
      await failMessages(tx, [message.id], "This isn't an e-mail address that anything can be sent to.");
      continue;
    }
    try {
      const { subject, html, text, headers } = await renderStoredMail(message.kind, message.props);
      const attachments = await storedAttachments(message.kind, message.props);
      const envelope = { ...sender, headers, ...(attachments.length > 0 && { attachments }) };
      frozen.push({ id: message.id, subject, html, plainText: text, envelope });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.error({ messageId: message.id, kind: message.kind, reason }, "message.unrenderable");
      await failMessages(tx, [message.id], "This mail couldn't be written. The worker's log says why.");
    }
  }
  if (frozen.length === 0) return "unsendable";
  const batchId = newId();
  await freezeBatch(tx, batchId, frozen);
  return batchId;
}

/** A mail with attachments takes a call of its own; the others of this turn wait for the next one. */
function inOneCall<Message extends { kind: string }>(due: Message[]): Message[] {
  const [first] = due;
  if (first && hasAttachments(first.kind)) return [first];
  return due.filter(({ kind }) => !hasAttachments(kind));
}

type FrozenRow = Awaited<ReturnType<typeof noteCall>>[number];

/** A fixed message as the call carries it: read from the database each time, so each time the same. */
export function outgoing({ recipient, subject, html, plainText, envelope }: FrozenRow): OutgoingMail {
  if (subject === null || html === null || plainText === null || envelope === null)
    throw new Error("a message is being sent that was never fixed");
  return {
    from: envelope.from,
    to: recipient,
    replyTo: envelope.replyTo,
    subject,
    html,
    text: plainText,
    headers: envelope.headers,
    ...(envelope.attachments && { attachments: envelope.attachments }),
  };
}

// Reads for the outbox page: what people were told, and what became of it.
import { and, desc, eq, ilike, sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { containing } from "@/db/like";
import { at, idsOf } from "@/db/rows";
import { type MessageState, messages } from "@/db/schema/messages";
import { type Actor, authorize } from "@/domain/actor";
import { findSettings } from "@/domain/store/settings";
import { attachmentNames } from "@/emails/attachments";
import { isMailKind, readMailProps } from "@/emails/props";
import { renderStoredMail } from "@/emails/render";
import { mailSubject } from "@/emails/subjects";
import { oneLine } from "@/emails/words";
import { isId } from "@/lib/id";
import { Refusal } from "@/lib/refusal";

export type { MessageState };

export type MessageCursor = { createdAt: Date; id: string };

export type ListMessages = {
  state?: MessageState;
  recipient?: string;
  orderId?: string;
  /** The last message of the page before. */
  after?: MessageCursor;
  limit?: number;
};

/** Newest first; `next` is the cursor of the page after, or undefined on the last one. */
export async function listMessages(
  actor: Actor,
  { state, recipient, orderId, after, limit = 50 }: ListMessages,
) {
  authorize(actor, "message.read");
  const rows = await getDb()
    .select({
      id: messages.id,
      kind: messages.kind,
      recipient: messages.recipient,
      state: messages.state,
      subject: messages.subject,
      props: messages.props,
      orderId: messages.orderId,
      attempts: messages.attempts,
      error: messages.error,
      createdAt: messages.createdAt,
      sentAt: messages.sentAt,
    })
    .from(messages)
    .where(
      and(
        state && eq(messages.state, state),
        recipient ? ilike(messages.recipient, containing(recipient)) : undefined,
        orderId ? sql`${messages.orderId} = any(${idsOf(isId(orderId) ? [orderId] : [])})` : undefined,
        after && sql`(${messages.createdAt}, ${messages.id}) < (${at(after.createdAt)}, ${after.id}::uuid)`,
      ),
    )
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    messages: page.map(({ props, ...row }) => ({
      ...row,
      subject: row.subject ?? subjectOf(row.kind, props),
    })),
    next: rows.length > limit && last ? { createdAt: last.createdAt, id: last.id } : undefined,
  };
}

export type MessageListItem = Awaited<ReturnType<typeof listMessages>>["messages"][number];

/** How many messages are in each state, for the page's tabs. */
export async function countMessages(actor: Actor): Promise<Record<MessageState, number>> {
  authorize(actor, "message.read");
  const rows = await getDb()
    .select({ state: messages.state, count: sql<number>`count(*)::int` })
    .from(messages)
    .groupBy(messages.state);
  const counts: Record<MessageState, number> = { queued: 0, sending: 0, sent: 0, kept: 0, failed: 0 };
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}

/** One message as its recipient sees it: what was sent, or what would be if it were sent now. */
export async function getMessage(actor: Actor, id: string) {
  authorize(actor, "message.read");
  const [row] = isId(id) ? await getDb().select(shown).from(messages).where(eq(messages.id, id)) : [];
  if (!row) throw new Refusal("not_found", "There is no such message.");
  const { props, html, plainText, envelope, blankedAt, ...message } = row;
  if (blankedAt) return wordless(message, "The words of this mail were erased. That it was written stays.");
  if (message.kind === "account-link") {
    // Whoever reads it could sign in as its recipient: staff see that it was sent, and not the key.
    const text = "This mail carries a key to somebody's account. It is shown to its recipient alone.";
    const subject = message.subject ?? subjectOf(message.kind, props);
    return { ...wordless(message, text), from: envelope?.from ?? "", subject };
  }
  if (html !== null && plainText !== null && envelope !== null)
    return {
      ...message,
      subject: message.subject ?? "",
      html,
      text: plainText,
      from: envelope.from,
      headers: envelope.headers,
      attachments: (envelope.attachments ?? []).map(({ filename }) => filename),
    };
  const from = oneLine((await findSettings(getDb()))?.mailFrom ?? "", 320);
  try {
    const attachments = attachmentNames(message.kind, props);
    return { ...message, from, ...(await renderStoredMail(message.kind, props)), attachments };
  } catch {
    const text = "This mail couldn't be written. The worker's log says why.";
    const nothing = { headers: {}, attachments: [] };
    return { ...message, from, subject: message.kind, html: `<p>${text}</p>`, text, ...nothing };
  }
}

/** A mail whose own words are not to be seen, and why. */
function wordless<Message extends { kind: string; subject: string | null }>(message: Message, text: string) {
  const subject = message.subject ?? message.kind;
  return { ...message, from: "", subject, html: `<p>${text}</p>`, text, headers: {}, attachments: [] };
}

export type MessageDetail = Awaited<ReturnType<typeof getMessage>>;

const shown = {
  id: messages.id,
  kind: messages.kind,
  recipient: messages.recipient,
  state: messages.state,
  subject: messages.subject,
  html: messages.html,
  plainText: messages.plainText,
  envelope: messages.envelope,
  blankedAt: messages.blankedAt,
  props: messages.props,
  orderId: messages.orderId,
  attempts: messages.attempts,
  nextAttemptAt: messages.nextAttemptAt,
  error: messages.error,
  providerId: messages.providerId,
  createdAt: messages.createdAt,
  sentAt: messages.sentAt,
};

function subjectOf(kind: string, props: unknown): string {
  if (!isMailKind(kind)) return kind;
  try {
    return mailSubject(kind, readMailProps(kind, props));
  } catch {
    return kind;
  }
}

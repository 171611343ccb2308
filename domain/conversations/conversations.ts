// Conversations with customers: each question, what was answered, and whether somebody still waits for words of ours.
import { and, count, eq, gte, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { conversationMessages, conversations } from "@/db/schema/conversations";
import { newId } from "@/lib/id";
import { Refusal } from "@/lib/refusal";

export type Conversation = typeof conversations.$inferSelect;

type Asked = { orderId?: string; productId?: string; email: string; name: string; body: string; at: Date };

/** One conversation an order goes on while it is open; a new one begins after it was closed. */
export async function askIn(tx: Tx, asked: Asked): Promise<string> {
  const open = asked.orderId
    ? await tx
        .select({ id: conversations.id })
        .from(conversations)
        .where(and(eq(conversations.orderId, asked.orderId), sql`${conversations.closedAt} is null`))
        .limit(1)
    : [];
  const id = open[0]?.id ?? newId();
  if (open[0]) {
    await tx
      .update(conversations)
      .set({
        waitingSince: sql`coalesce(${conversations.waitingSince}, ${asked.at.toISOString()}::timestamptz)`,
      })
      .where(eq(conversations.id, id));
  } else {
    const { orderId, productId, email, name, at } = asked;
    await tx
      .insert(conversations)
      .values({ id, orderId, productId, email, name, askedAt: at, waitingSince: at });
  }
  await say(tx, {
    conversationId: id,
    author: "customer",
    authorName: asked.name,
    body: asked.body,
    at: asked.at,
  });
  return id;
}

type Said = Omit<typeof conversationMessages.$inferInsert, "id">;

async function say(tx: Tx, said: Said): Promise<string> {
  const id = newId();
  await tx.insert(conversationMessages).values({ id, ...said });
  return id;
}

/** How much this address wrote since then. */
export async function writtenSince(tx: Tx, email: string, since: Date): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(conversationMessages)
    .innerJoin(conversations, eq(conversations.id, conversationMessages.conversationId))
    .where(
      and(
        eq(conversations.email, email),
        eq(conversationMessages.author, "customer"),
        gte(conversationMessages.at, since),
      ),
    );
  return row?.count ?? 0;
}

/** Locked: two members of staff who answer at once do so one after the other. */
export async function lockConversation(tx: Tx, id: string): Promise<Conversation> {
  const [row] = await tx.select().from(conversations).where(eq(conversations.id, id)).for("update");
  if (!row) throw new Refusal("not_found", "There is no such question.");
  return row;
}

export async function answerIn(
  tx: Tx,
  answer: { conversationId: string; authorName: string; body: string; at: Date },
): Promise<string> {
  await tx
    .update(conversations)
    .set({ waitingSince: null, closedAt: null, closedByName: null })
    .where(eq(conversations.id, answer.conversationId));
  return say(tx, { ...answer, author: "staff" });
}

export async function closeConversation(tx: Tx, id: string, by: { name: string; at: Date }): Promise<void> {
  await tx
    .update(conversations)
    .set({ waitingSince: null, closedAt: by.at, closedByName: by.name })
    .where(eq(conversations.id, id));
}

/** Questions of somebody who is erased: that they asked stays, what was written goes. */
export async function forgetAsker(
  tx: Tx,
  input: { email: string; orderIds: string[]; placeholder: string },
): Promise<void> {
  const theirs = sql`(email = ${input.email} or order_id = any(${`{${input.orderIds.join(",")}}`}::uuid[]))`;
  await tx.execute(sql`
    update conversation_messages set body = '', author_name = case author when 'customer' then 'Erased' else author_name end
    where conversation_id in (select id from conversations where ${theirs})`);
  await tx.execute(
    sql`update conversations set name = 'Erased', email = ${input.placeholder} where ${theirs}`,
  );
}

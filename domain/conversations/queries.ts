// Reads the conversations with customers: for staff all of them, for a customer those of the order whose link they hold.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { isId } from "@/lib/id";
import type { PageWindow } from "@/lib/page-window";
import { Refusal } from "@/lib/refusal";
import { readLink } from "@/lib/signed-link";

export type QuestionView = "waiting" | "answered" | "closed";

export type QuestionRow = {
  id: string;
  orderId: string | null;
  orderNumber: number | null;
  product: string | null;
  name: string;
  email: string;
  newest: string;
  newestAt: Date;
};

/** Who waits longest first; those that were answered or closed newest first. */
export async function listQuestions(
  actor: Actor,
  { view, window }: { view: QuestionView; window: PageWindow },
): Promise<{ questions: QuestionRow[]; total: number }> {
  authorize(actor, "conversation.answer");
  const order =
    view === "waiting"
      ? sql`conversation.waiting_since, conversation.id`
      : sql`newest.at desc, conversation.id`;
  const rows = await getDb().execute<Omit<QuestionRow, "newestAt"> & { newestAt: string; total: number }>(sql`
    select conversation.id, conversation.order_id as "orderId", orders.number::int as "orderNumber", product.title as product,
      conversation.name, conversation.email, newest.body as newest, newest.at as "newestAt", (count(*) over ())::int as total
    from conversations conversation
    left join orders on orders.id = conversation.order_id
    left join products product on product.id = conversation.product_id
    cross join lateral (select body, at from conversation_messages where conversation_id = conversation.id
      order by at desc, id desc limit 1) newest
    where ${inView(view)} order by ${order} limit ${window.size} offset ${window.offset}`);
  return {
    questions: rows.map(({ total, ...row }) => ({ ...row, newestAt: new Date(row.newestAt) })),
    total: rows[0]?.total ?? 0,
  };
}

function inView(view: QuestionView) {
  if (view === "waiting") return sql`conversation.waiting_since is not null`;
  if (view === "closed") return sql`conversation.closed_at is not null`;
  return sql`conversation.waiting_since is null and conversation.closed_at is null`;
}

export type ThreadMessage = {
  id: string;
  author: "customer" | "staff";
  authorName: string;
  body: string;
  at: Date;
};

export type Thread = {
  id: string;
  orderId: string | null;
  orderNumber: number | null;
  product: string | null;
  name: string;
  email: string;
  closedAt: Date | null;
  messages: ThreadMessage[];
};

export async function readThread(actor: Actor, id: string): Promise<Thread> {
  authorize(actor, "conversation.answer");
  const [head] = isId(id)
    ? await getDb().execute<Omit<Thread, "messages" | "closedAt"> & { closedAt: string | null }>(sql`
        select conversation.id, conversation.order_id as "orderId", orders.number::int as "orderNumber",
          product.title as product, conversation.name, conversation.email, conversation.closed_at as "closedAt"
        from conversations conversation left join orders on orders.id = conversation.order_id
        left join products product on product.id = conversation.product_id
        where conversation.id = ${id}::uuid`)
    : [];
  if (!head) throw new Refusal("not_found", "There is no such question.");
  return {
    ...head,
    closedAt: head.closedAt === null ? null : new Date(head.closedAt),
    messages: await readMessages(sql`conversation.id = ${id}::uuid`),
  };
}

/** All that was asked and answered about an order, by its link; nothing for a link that leads nowhere. */
export async function readCustomerThread(token: string): Promise<ThreadMessage[]> {
  const orderId = readLink("order", token);
  return orderId ? readMessages(sql`conversation.order_id = ${orderId}::uuid`) : [];
}

async function readMessages(which: ReturnType<typeof sql>): Promise<ThreadMessage[]> {
  const rows = await getDb().execute<Omit<ThreadMessage, "at"> & { at: string }>(sql`
    select message.id, message.author, message.author_name as "authorName", message.body, message.at
    from conversation_messages message join conversations conversation on conversation.id = message.conversation_id
    where ${which} order by message.at, message.id limit 200`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { may } from "@/domain/actor";
import { readThread } from "@/domain/conversations/queries";
import { getOrder } from "@/domain/orders/queries";
import { lineTruthText } from "@/domain/promises/line-truth";
import { openParts } from "@/domain/promises/promise-days";
import { formatInstant } from "@/lib/format-instant";
import { enterDesk, readOrNotFound } from "../../desk";
import { NoPermission } from "../../no-permission";
import { AnswerForm, CloseForm } from "./answer-form";

export const metadata: Metadata = { title: "Question" };

/** The thread, with the order that it is about beside it. */
export default async function QuestionPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { actor, shop } = await enterDesk(`/admin/questions/${id}`);
  if (!may(actor, "conversation.answer")) return <NoPermission />;
  const thread = await readOrNotFound(readThread(actor, id));
  const order = thread.orderId ? await getOrder(actor, thread.orderId) : undefined;
  return (
    <>
      <PageHeader title={`Question of ${thread.name || thread.email}`} lead={thread.email} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <ol className="flex flex-col gap-3">
            {thread.messages.map((message) => (
              <li key={message.id} className="rounded-lg border border-line bg-surface px-4 py-3">
                <p className="text-xs text-ink-soft">
                  <bdi className="font-semibold text-ink">{message.authorName || thread.email}</bdi>{" "}
                  <time dateTime={message.at.toISOString()}>{formatInstant(message.at, shop)}</time>
                </p>
                <p dir="auto" className="mt-1 text-sm break-words whitespace-pre-wrap text-ink">
                  {message.body}
                </p>
              </li>
            ))}
          </ol>
          <AnswerForm key={thread.messages.length} conversationId={thread.id} />
          {thread.closedAt ? (
            <p className="text-sm text-ink-soft">Closed {formatInstant(thread.closedAt, shop)}.</p>
          ) : (
            <CloseForm conversationId={thread.id} />
          )}
        </div>
        {order ? (
          <Card
            title={`Order ${order.order.number}`}
            action={<TextLink href={`/admin/orders/${order.order.id}`}>Open</TextLink>}
          >
            <DefinitionList
              stacked
              items={order.lines.map((line) => ({
                term: `${line.quantity} × ${line.title}`,
                value:
                  lineTruthText(openParts(line.parts, line.quantity - line.shipped - line.cancelled), shop) ||
                  `${line.shipped} shipped, ${line.cancelled} cancelled`,
              }))}
            />
          </Card>
        ) : null}
      </div>
    </>
  );
}

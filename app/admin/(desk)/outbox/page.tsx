import type { Metadata } from "next";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DayText } from "@/components/ui/day-text";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { TabNav } from "@/components/ui/tab-nav";
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { may } from "@/domain/actor";
import type { MessageState } from "@/domain/messages/queries";
import {
  countMessages,
  listMessages,
  type MessageCursor,
  type MessageListItem,
} from "@/domain/messages/queries";
import type { DeskShop } from "@/domain/store/queries";
import { dayAt } from "@/lib/day";
import { formatTime } from "@/lib/format-instant";
import { isId } from "@/lib/id";
import { enterDesk } from "../desk";
import { ListSearch } from "../list-search";
import { NoPermission } from "../no-permission";
import { hrefOf, type SearchParams, textOf, wordOf } from "../search-params";
import { kindWord, messageStates } from "./message-words";

export const metadata: Metadata = { title: "Outbox" };

const path = "/admin/outbox";
const views = ["all", "queued", "kept", "sent", "failed"] as const;
const viewWords: Record<(typeof views)[number], string> = {
  all: "All",
  queued: "On its way",
  kept: "Kept here",
  sent: "Sent",
  failed: "Failed",
};

export default async function OutboxPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, shop } = await enterDesk(path);
  if (!may(actor, "message.read")) return <NoPermission />;
  const params = await searchParams;
  const view = wordOf(params, "view", views);
  const search = textOf(params, "search");
  const order = textOf(params, "order");
  const state: MessageState | undefined = view === "all" ? undefined : view;
  const [{ messages, next }, counts] = await Promise.all([
    listMessages(actor, {
      state,
      recipient: search,
      orderId: order || undefined,
      after: cursorOf(textOf(params, "after")),
    }),
    countMessages(actor),
  ]);
  const keep = { view: view === "all" ? "" : view, search, order };
  return (
    <>
      <PageHeader
        title="Outbox"
        lead={
          order
            ? "What was told about one order."
            : "Every message that customers get, word for word, and what became of it."
        }
        actions={order ? <ButtonLink href={path}>All messages</ButtonLink> : null}
      />
      <div className="flex flex-col gap-4">
        <TabNav
          label="Views"
          tabs={views.map((word) => ({
            href: hrefOf(path, { ...keep, view: word === "all" ? undefined : word }),
            label: viewWords[word],
            count: word === "all" ? undefined : counts[word],
            current: word === view,
          }))}
        />
        <ListSearch
          action={path}
          label="Recipient's address"
          search={search}
          keep={keep.view ? { view: keep.view } : {}}
        />
        <Card flush>
          {messages.length === 0 ? (
            <EmptyState icon="mail" title="No messages here">
              Orders, deliveries and invitations write them; the worker sends them.
            </EmptyState>
          ) : (
            <Messages messages={messages} shop={shop} />
          )}
        </Card>
        {next ? (
          <ButtonLink
            href={hrefOf(path, { ...keep, after: `${next.createdAt.toISOString()}_${next.id}` })}
            className="self-center"
          >
            Older messages
          </ButtonLink>
        ) : null}
      </div>
    </>
  );
}

function Messages({ messages, shop }: { messages: MessageListItem[]; shop: DeskShop }) {
  return (
    <Table caption="Messages, newest first">
      <TableHead>
        <ColumnHead>Subject</ColumnHead>
        <ColumnHead>To</ColumnHead>
        <ColumnHead>Kind</ColumnHead>
        <ColumnHead>State</ColumnHead>
        <ColumnHead>Written</ColumnHead>
      </TableHead>
      <TableBody>
        {messages.map((message) => (
          <TableRow key={message.id}>
            <RowHead className="min-w-56">
              <TextLink href={`${path}/${message.id}`}>
                <bdi>{message.subject}</bdi>
              </TextLink>
              {message.error ? (
                <span className="block text-xs font-normal text-danger-ink">{message.error}</span>
              ) : null}
            </RowHead>
            <Cell className="max-w-64 truncate">
              <bdi>{message.recipient}</bdi>
            </Cell>
            <Cell className="whitespace-nowrap">{kindWord(message.kind)}</Cell>
            <Cell>
              <Badge tone={messageStates[message.state].tone}>{messageStates[message.state].word}</Badge>
            </Cell>
            <Cell className="figures whitespace-nowrap">
              <DayText
                day={dayAt(message.createdAt, shop.timeZone)}
                today={shop.today}
                locale={shop.locale}
              />{" "}
              {formatTime(message.createdAt, shop)}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** `<instant>_<id>` of the last message of the page before; anything else is the first page. */
function cursorOf(text: string): MessageCursor | undefined {
  const [instant = "", id = ""] = text.split("_");
  const createdAt = new Date(instant);
  return isId(id) && !Number.isNaN(createdAt.getTime()) ? { createdAt, id } : undefined;
}

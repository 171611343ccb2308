import type { Metadata } from "next";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { may } from "@/domain/actor";
import { getMessage } from "@/domain/messages/queries";
import { dayAt } from "@/lib/day";
import { formatDay } from "@/lib/format-day";
import { formatTime } from "@/lib/format-instant";
import { enterDesk, readOrNotFound } from "../../desk";
import { NoPermission } from "../../no-permission";
import { kindWord, messageStates } from "../message-words";
import { RetryForm } from "./retry-form";

export const metadata: Metadata = { title: "Message" };

export default async function MessagePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { actor, shop } = await enterDesk(`/admin/outbox/${id}`);
  if (!may(actor, "message.read")) return <NoPermission />;
  const message = await readOrNotFound(getMessage(actor, id));
  const state = messageStates[message.state];
  function said(at: Date | null): string {
    return at ? `${formatDay(dayAt(at, shop.timeZone), shop)} at ${formatTime(at, shop)}` : "not yet";
  }
  return (
    <>
      <PageHeader
        back={{ href: "/admin/outbox", label: "Outbox" }}
        title={<bdi>{message.subject}</bdi>}
        badge={<Badge tone={state.tone}>{state.word}</Badge>}
      />
      <div className="flex flex-col gap-5">
        {message.error ? (
          <Notice tone="problem" title="It wasn't sent">
            {message.error}
          </Notice>
        ) : null}
        {message.state === "kept" ? (
          <Notice title="Kept here, not sent">
            No mail service is set up, so that messages can be read here instead.
          </Notice>
        ) : null}
        <Card>
          <DefinitionList
            stacked
            items={[
              { term: "To", value: <bdi>{message.recipient}</bdi> },
              { term: "From", value: <bdi>{message.from}</bdi> },
              { term: "Kind", value: kindWord(message.kind) },
              { term: "Written", value: said(message.createdAt) },
              { term: "Sent", value: said(message.sentAt) },
              { term: "Attached", value: message.attachments.join(", ") || "nothing" },
              {
                term: "Order",
                value: message.orderId ? (
                  <TextLink href={`/admin/orders/${message.orderId}`}>Open the order</TextLink>
                ) : (
                  "none"
                ),
              },
            ]}
          />
          {may(actor, "message.send") ? (
            <div className="mt-4">
              <RetryForm
                messageId={message.id}
                canRetry={message.state === "failed" || message.state === "kept"}
              />
            </div>
          ) : null}
        </Card>
        <div className="grid items-start gap-5 xl:grid-cols-2">
          <Card title="As it looks" flush>
            {/* No scripts, no forms, no access to this page: what a customer wrote into it stays in its box. */}
            <iframe
              title="The message as its recipient sees it"
              sandbox=""
              referrerPolicy="no-referrer"
              srcDoc={message.html}
              className="h-[42rem] w-full rounded-b-lg border-t border-line bg-[white] [color-scheme:light]"
            />
          </Card>
          <Card title="As plain text">
            <pre dir="auto" className="text-sm break-words whitespace-pre-wrap">
              {message.text}
            </pre>
          </Card>
        </div>
      </div>
    </>
  );
}

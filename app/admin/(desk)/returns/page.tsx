import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { TabNav } from "@/components/ui/tab-nav";
import { TextLink } from "@/components/ui/text-link";
import { may } from "@/domain/actor";
import { listReturns, type ReturnOfOrder } from "@/domain/returns/queries";
import { formatInstant } from "@/lib/format-instant";
import { pageWindow } from "@/lib/page-window";
import { enterDesk } from "../desk";
import { ListPages } from "../list-pages";
import { NoPermission } from "../no-permission";
import { DecideForm } from "./decide-form";

export const metadata: Metadata = { title: "Returns" };

const reasons: Record<ReturnOfOrder["reason"], string> = {
  "": "",
  damaged: "Damaged",
  wrong: "Not what was ordered",
  not_as_described: "Not as described",
  does_not_fit: "Doesn't fit",
  not_wanted: "Not wanted any more",
  other: "Something else",
};

type ReturnsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Withdrawals and returns, whoever waits longest first. */
export default async function ReturnsPage({ searchParams }: ReturnsPageProps) {
  const { actor, shop } = await enterDesk("/admin/returns");
  if (!may(actor, "return.decide")) return <NoPermission />;
  const asked = await searchParams;
  const view = asked.view === "decided" ? "decided" : "open";
  const window = pageWindow(typeof asked.page === "string" ? asked.page : undefined, 20);
  const { returns, total } = await listReturns(actor, { view, window });
  return (
    <>
      <PageHeader
        title="Returns"
        lead="Withdrawals and return requests. Units that hadn't shipped are cancelled already; refund what was charged outside, where the card was charged."
      />
      <div className="flex max-w-4xl flex-col gap-4">
        <TabNav
          label="Returns"
          tabs={[
            { href: "/admin/returns", label: "Open", current: view === "open" },
            { href: "/admin/returns?view=decided", label: "Decided", current: view === "decided" },
          ]}
        />
        {returns.length === 0 ? (
          <Card>
            <EmptyState icon="box" title="Nothing to decide">
              Customers withdraw or ask to send back from the page of their order.
            </EmptyState>
          </Card>
        ) : null}
        {returns.map((request) => (
          <Card
            key={request.id}
            title={request.kind === "withdrawal" ? "Withdrawal from the contract" : reasons[request.reason]}
            lead={formatInstant(request.requestedAt, shop)}
            action={
              <TextLink href={`/admin/orders/${request.orderId}`} className="figures">
                Order {request.orderNumber}
              </TextLink>
            }
          >
            <div className="flex flex-col gap-3 text-sm">
              <p>
                <bdi>{request.name}</bdi>
              </p>
              <ul>
                {request.lines.map((line) => (
                  <li key={line.title}>
                    <span className="figures">{line.quantity} × </span>
                    <bdi>{line.title}</bdi>
                    {line.cancelled > 0 ? (
                      <span className="figures">, {line.cancelled} never shipped</span>
                    ) : null}
                  </li>
                ))}
              </ul>
              {request.words ? (
                <p dir="auto" className="break-words whitespace-pre-wrap text-ink-soft">
                  {request.words}
                </p>
              ) : null}
              {request.decidedAt ? (
                <p className="text-ink-soft">
                  {request.decision === "accepted" ? "Accepted" : "Declined"} by{" "}
                  <bdi>{request.decidedByName}</bdi>, {formatInstant(request.decidedAt, shop)}
                </p>
              ) : (
                <DecideForm requestId={request.id} />
              )}
            </div>
          </Card>
        ))}
        {total > window.size ? (
          <ListPages path="/admin/returns" params={{ view }} window={window} total={total} label="Returns" />
        ) : null}
      </div>
    </>
  );
}

import type { Metadata } from "next";
import { sentForm } from "@/app/sent-form";
import { DayText } from "@/components/ui/day-text";
import { EmptyState } from "@/components/ui/empty-state";
import { findSupplierOrder, type SupplierOrder } from "@/domain/purchasing/supplier-view";
import { formatDay } from "@/lib/format-day";
import { AnswerForm } from "./answer-form";

export const metadata: Metadata = { title: "Purchase order" };

/** Read anew for each visit, and sent whole. Opening it changes nothing: mail scanners open it too. */
export const instant = false;

export default async function SupplierOrderPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const order = await findSupplierOrder(token);
  if (!order) {
    return (
      <EmptyState isPage icon="search" title="This link isn't complete">
        It may have been cut short on its way. Open the link from our mail once more, or write to us.
      </EmptyState>
    );
  }
  // Without JavaScript the answer that ended the order is told on this very page.
  const sent = await sentForm("answer-purchase-order");
  if (order.state !== "open") return <NothingToAnswer order={order} thanks={sent?.ok ? sent.message : ""} />;
  return (
    <article className="flex flex-col gap-6">
      <header className="flex flex-col gap-2">
        <h1 className="font-display text-2xl font-semibold sm:text-3xl">Purchase order {order.number}</h1>
        <p className="text-ink-soft">
          To <bdi className="font-semibold text-ink">{order.supplier}</bdi>
          {order.sentOn ? (
            <>
              , sent on <DayText day={order.sentOn} today={order.today} locale={order.locale} />
            </>
          ) : null}
          {order.version > 1 ? `, version ${order.version}` : null}. Deliver to <bdi>{order.location}</bdi>.
        </p>
        {order.note ? (
          <p className="rounded-lg bg-sunken px-4 py-3 text-ink">
            <bdi>{order.note}</bdi>
          </p>
        ) : null}
      </header>
      <AnswerForm
        token={token}
        lines={order.lines}
        today={order.today}
        locale={order.locale}
        isAnswered={order.answeredAt !== null}
        sent={sent}
      />
    </article>
  );
}

const over = {
  newer: "A newer version of this order was sent",
  closed: "This order is complete",
  cancelled: "This order was cancelled",
};

function NothingToAnswer({ order, thanks }: { order: SupplierOrder; thanks: string }) {
  if (order.state === "open") return null;
  const sentOn = order.sentOn
    ? ` on ${formatDay(order.sentOn, { today: order.today, locale: order.locale })}`
    : "";
  return (
    <EmptyState isPage icon="info" title={`${over[order.state]}${order.state === "newer" ? sentOn : ""}`}>
      {thanks ? `${thanks} ` : ""}
      {
        {
          newer: `Please open the link in that mail: this one, to an older version of purchase order ${order.number}, can't be answered any more.`,
          closed: `Everything of purchase order ${order.number} has arrived. Thank you!`,
          cancelled: `Nothing of purchase order ${order.number} is awaited any more. If something is on its way, please write to us.`,
        }[order.state]
      }
    </EmptyState>
  );
}

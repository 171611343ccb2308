import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { sentForm } from "@/app/sent-form";
import { Badge } from "@/components/ui/badge";
import { buttonLook } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { DayText } from "@/components/ui/day-text";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageHeader } from "@/components/ui/page-header";
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { may } from "@/domain/actor";
import { eventSentence } from "@/domain/events/event-sentence";
import { listEvents } from "@/domain/events/queries";
import {
  getPurchaseOrder,
  type PurchaseOrderHead,
  type PurchaseOrderLineRow,
} from "@/domain/purchasing/queries";
import { isTransfer } from "@/domain/stock/transfer-queries";
import type { DeskShop } from "@/domain/store/queries";
import { dayAt } from "@/lib/day";
import { formatDay } from "@/lib/format-day";
import { newId } from "@/lib/id";
import { formatCount } from "@/lib/plural";
import { enterDesk, readOrNotFound } from "../../desk";
import { EventList } from "../../event-list";
import { VariantName } from "../../variant-name";
import { stateWords } from "../state-word";
import { ChangeForms } from "./change-forms";
import { LifeForm } from "./life-form";
import { ReceiveForm } from "./receive-form";
import { SplitLineForm } from "./split-line-form";

export const metadata: Metadata = { title: "Purchase order" };

export default async function PurchaseOrderPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { actor, shop } = await enterDesk(`/admin/purchase-orders/${id}`);
  if (await isTransfer(actor, id)) redirect(`/admin/transfers/${id}`);
  const { order, lines } = await readOrNotFound(getPurchaseOrder(actor, id));
  const events = await listEvents(actor, { purchaseOrderId: order.id });
  const isUnderWay = order.closedAt === null && order.state !== "draft";
  const splittable = order.closedAt === null ? splittableLines(lines, order.state === "draft", shop) : [];
  const answer = events.find((event) => event.name === "purchase_order.answered");
  const promised = lines.reduce((sum, line) => sum + line.promised, 0);
  return (
    <>
      <PageHeader
        back={{ href: "/admin/purchase-orders", label: "Purchase orders" }}
        title={`Purchase order ${order.number}`}
        badge={<Badge>{stateWords[order.state]}</Badge>}
        lead={order.note || undefined}
        actions={
          <a href={`/admin/purchase-orders/${order.id}/pdf`} className={buttonLook({ tone: "secondary" })}>
            Print (PDF)
          </a>
        }
      />
      <div className="flex flex-col gap-5">
        {may(actor, "purchasing.change") ? (
          <LifeForm
            order={{
              id: order.id,
              state: order.state,
              supplierEmail: order.supplierEmail,
              isConfirmed: order.confirmedAt !== null,
              answer: order.hasUnreadAnswer && answer ? eventSentence(answer, shop) : "",
            }}
            seen={events[0]?.id ?? ""}
            sent={await sentForm("purchase-order-life")}
          />
        ) : null}
        <Card>
          <DefinitionList
            stacked
            items={[
              {
                term: "Supplier",
                value: (
                  <TextLink href={`/admin/suppliers/${order.supplierId}`}>
                    <bdi>{order.supplier}</bdi>
                  </TextLink>
                ),
              },
              { term: "Delivered to", value: order.location },
              {
                term: "Expected",
                value: (
                  <>
                    <DayText day={order.expectedOn} today={shop.today} locale={shop.locale} />{" "}
                    {isUnderWay && order.expectedOn < shop.today ? <Badge tone="danger">Late</Badge> : null}
                  </>
                ),
              },
              { term: "Sent", value: <Sent order={order} shop={shop} /> },
              { term: "Promised to customers", value: `${formatCount(promised)} units`, numeric: true },
            ]}
          />
        </Card>
        {may(actor, "stock.receive") ? (
          <ReceiveForm
            purchaseOrderId={order.id}
            receivingKey={newId()}
            lines={lines}
            days={{ today: shop.today, locale: shop.locale }}
            sent={await sentForm("receive-stock")}
          />
        ) : null}
        <Card title="Lines" flush>
          <Lines lines={lines} shop={shop} />
        </Card>
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <Card title="What happened">
            <EventList events={events} shop={shop} />
          </Card>
          <div className="flex flex-col gap-5">
            {isUnderWay && may(actor, "purchasing.change") ? (
              <Card title="Change it">
                <ChangeForms
                  purchaseOrderId={order.id}
                  expectedOn={order.expectedOn}
                  today={shop.today}
                  promised={promised}
                  sentCancel={await sentForm("cancel-purchase-order")}
                />
              </Card>
            ) : null}
            {splittable.length > 0 && may(actor, "purchasing.change") ? (
              <Card title="Several deliveries">
                <SplitLineForm
                  lines={splittable}
                  today={shop.today}
                  sent={await sentForm("split-purchase-order-line")}
                />
              </Card>
            ) : null}
          </div>
        </div>
      </div>
    </>
  );
}

/** Lines of which at least two units are still to come, as they can be chosen. */
function splittableLines(lines: PurchaseOrderLineRow[], isDraft: boolean, shop: DeskShop) {
  return lines
    .map((line) => ({ line, units: isDraft ? line.quantity : line.open }))
    .filter(({ units }) => units > 1)
    .map(({ line, units }) => ({
      value: line.id,
      label: `${units} × ${line.title}, ${formatDay(line.expectedOn, shop)}`,
    }));
}

function Sent({ order, shop }: { order: PurchaseOrderHead; shop: DeskShop }) {
  if (!order.sentAt) return <>Not yet</>;
  const day = (at: Date) => (
    <DayText day={dayAt(at, shop.timeZone)} today={shop.today} locale={shop.locale} />
  );
  return (
    <>
      {day(order.sentAt)}
      {order.version > 1 ? `, version ${order.version}` : null}
      {order.confirmedAt ? <>, confirmed {day(order.confirmedAt)}</> : null}
    </>
  );
}

function Lines({ lines, shop }: { lines: PurchaseOrderLineRow[]; shop: DeskShop }) {
  const hasCancelled = lines.some((line) => line.cancelled > 0);
  return (
    <Table caption="Lines of this purchase order">
      <TableHead>
        <ColumnHead>Product</ColumnHead>
        <ColumnHead>Expected</ColumnHead>
        <ColumnHead numeric>Ordered</ColumnHead>
        {hasCancelled ? <ColumnHead numeric>Won't come</ColumnHead> : null}
        <ColumnHead numeric>Received</ColumnHead>
        <ColumnHead numeric>Still to come</ColumnHead>
        <ColumnHead numeric>Promised</ColumnHead>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <TableRow key={line.id}>
            <RowHead className="min-w-44 font-normal">
              <TextLink href={`/admin/queue/${line.variantId}`}>
                <VariantName title={line.title} variantTitle={line.variantTitle} sku={line.sku} />
              </TextLink>
            </RowHead>
            <Cell className="whitespace-nowrap">
              <DayText day={line.expectedOn} today={shop.today} locale={shop.locale} />
            </Cell>
            <Cell numeric>{formatCount(line.quantity)}</Cell>
            {hasCancelled ? <Cell numeric>{formatCount(line.cancelled)}</Cell> : null}
            <Cell numeric>{formatCount(line.received)}</Cell>
            <Cell numeric>{formatCount(line.open)}</Cell>
            <Cell numeric>{formatCount(line.promised)}</Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

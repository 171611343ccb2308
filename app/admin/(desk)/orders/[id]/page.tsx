import type { Metadata } from "next";
import { sentForm } from "@/app/sent-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { may } from "@/domain/actor";
import { listEvents } from "@/domain/events/queries";
import { listOpenDecisions, listPackable, listParcels } from "@/domain/fulfilment/queries";
import { addressMark } from "@/domain/orders/address-mark";
import { getOrder } from "@/domain/orders/queries";
import { listCharges } from "@/domain/payments/queries";
import { explainOrder } from "@/domain/promises/explanation-queries";
import { listPromises } from "@/domain/promises/queries";
import { dayAt } from "@/lib/day";
import { formatDay } from "@/lib/format-day";
import { formatTime } from "@/lib/format-instant";
import { newId } from "@/lib/id";
import { DecisionQueue } from "../../decisions/decision-queue";
import { decisionView } from "../../decisions/decision-view";
import { enterDesk, readOrNotFound } from "../../desk";
import { EventList } from "../../event-list";
import { Customer } from "./customer";
import { Money } from "./money";
import { OrderLines } from "./order-lines";
import { PackForm } from "./pack-form";
import { Parcels } from "./parcels";
import { PromiseHistory } from "./promise-history";

export const metadata: Metadata = { title: "Order" };

export default async function OrderPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { actor, shop } = await enterDesk(`/admin/orders/${id}`);
  const { order, lines } = await readOrNotFound(getOrder(actor, id));
  const [parcels, packable, charges, promises, explained, events, { decisions }] = await Promise.all([
    listParcels(actor, order.id),
    listPackable(actor, order.id),
    listCharges(actor, order.id),
    listPromises(actor, { orderId: order.id }),
    explainOrder(actor, { orderId: order.id }),
    listEvents(actor, { orderId: order.id }),
    listOpenDecisions(actor, { orderId: order.id }),
  ]);
  const waiting = lines.reduce(
    (sum, line) => sum + line.quantity - line.shipped - line.cancelled - line.ready,
    0,
  );
  const placed = `${formatDay(dayAt(order.placedAt, shop.timeZone), shop)} at ${formatTime(order.placedAt, shop)}`;
  return (
    <>
      <PageHeader
        back={{ href: "/admin/orders", label: "Orders" }}
        title={`Order ${order.number}`}
        badge={<Badge>{order.closedAt ? "Done" : waiting > 0 ? "Waits for units" : "Ready"}</Badge>}
        lead={
          order.source === "import"
            ? `Owed from the shop's former system, taken over on ${placed}`
            : `Placed on ${placed}`
        }
        actions={
          may(actor, "message.read") ? (
            <TextLink href={`/admin/outbox?order=${order.id}`}>What was told</TextLink>
          ) : null
        }
      />
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-5">
          {decisions.length > 0 ? (
            <DecisionQueue
              decisions={decisions.map((decision) => decisionView(decision, shop))}
              canDecide={may(actor, "decision.make")}
            />
          ) : null}
          <Card title="Lines" flush>
            <OrderLines order={order} lines={lines} explained={explained} actor={actor} shop={shop} />
          </Card>
          {may(actor, "parcel.pack") && !order.closedAt ? (
            <Card title="Pack">
              <PackForm
                orderId={order.id}
                seenAddress={addressMark(order.shipTo)}
                places={packable.map((place) => ({ place, parcelId: newId() }))}
                splits={order.shipChoice === "together" && waiting > 0}
                sent={await sentForm("pack-parcel")}
              />
            </Card>
          ) : null}
          <Card title="Parcels">
            <Parcels
              order={order}
              parcels={parcels}
              shop={shop}
              canShip={may(actor, "parcel.ship")}
              canPack={may(actor, "parcel.pack")}
            />
          </Card>
          <Card title="What was promised">
            <PromiseHistory lines={lines} promises={promises} shop={shop} />
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <Card title="Customer">
            <Customer order={order} />
          </Card>
          <Card title="Money">
            <Money order={order} charges={charges} shop={shop} />
          </Card>
          <Card title="What happened">
            <EventList events={events} shop={shop} />
          </Card>
        </div>
      </div>
    </>
  );
}

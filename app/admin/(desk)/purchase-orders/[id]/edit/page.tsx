import type { Metadata } from "next";
import { sentForm } from "@/app/sent-form";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/domain/actor";
import { listEvents } from "@/domain/events/queries";
import {
  getPurchaseOrder,
  listSuppliersAndPlaces,
  type PurchaseOrderLineRow,
} from "@/domain/purchasing/queries";
import { enterDesk, readOrNotFound } from "../../../desk";
import { NoPermission } from "../../../no-permission";
import { OrderForm } from "../../order-form";
import type { Ordered } from "../../ordered-line";
import { changeAction } from "./actions";

export const metadata: Metadata = { title: "Change a purchase order" };

export default async function EditPurchaseOrderPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const path = `/admin/purchase-orders/${id}`;
  const { actor, shop } = await enterDesk(`${path}/edit`);
  if (!may(actor, "purchasing.change")) return <NoPermission />;
  const { order, lines } = await readOrNotFound(getPurchaseOrder(actor, id));
  const [events, { suppliers }] = await Promise.all([
    listEvents(actor, { purchaseOrderId: order.id }, 1),
    listSuppliersAndPlaces(actor),
  ]);
  const isDraft = order.state === "draft";
  if (order.closedAt) {
    return (
      <EmptyState
        isPage
        title="Nothing of it is awaited any more"
        action={<ButtonLink href={path}>{`Purchase order ${order.number}`}</ButtonLink>}
      >
        A purchase order that is over can't be changed. Make a new one for what is still needed.
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeader
        back={{ href: path, label: `Purchase order ${order.number}` }}
        title={isDraft ? "Edit the draft" : "Change the order"}
        lead={
          isDraft
            ? "Nothing of it is on its way yet."
            : "It goes to the supplier again as a new version. Whoever is promised another day by it is told."
        }
      />
      <OrderForm
        action={changeAction}
        order={{ id: order.id, seen: events[0]?.id ?? "", isDraft }}
        suppliers={isDraft ? suppliers.map(({ id: value, name: label }) => ({ value, label })) : undefined}
        today={shop.today}
        begin={{
          supplierId: order.supplierId,
          expectedOn: order.expectedOn,
          note: order.note,
          lines: lines
            .filter((line) => isDraft || line.received > 0 || line.open > 0)
            .map((line) => orderedLine(line, order.expectedOn)),
        }}
        sent={await sentForm("change-purchase-order")}
      />
    </>
  );
}

/** A line on the order's own day has none to itself: it moves when the order's day is changed. */
function orderedLine(line: PurchaseOrderLineRow, orderDay: string): Ordered {
  const { id: key, variantId, title, variantTitle, sku, received } = line;
  return {
    key,
    isNew: false,
    variantId,
    title,
    variantTitle,
    sku,
    backorder: 0,
    received,
    quantity: Math.max(line.received, line.quantity - line.cancelled),
    expectedOn: line.expectedOn === orderDay ? "" : line.expectedOn,
  };
}

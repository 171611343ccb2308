// A parcel leaves the building: its units leave the ledger and the order, and the customer reads what was sent and what remains.
import type { Tx } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { dropFirm } from "@/domain/allocation/pegs";
import { recordEvent } from "@/domain/events/record";
import { mailShop } from "@/domain/messages/mail-shop";
import { queueMessages } from "@/domain/messages/outbox";
import { remainingLines } from "@/domain/messages/remaining-lines";
import { type OrderLine, readOrderLines } from "@/domain/orders/find-line";
import { changeOrderLines } from "@/domain/orders/lines";
import { closeWhenDone, type LockedOrder } from "@/domain/orders/orders";
import { changeLevels, changePositions } from "@/domain/stock/levels";
import { recordMovements } from "@/domain/stock/movements";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { formatMoney } from "@/lib/format-money";
import { orderPath, storeUrl } from "@/lib/links";
import { markShipped, type Parcel, type ParcelLine } from "./parcels";

export type Leaving = {
  order: LockedOrder;
  parcel: Parcel;
  lines: ParcelLine[];
  carrier: string;
  trackingNumber: string;
  /** The card that paid, as the customer knows it; empty when nothing was due. */
  card: string;
  settings: StoreSettings;
  at: Date;
};

/** The caller holds the variants' and the order's locks; the parcel is paid. */
export async function leave(tx: Tx, actor: Actor, leaving: Leaving): Promise<void> {
  const { order, parcel, carrier, trackingNumber, at } = leaving;
  const orderLines = new Map((await readOrderLines(tx, order.id)).map((line) => [line.id, line]));
  const units = leaving.lines.flatMap(({ orderLineId, quantity }) => {
    const line = orderLines.get(orderLineId);
    return line ? [{ line, quantity }] : [];
  });
  const eventId = await recordEvent(tx, actor, {
    name: "parcel.shipped",
    at,
    orderId: order.id,
    data: {
      lines: units.map(({ line, quantity }) => ({ title: line.title, quantity })),
      carrier,
      trackingNumber,
      chargedMinor: leaving.card ? parcel.goodsMinor + parcel.shippingMinor : 0,
      currency: order.currency,
    },
  });
  await markShipped(tx, parcel.id, { carrier, trackingNumber, at });
  await dropFirm(tx, parcel.id);
  await moveOut(tx, parcel, units, { id: eventId, at });
  await closeWhenDone(tx, order.id, at);
  await tellCustomer(tx, leaving, units);
}

type Unit = { line: OrderLine; quantity: number };

async function moveOut(
  tx: Tx,
  parcel: Parcel,
  units: Unit[],
  event: { id: string; at: Date },
): Promise<void> {
  const byVariant = [...Map.groupBy(units, ({ line }) => line.variantId)].map(([variantId, ofVariant]) => ({
    variantId,
    locationId: parcel.locationId,
    quantity: ofVariant.reduce((sum, unit) => sum + unit.quantity, 0),
  }));
  await recordMovements(
    tx,
    byVariant.map(({ quantity, ...place }) => ({
      ...place,
      kind: "shipment",
      quantity: -quantity,
      parcelId: parcel.id,
    })),
    event,
  );
  await changeLevels(
    tx,
    byVariant.map(({ quantity, ...place }) => ({ ...place, onHand: -quantity, pegged: -quantity })),
  );
  await changePositions(
    tx,
    byVariant.map(({ variantId, quantity }) => ({
      variantId,
      onHand: -quantity,
      peggedOnHand: -quantity,
      incoming: 0,
      peggedIncoming: 0,
      unpegged: 0,
    })),
  );
  await changeOrderLines(
    tx,
    units.map(({ line, quantity }) => ({
      id: line.id,
      shipped: quantity,
      packed: -quantity,
      peggedOnHand: -quantity,
    })),
  );
}

async function tellCustomer(tx: Tx, leaving: Leaving, units: Unit[]): Promise<void> {
  const { order, parcel, settings, at } = leaving;
  if (order.email === "") return;
  const charged = leaving.card ? parcel.goodsMinor + parcel.shippingMinor : 0;
  await queueMessages(
    tx,
    [
      {
        kind: "parcel-shipped",
        recipient: order.email,
        version: parcel.id,
        orderId: order.id,
        props: {
          shop: mailShop(settings),
          orderNumber: String(order.number),
          orderLink: storeUrl(orderPath(order.id)),
          name: order.shipTo.name,
          sent: units.map(({ line, quantity }) => ({ title: line.title, quantity })),
          carrier: leaving.carrier,
          trackingNumber: leaving.trackingNumber,
          charged: formatMoney(charged, order.currency, settings.locale),
          card: leaving.card,
          remaining: await remainingLines(tx, order.id, settings, at),
        },
      },
    ],
    at,
  );
}

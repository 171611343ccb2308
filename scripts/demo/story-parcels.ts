// Parcels that left, two that the card stopped, a line that goes first for a reason, and a customer who changed their mind.
import { getDb } from "@/db/client";
import { pinLine } from "@/domain/allocation/pin-line";
import { packParcel } from "@/domain/fulfilment/pack-parcel";
import { listPackable } from "@/domain/fulfilment/queries";
import { shipParcel } from "@/domain/fulfilment/ship-parcel";
import { cancelUnits } from "@/domain/orders/cancel-units";
import { readOrderLines } from "@/domain/orders/find-line";
import { newId } from "@/lib/id";
import type { Stage } from "./stage";
import type { PlacedOrders } from "./story-orders";

export async function playParcels(stage: Stage, orders: PlacedOrders): Promise<void> {
  const names = [
    "sent 1",
    "sent 2",
    "sent 3",
    "sent 4",
    "sent 5",
    "declined",
    "asks the customer",
    "hangers",
  ];
  for (const [index, name] of names.entries()) {
    await sendWhatIsHere(stage, orderCalled(orders, name), `00340434${String(161094042557 + index * 97)}`);
  }
  await goFirst(
    stage,
    orderCalled(orders, "wedding rower"),
    "A wedding present: the day is fixed, we said yes by phone.",
  );
  await changeMind(stage, orderCalled(orders, "bands"));
}

export async function sendWhatIsHere(stage: Stage, orderId: string, trackingNumber: string): Promise<void> {
  for (const place of await listPackable(stage.manager, orderId)) {
    const parcelId = newId();
    await packParcel(stage.manager, {
      orderId,
      parcelId,
      locationId: place.locationId,
      lines: place.lines.map(({ orderLineId, quantity }) => ({ orderLineId, quantity })),
    });
    await shipParcel(stage.manager, { parcelId, carrier: "DHL", trackingNumber });
  }
}

async function goFirst(stage: Stage, orderId: string, reason: string): Promise<void> {
  const [line] = await readOrderLines(getDb(), orderId);
  if (line) await pinLine(stage.manager, { orderLineId: line.id, reason });
}

async function changeMind(stage: Stage, orderId: string): Promise<void> {
  const [line] = await readOrderLines(getDb(), orderId);
  if (!line) return;
  await cancelUnits(stage.manager, {
    order: { orderId },
    orderLineId: line.id,
    quantity: 1,
    reason: "One is enough, the customer wrote.",
  });
}

function orderCalled(orders: PlacedOrders, name: string): string {
  const id = orders.get(name);
  if (!id) throw new Error(`the demo has no order called ${name}`);
  return id;
}

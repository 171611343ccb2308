import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { idsOf, insertion, jsonOf } from "@/db/rows";
import { events } from "@/db/schema/events";
import type { Writes } from "@/db/together";
import type { Actor } from "@/domain/actor";
import { newId } from "@/lib/id";
import { currentRequestId } from "@/lib/request-context";

export type EventName =
  | "store.set_up"
  | "store.changed"
  | "picture.uploaded"
  | "company.added"
  | "location.added"
  | "staff.added"
  | "staff.signed_in"
  | "staff.signed_out"
  | "staff.disabled"
  | "staff.password_changed"
  | "catalog.imported"
  | "deliveries.imported"
  | "policy.changed"
  | "substitutes.set"
  | "stock.received"
  | "stock.adjusted"
  | "stock.counted"
  | "supplier.added"
  | "supplier.assigned"
  | "supplier.changed"
  | "supplier.unassigned"
  | "purchase_order.drafted"
  | "purchase_order.created"
  | "purchase_order.sent"
  | "purchase_order.confirmed"
  | "purchase_order.answered"
  | "purchase_order.noted"
  | "purchase_order.lines_changed"
  | "purchase_order.changed"
  | "purchase_order.cancelled"
  | "purchase_order.split"
  | "purchase_order.proposed"
  | "transfer.planned"
  | "transfer.dispatched"
  | "transfer.closed"
  | "transfer.cancelled"
  | "order.placed"
  | "order.units_cancelled"
  | "order.ship_choice_changed"
  | "order.units_set_apart"
  | "order.address_changed"
  | "order.units_swapped"
  | "question.asked"
  | "question.answered"
  | "question.closed"
  | "contract.withdrawn"
  | "return.requested"
  | "return.decided"
  | "allocation.replanned"
  | "allocation.rearranged"
  | "line.pinned"
  | "line.unpinned"
  | "decision.made"
  | "decision.undone"
  | "parcel.packed"
  | "parcel.unpacked"
  | "parcel.shipped"
  | "charge.succeeded"
  | "charge.failed"
  | "card.replaced"
  | "subscription.added"
  | "subscription.confirmed"
  | "subscription.ended"
  | "wave.sent"
  | "alerts.changed"
  | "digest.sent"
  | "invitation.dropped"
  | "hold.claimed"
  | "hold.expired"
  | "customer.signed_in"
  | "customer.signed_out"
  | "customer.changed"
  | "customer.exported"
  | "customer.erased"
  | "retention.applied"
  | "message.retried";

export type NewEvent = {
  /** Given when rows that point to the event travel beside it. */
  id?: string;
  name: EventName;
  at: Date;
  orderId?: string;
  variantId?: string;
  purchaseOrderId?: string;
  /** Plain facts for the timeline: numbers, days, names of things. Never an address or a card. */
  data?: Record<string, unknown>;
};

/** Records one event and gives its id, which the rows that it explains point to. */
export async function recordEvent(tx: Writes, actor: Actor, event: NewEvent): Promise<string> {
  const id = event.id ?? newId();
  await tx.execute(insertion(events, [eventRow(id, actor, event)]));
  return id;
}

function eventRow(id: string, actor: Actor, event: NewEvent) {
  return {
    id,
    name: event.name,
    actorKind: actor.kind === "customer" ? ("shopper" as const) : actor.kind,
    actorId: "id" in actor ? actor.id : null,
    actorName: nameOf(actor),
    orderId: event.orderId ?? null,
    variantId: event.variantId ?? null,
    purchaseOrderId: event.purchaseOrderId ?? null,
    data: event.data ?? {},
    requestId: currentRequestId() ?? null,
    at: event.at,
  };
}

function nameOf(actor: Actor): string {
  switch (actor.kind) {
    case "staff":
    case "supplier":
      return actor.name;
    case "system":
      return `Backfill (${actor.job})`;
    case "customer":
    case "shopper":
      return "Customer";
  }
}

/**
 * Takes somebody out of what happened to their orders. Events are append-only; the trigger lets exactly this through, in
 * this transaction alone: the facts may lose words, and nothing else of an event changes.
 */
export async function eraseFromEvents(
  tx: Tx,
  orderIds: string[],
  without: (data: unknown) => unknown,
): Promise<void> {
  await tx.execute(sql`select set_config('backfill.erasing', 'on', true)`);
  const rows = await tx.execute<{ id: string; data: unknown }>(
    sql`select id, data from events where order_id = any(${idsOf(orderIds)})`,
  );
  for (const { id, data } of rows) {
    const left = without(data);
    if (JSON.stringify(left) !== JSON.stringify(data))
      await tx.execute(sql`update events set data = ${jsonOf(left)}::jsonb where id = ${id}::uuid`);
  }
  await tx.execute(sql`select set_config('backfill.erasing', 'off', true)`);
}

import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { idColumn, instant } from "./columns";

/** What happened, who did it, when. Append-only (a trigger refuses changes); rows that change state point here. */
export const events = pgTable(
  "events",
  {
    id: idColumn(),
    name: text("name").notNull(),
    actorKind: text("actor_kind").$type<"staff" | "shopper" | "supplier" | "system">().notNull(),
    actorId: text("actor_id"),
    actorName: text("actor_name").notNull(),
    orderId: uuid("order_id"),
    variantId: uuid("variant_id"),
    purchaseOrderId: uuid("purchase_order_id"),
    data: jsonb("data").$type<Record<string, unknown>>().notNull(),
    requestId: text("request_id"),
    at: instant("at").notNull(),
  },
  (t) => [
    index("events_order").on(t.orderId, t.at),
    index("events_variant").on(t.variantId, t.at),
    index("events_purchase_order").on(t.purchaseOrderId, t.at),
    index("events_at").on(t.at),
  ],
);

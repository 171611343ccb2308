import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { idColumn, instant } from "./columns";
import { orderLines, orders } from "./orders";

export type ReturnKind = "withdrawal" | "return";
export type ReturnReason =
  | ""
  | "damaged"
  | "wrong"
  | "not_as_described"
  | "does_not_fit"
  | "not_wanted"
  | "other";

/** A customer wants out of the contract, or to send something back; what staff answered. */
export const returnRequests = pgTable(
  "return_requests",
  {
    id: idColumn(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id),
    kind: text("kind").$type<ReturnKind>().notNull(),
    reason: text("reason").$type<ReturnReason>().notNull(),
    /** In the customer's own words. */
    words: text("words").notNull(),
    requestedAt: instant("requested_at").notNull(),
    decision: text("decision").$type<"accepted" | "declined">(),
    decidedAt: instant("decided_at"),
    decidedByName: text("decided_by_name"),
    /** What staff wrote to the customer. */
    answer: text("answer").notNull().default(""),
  },
  (t) => [
    index("return_requests_order").on(t.orderId),
    index("return_requests_open").on(t.requestedAt).where(sql`${t.decidedAt} is null`),
    index("return_requests_recent").on(t.requestedAt, t.id),
    check("return_requests_kind", sql`${t.kind} in ('withdrawal', 'return')`),
    check(
      "return_requests_decided",
      sql`num_nulls(${t.decision}, ${t.decidedAt}, ${t.decidedByName}) in (0, 3)`,
    ),
  ],
);

export const returnRequestLines = pgTable(
  "return_request_lines",
  {
    requestId: uuid("request_id")
      .notNull()
      .references(() => returnRequests.id),
    orderLineId: uuid("order_line_id")
      .notNull()
      .references(() => orderLines.id),
    quantity: integer("quantity").notNull(),
    /** Of these, units that had not left yet: cancelled at once, nothing to send back. */
    cancelled: integer("cancelled").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.requestId, t.orderLineId] }),
    index("return_request_lines_order_line").on(t.orderLineId),
    check(
      "return_request_lines_quantity",
      sql`${t.quantity} > 0 and ${t.cancelled} between 0 and ${t.quantity}`,
    ),
  ],
);

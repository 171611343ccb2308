import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { idColumn, instant } from "./columns";

export type StaffRole = "owner" | "manager" | "warehouse" | "support";

export const staff = pgTable(
  "staff",
  {
    id: idColumn(),
    /** Lower-cased. */
    email: text("email").notNull().unique(),
    name: text("name").notNull(),
    role: text("role").$type<StaffRole>().notNull(),
    passwordHash: text("password_hash").notNull(),
    createdAt: instant("created_at").notNull(),
    disabledAt: instant("disabled_at"),
  },
  (t) => [check("staff_role", sql`${t.role} in ('owner', 'manager', 'warehouse', 'support')`)],
);

/** A sign-in. The cookie only names it; ending it here ends it at once. */
export const staffSessions = pgTable(
  "staff_sessions",
  {
    id: idColumn(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id, { onDelete: "cascade" }),
    startedAt: instant("started_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    endedAt: instant("ended_at"),
    userAgent: text("user_agent").notNull().default(""),
  },
  (t) => [index("staff_sessions_staff").on(t.staffId)],
);

/** Counters of the rate limiter (rate-limiter-flexible's own table layout). */
export const rateLimits = pgTable("rate_limits", {
  key: text("key").primaryKey(),
  points: integer("points").notNull().default(0),
  expire: instant("expire"),
});

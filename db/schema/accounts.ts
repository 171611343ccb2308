import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { idColumn, instant } from "./columns";
import { customers } from "./customers";
import type { Address } from "./orders";

/** What a mailed link is for: to sign in, to prove a new address, to see or erase what is kept about somebody. */
export type MailedLinkPurpose = "sign_in" | "change_email" | "privacy";

/** A link that was mailed to prove an address. The secrets themselves are only in the mail. */
export const mailedLinks = pgTable(
  "mailed_links",
  {
    id: idColumn(),
    purpose: text("purpose").$type<MailedLinkPurpose>().notNull(),
    /** The address that it proves. Lower-cased. */
    email: text("email").notNull(),
    /** Who wants to move to that address. */
    customerId: uuid("customer_id").references(() => customers.id, { onDelete: "cascade" }),
    tokenHash: text("token_hash").notNull().unique(),
    /** Of the six digits for another device; null where there are none. */
    codeHash: text("code_hash"),
    codeTries: integer("code_tries").notNull().default(0),
    /** Where to go afterwards, a path of the store. */
    nextPath: text("next_path").notNull().default(""),
    sentAt: instant("sent_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [
    index("mailed_links_email").on(t.email),
    index("mailed_links_expired").on(t.expiresAt),
    check("mailed_links_purpose", sql`${t.purpose} in ('sign_in', 'change_email', 'privacy')`),
  ],
);

/** A customer's sign-in. The cookie only names it; ending it here ends it at once. */
export const customerSessions = pgTable(
  "customer_sessions",
  {
    id: idColumn(),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id, { onDelete: "cascade" }),
    startedAt: instant("started_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    endedAt: instant("ended_at"),
    userAgent: text("user_agent").notNull().default(""),
  },
  (t) => [
    index("customer_sessions_customer").on(t.customerId),
    index("customer_sessions_expired").on(t.expiresAt),
  ],
);

/** Where a customer's parcels may go, to be chosen at checkout. */
export const customerAddresses = pgTable(
  "customer_addresses",
  {
    id: idColumn(),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id, { onDelete: "cascade" }),
    address: jsonb("address").$type<Address>().notNull(),
    isDefault: boolean("is_default").notNull().default(false),
    savedAt: instant("saved_at").notNull(),
  },
  (t) => [
    index("customer_addresses_customer").on(t.customerId),
    uniqueIndex("customer_addresses_one_default").on(t.customerId).where(sql`${t.isDefault}`),
  ],
);

/** The nights on which what had been kept long enough was deleted, and how much of it. */
export const retentionRuns = pgTable("retention_runs", {
  day: date("day", { mode: "string" }).primaryKey(),
  deleted: jsonb("deleted").$type<Record<string, number>>().notNull(),
  ranAt: instant("ran_at").notNull(),
});

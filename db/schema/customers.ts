import { sql } from "drizzle-orm";
import { check, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { variants } from "./catalog";
import { idColumn, instant } from "./columns";

export const companies = pgTable("companies", {
  id: idColumn(),
  name: text("name").notNull().unique(),
  /** Service level: a higher tier is served first. Consumers are 0. */
  tier: integer("tier").notNull().default(0),
});

export const customers = pgTable("customers", {
  id: idColumn(),
  /** Lower-cased. */
  email: text("email").notNull().unique(),
  name: text("name").notNull().default(""),
  companyId: uuid("company_id").references(() => companies.id),
  createdAt: instant("created_at").notNull(),
  /** From then on the row stands for nobody: name and address are placeholders. */
  erasedAt: instant("erased_at"),
});

export const carts = pgTable(
  "carts",
  {
    id: idColumn(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    /** Whose it is, on every device where they are signed in; null: the guest's whose cookie names it. */
    customerId: uuid("customer_id").references(() => customers.id),
    /** What the shopper has typed at checkout so far, so that the back button and a reload lose nothing. Never card data. */
    checkoutDraft: jsonb("checkout_draft").$type<Record<string, string>>(),
  },
  (t) => [uniqueIndex("carts_one_per_customer").on(t.customerId).where(sql`${t.customerId} is not null`)],
);

export const cartLines = pgTable(
  "cart_lines",
  {
    cartId: uuid("cart_id")
      .notNull()
      .references(() => carts.id, { onDelete: "cascade" }),
    variantId: uuid("variant_id")
      .notNull()
      .references(() => variants.id, { onDelete: "cascade" }),
    quantity: integer("quantity").notNull(),
    addedAt: instant("added_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cartId, t.variantId] }),
    check("cart_lines_quantity", sql`${t.quantity} between 1 and 100000`),
  ],
);

import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { idColumn, instant, minorUnits } from "./columns";

export const categories = pgTable("categories", {
  id: idColumn(),
  handle: text("handle").notNull().unique(),
  title: text("title").notNull(),
  position: integer("position").notNull().default(0),
});

export const products = pgTable(
  "products",
  {
    id: idColumn(),
    handle: text("handle").notNull().unique(),
    title: text("title").notNull(),
    descriptionHtml: text("description_html").notNull().default(""),
    vendor: text("vendor").notNull().default(""),
    productType: text("product_type").notNull().default(""),
    tags: text("tags").array().notNull().default([]),
    optionNames: text("option_names").array().notNull().default([]),
    categoryId: uuid("category_id").references(() => categories.id, { onDelete: "set null" }),
    status: text("status").$type<"active" | "draft" | "archived">().notNull(),
    /** Set on a product that was never in stock yet: it is a preorder until then. */
    releaseOn: date("release_on", { mode: "string" }),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    index("products_listing").on(t.status, t.createdAt, t.id),
    index("products_category").on(t.categoryId),
    index("products_tags").using("gin", t.tags),
    check("products_status", sql`${t.status} in ('active', 'draft', 'archived')`),
  ],
);

export const productImages = pgTable(
  "product_images",
  {
    id: idColumn(),
    productId: uuid("product_id")
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    url: text("url").notNull(),
    alt: text("alt").notNull().default(""),
    position: integer("position").notNull(),
  },
  (t) => [unique("product_images_once").on(t.productId, t.url)],
);

/** The sellable unit. A SKU may be blank or doubled: real catalogues have both, and they are never merged. */
export const variants = pgTable(
  "variants",
  {
    id: idColumn(),
    productId: uuid("product_id")
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    title: text("title").notNull(),
    optionValues: text("option_values").array().notNull().default([]),
    sku: text("sku").notNull().default(""),
    barcode: text("barcode").notNull().default(""),
    priceMinor: minorUnits("price_minor").notNull(),
    compareAtMinor: minorUnits("compare_at_minor"),
    grams: integer("grams").notNull().default(0),
    imageId: uuid("image_id").references((): AnyPgColumn => productImages.id, { onDelete: "set null" }),
    safetyStock: integer("safety_stock").notNull().default(0),
    discontinuedAt: instant("discontinued_at"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    unique("variants_options").on(t.productId, t.optionValues),
    index("variants_sku").on(t.sku),
    check("variants_price", sql`${t.priceMinor} >= 0`),
    check("variants_safety_stock", sql`${t.safetyStock} >= 0`),
  ],
);

/** What to offer instead while something isn't in stock, set for a product or for one of its variants, the best first. */
export const substitutes = pgTable(
  "substitutes",
  {
    productId: uuid("product_id").references(() => products.id, { onDelete: "cascade" }),
    variantId: uuid("variant_id").references(() => variants.id, { onDelete: "cascade" }),
    substituteId: uuid("substitute_id")
      .notNull()
      .references(() => variants.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
  },
  (t) => [
    unique("substitutes_once").on(t.productId, t.variantId, t.substituteId).nullsNotDistinct(),
    index("substitutes_variant").on(t.variantId),
    index("substitutes_substitute").on(t.substituteId),
    check("substitutes_of_one", sql`num_nonnulls(${t.productId}, ${t.variantId}) = 1`),
    check("substitutes_not_itself", sql`${t.variantId} is distinct from ${t.substituteId}`),
  ],
);

/**
 * Whether orders are taken for what is not on hand, and how much one order or customer may have. The most specific row
 * wins: variant, product, tag, category, store; within one of these a company's own row, then its kind of customer, then
 * everyone's; within that the row of the channel before that of all channels.
 */
export const backorderPolicies = pgTable(
  "backorder_policies",
  {
    id: idColumn(),
    categoryId: uuid("category_id").references(() => categories.id, { onDelete: "cascade" }),
    /** As products carry it. */
    tag: text("tag"),
    productId: uuid("product_id").references(() => products.id, { onDelete: "cascade" }),
    variantId: uuid("variant_id").references(() => variants.id, { onDelete: "cascade" }),
    audience: text("audience").$type<"everyone" | "consumers" | "businesses" | "company">().notNull(),
    companyId: uuid("company_id"),
    /** Where is ordered; null is everywhere. */
    channel: text("channel").$type<"storefront" | "staff">(),
    isAllowed: boolean("is_allowed").notNull(),
    /** Most units that may wait at once. Null is unlimited, 0 is none. */
    maxOpenUnits: integer("max_open_units"),
    /** Orders are taken up to and including this day. */
    untilDay: date("until_day", { mode: "string" }),
    /** A day further away than this is not sold. */
    maxWaitDays: integer("max_wait_days"),
    /** Sell on the supplier's lead time when no purchase order covers the units. */
    sellsOnLeadTime: boolean("sells_on_lead_time").notNull().default(false),
    /** Most units of one variant in one order. Null is no limit. */
    perOrderAtMost: integer("per_order_at_most"),
    /** Most units of one variant that a customer has ordered in all and not cancelled. Null is no limit. */
    perCustomerAtMost: integer("per_customer_at_most"),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    unique("backorder_policies_once")
      .on(t.categoryId, t.tag, t.productId, t.variantId, t.audience, t.companyId, t.channel)
      .nullsNotDistinct(),
    index("backorder_policies_variant").on(t.variantId),
    index("backorder_policies_product").on(t.productId),
    index("backorder_policies_tag").on(t.tag),
    check(
      "backorder_policies_scope",
      sql`num_nonnulls(${t.categoryId}, ${t.tag}, ${t.productId}, ${t.variantId}) <= 1`,
    ),
    check("backorder_policies_channel", sql`${t.channel} in ('storefront', 'staff')`),
    check("backorder_policies_per_order", sql`${t.perOrderAtMost} > 0`),
    check("backorder_policies_per_customer", sql`${t.perCustomerAtMost} > 0`),
    check("backorder_policies_company", sql`(${t.audience} = 'company') = (${t.companyId} is not null)`),
    check("backorder_policies_max_open", sql`${t.maxOpenUnits} is null or ${t.maxOpenUnits} >= 0`),
    check("backorder_policies_max_wait", sql`${t.maxWaitDays} is null or ${t.maxWaitDays} >= 0`),
  ],
);

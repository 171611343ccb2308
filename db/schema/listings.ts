import { type SQL, sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { categories, products } from "./catalog";
import { instant, minorUnits } from "./columns";

const searchDocument = customType<{ data: string | SQL }>({ dataType: () => "tsvector" });

export type ListedStatus =
  | "in_stock"
  | "low_stock"
  | "backorder"
  | "preorder"
  | "out_of_stock"
  | "discontinued";

/** How one variant stood when its product was last looked at. `options` are "Size: L". */
export type ListedVariant = {
  id: string;
  status: ListedStatus;
  priceMinor: number;
  earliestOn: string | null;
  latestOn: string | null;
  options: string[];
};

/**
 * A cache of the availability rule and of the catalogue, a row a product, by which lists are filtered, sorted, counted and
 * searched; what a page says of a product it asks the rule anew. Written by domain/catalog/product-listings.ts.
 */
export const productListings = pgTable(
  "product_listings",
  {
    productId: uuid("product_id")
      .primaryKey()
      .references(() => products.id, { onDelete: "cascade" }),
    /** False for drafts, what was archived and what has no variants: kept, so that readers of changes hear of it. */
    isListed: boolean("is_listed").notNull(),
    categoryId: uuid("category_id").references(() => categories.id, { onDelete: "set null" }),
    title: text("title").notNull(),
    vendor: text("vendor").notNull().default(""),
    createdAt: instant("created_at").notNull(),
    /** When it was last in stock again after it hadn't been. */
    backAt: instant("back_at"),
    /** That of its best variant. */
    status: text("status").$type<ListedStatus>().notNull(),
    /** The day by which the first variant that is only coming can be had. */
    comingOn: date("coming_on", { mode: "string" }),
    minPriceMinor: minorUnits("min_price_minor").notNull(),
    maxPriceMinor: minorUnits("max_price_minor").notNull(),
    variants: jsonb("variants").$type<ListedVariant[]>().notNull(),
    search: searchDocument("search").notNull().default(sql`''::tsvector`),
    /** When this row last changed, on the database's clock. */
    changedAt: instant("changed_at").notNull().default(sql`clock_timestamp()`),
  },
  (t) => [
    index("product_listings_search").using("gin", t.search),
    index("product_listings_variants").using("gin", sql`${t.variants} jsonb_path_ops`),
    index("product_listings_price").on(t.minPriceMinor, t.productId).where(sql`${t.isListed}`),
    index("product_listings_category").on(t.categoryId, t.createdAt, t.productId).where(sql`${t.isListed}`),
    index("product_listings_changed").on(t.changedAt),
    index("product_listings_new").on(t.createdAt, t.productId).where(sql`${t.isListed}`),
    index("product_listings_back")
      .on(t.backAt, t.productId)
      .where(sql`${t.isListed} and ${t.backAt} is not null`),
    index("product_listings_coming")
      .on(t.comingOn, t.productId)
      .where(sql`${t.isListed} and ${t.status} in ('backorder', 'preorder')`),
    index("product_listings_here")
      .on(t.createdAt, t.productId)
      .where(sql`${t.isListed} and ${t.status} in ('in_stock', 'low_stock')`),
    index("product_listings_title").on(sql`left(lower(${t.title}), 100) text_pattern_ops`),
    check(
      "product_listings_status",
      sql`${t.status} in ('in_stock', 'low_stock', 'backorder', 'preorder', 'out_of_stock', 'discontinued')`,
    ),
  ],
);

/** Every word by which a product can be found, so that a mistyped one leads to those that are close. */
export const searchWords = pgTable("search_words", { word: text("word").primaryKey() }, (t) => [
  index("search_words_close").using("gin", sql`${t.word} gin_trgm_ops`),
]);

/** How far the listing has come: its one row is written by domain/catalog/product-listings.ts. */
export const listingRounds = pgTable(
  "listing_rounds",
  {
    id: integer("id").primaryKey().default(1),
    /** What every product's state depends on (the day, the settings, the shop's policies), when the last round began. */
    basis: text("basis").notNull(),
    /** The last product that this round has looked at; null when it is through. */
    reachedId: uuid("reached_id"),
    startedAt: instant("started_at").notNull(),
  },
  (t) => [check("listing_rounds_is_one", sql`${t.id} = 1`)],
);

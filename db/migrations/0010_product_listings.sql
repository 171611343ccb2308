CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;
--> statement-breakpoint
CREATE TABLE "listing_rounds" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"basis" text NOT NULL,
	"reached_id" uuid,
	"started_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "listing_rounds_is_one" CHECK ("listing_rounds"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "product_listings" (
	"product_id" uuid PRIMARY KEY NOT NULL,
	"is_listed" boolean NOT NULL,
	"category_id" uuid,
	"title" text NOT NULL,
	"vendor" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"back_at" timestamp (3) with time zone,
	"status" text NOT NULL,
	"coming_on" date,
	"min_price_minor" bigint NOT NULL,
	"max_price_minor" bigint NOT NULL,
	"variants" jsonb NOT NULL,
	"search" "tsvector" DEFAULT ''::tsvector NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "product_listings_status" CHECK ("product_listings"."status" in ('in_stock', 'low_stock', 'backorder', 'preorder', 'out_of_stock', 'discontinued'))
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "product_listings" ADD CONSTRAINT "product_listings_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_listings" ADD CONSTRAINT "product_listings_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "product_listings_search" ON "product_listings" USING gin ("search");--> statement-breakpoint
CREATE INDEX "product_listings_changed" ON "product_listings" USING btree ("changed_at");--> statement-breakpoint
CREATE INDEX "product_listings_new" ON "product_listings" USING btree ("created_at","product_id") WHERE "product_listings"."is_listed";--> statement-breakpoint
CREATE INDEX "product_listings_back" ON "product_listings" USING btree ("back_at","product_id") WHERE "product_listings"."is_listed" and "product_listings"."back_at" is not null;--> statement-breakpoint
CREATE INDEX "product_listings_coming" ON "product_listings" USING btree ("coming_on","product_id") WHERE "product_listings"."is_listed" and "product_listings"."status" in ('backorder', 'preorder');--> statement-breakpoint
CREATE INDEX "product_listings_here" ON "product_listings" USING btree ("created_at","product_id") WHERE "product_listings"."is_listed" and "product_listings"."status" in ('in_stock', 'low_stock');--> statement-breakpoint
CREATE INDEX "product_listings_title" ON "product_listings" USING btree (left(lower("title"), 100) text_pattern_ops);--> statement-breakpoint
CREATE INDEX "search_words_close" ON "search_words" USING gin ("word" gin_trgm_ops);
--> statement-breakpoint
-- An existing shop has its lists at once, by what lies there; the worker looks at each product by the rule right after it starts.
INSERT INTO product_listings (product_id, is_listed, category_id, title, vendor, created_at, status, min_price_minor, max_price_minor, variants)
SELECT product.id, true, product.category_id, product.title, product.vendor, product.created_at,
  CASE WHEN bool_or(coalesce(position.on_hand - position.pegged_on_hand - variant.safety_stock, 0) > 0) THEN 'in_stock' ELSE 'out_of_stock' END,
  min(variant.price_minor), max(variant.price_minor),
  jsonb_agg(jsonb_build_object('id', variant.id, 'priceMinor', variant.price_minor, 'earliestOn', null, 'latestOn', null, 'options', '[]'::jsonb,
    'status', CASE WHEN coalesce(position.on_hand - position.pegged_on_hand - variant.safety_stock, 0) > 0 THEN 'in_stock' ELSE 'out_of_stock' END)
    ORDER BY variant.position)
FROM products product
JOIN variants variant ON variant.product_id = product.id
LEFT JOIN stock_positions position ON position.variant_id = variant.id
WHERE product.status = 'active'
GROUP BY product.id;

CREATE TABLE "conversation_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"author" text NOT NULL,
	"author_name" text NOT NULL,
	"body" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "conversation_messages_author" CHECK ("conversation_messages"."author" in ('customer', 'staff'))
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid,
	"product_id" uuid,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"waiting_since" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"closed_by_name" text
);
--> statement-breakpoint
CREATE TABLE "return_request_lines" (
	"request_id" uuid NOT NULL,
	"order_line_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	"cancelled" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "return_request_lines_request_id_order_line_id_pk" PRIMARY KEY("request_id","order_line_id"),
	CONSTRAINT "return_request_lines_quantity" CHECK ("return_request_lines"."quantity" > 0 and "return_request_lines"."cancelled" between 0 and "return_request_lines"."quantity")
);
--> statement-breakpoint
CREATE TABLE "return_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"words" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"decision" text,
	"decided_at" timestamp (3) with time zone,
	"decided_by_name" text,
	"answer" text DEFAULT '' NOT NULL,
	CONSTRAINT "return_requests_kind" CHECK ("return_requests"."kind" in ('withdrawal', 'return')),
	CONSTRAINT "return_requests_decided" CHECK (num_nulls("return_requests"."decision", "return_requests"."decided_at", "return_requests"."decided_by_name") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"content_hash" text NOT NULL,
	"purpose" text NOT NULL,
	"original_name" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"widths" integer[] NOT NULL,
	"bytes" integer NOT NULL,
	"event_id" uuid NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "uploads_content_hash_unique" UNIQUE("content_hash"),
	CONSTRAINT "uploads_hash" CHECK ("uploads"."content_hash" ~ '^[0-9a-f]{32}$'),
	CONSTRAINT "uploads_size" CHECK ("uploads"."width" > 0 and "uploads"."height" > 0 and "uploads"."bytes" > 0),
	CONSTRAINT "uploads_purpose" CHECK ("uploads"."purpose" in ('logo', 'product'))
);
--> statement-breakpoint
ALTER TABLE "backorder_policies" DROP CONSTRAINT "backorder_policies_once";--> statement-breakpoint
ALTER TABLE "backorder_policies" DROP CONSTRAINT "backorder_policies_scope";--> statement-breakpoint
ALTER TABLE "backorder_policies" ADD COLUMN "tag" text;--> statement-breakpoint
ALTER TABLE "backorder_policies" ADD COLUMN "channel" text;--> statement-breakpoint
ALTER TABLE "backorder_policies" ADD COLUMN "per_order_at_most" integer;--> statement-breakpoint
ALTER TABLE "backorder_policies" ADD COLUMN "per_customer_at_most" integer;--> statement-breakpoint
ALTER TABLE "parcels" ADD COLUMN "ship_to" jsonb;--> statement-breakpoint
UPDATE "parcels" SET "ship_to" = (SELECT "ship_to" FROM "orders" WHERE "orders"."id" = "parcels"."order_id");--> statement-breakpoint
ALTER TABLE "parcels" ALTER COLUMN "ship_to" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "swapped_from_line_id" uuid;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "split_from_line_id" uuid;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "ships_apart_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "conversation_messages" ADD CONSTRAINT "conversation_messages_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_request_lines" ADD CONSTRAINT "return_request_lines_request_id_return_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."return_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_request_lines" ADD CONSTRAINT "return_request_lines_order_line_id_order_lines_id_fk" FOREIGN KEY ("order_line_id") REFERENCES "public"."order_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_requests" ADD CONSTRAINT "return_requests_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conversation_messages_thread" ON "conversation_messages" USING btree ("conversation_id","at","id");--> statement-breakpoint
CREATE INDEX "conversations_waiting" ON "conversations" USING btree ("waiting_since") WHERE "conversations"."waiting_since" is not null;--> statement-breakpoint
CREATE INDEX "conversations_recent" ON "conversations" USING btree ("asked_at","id");--> statement-breakpoint
CREATE INDEX "conversations_order" ON "conversations" USING btree ("order_id") WHERE "conversations"."order_id" is not null;--> statement-breakpoint
CREATE INDEX "conversations_email" ON "conversations" USING btree ("email");--> statement-breakpoint
CREATE INDEX "return_request_lines_order_line" ON "return_request_lines" USING btree ("order_line_id");--> statement-breakpoint
CREATE INDEX "return_requests_order" ON "return_requests" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "return_requests_open" ON "return_requests" USING btree ("requested_at") WHERE "return_requests"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "return_requests_recent" ON "return_requests" USING btree ("requested_at","id");--> statement-breakpoint
CREATE INDEX "uploads_event" ON "uploads" USING btree ("event_id");--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_swapped_from" FOREIGN KEY ("swapped_from_line_id") REFERENCES "public"."order_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_split_from" FOREIGN KEY ("split_from_line_id") REFERENCES "public"."order_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "backorder_policies_tag" ON "backorder_policies" USING btree ("tag");--> statement-breakpoint
CREATE INDEX "products_tags" ON "products" USING gin ("tags");--> statement-breakpoint
ALTER TABLE "backorder_policies" ADD CONSTRAINT "backorder_policies_once" UNIQUE NULLS NOT DISTINCT("category_id","tag","product_id","variant_id","audience","company_id","channel");--> statement-breakpoint
ALTER TABLE "backorder_policies" ADD CONSTRAINT "backorder_policies_channel" CHECK ("backorder_policies"."channel" in ('storefront', 'staff'));--> statement-breakpoint
ALTER TABLE "backorder_policies" ADD CONSTRAINT "backorder_policies_per_order" CHECK ("backorder_policies"."per_order_at_most" > 0);--> statement-breakpoint
ALTER TABLE "backorder_policies" ADD CONSTRAINT "backorder_policies_per_customer" CHECK ("backorder_policies"."per_customer_at_most" > 0);--> statement-breakpoint
ALTER TABLE "backorder_policies" ADD CONSTRAINT "backorder_policies_scope" CHECK (num_nonnulls("backorder_policies"."category_id", "backorder_policies"."tag", "backorder_policies"."product_id", "backorder_policies"."variant_id") <= 1);
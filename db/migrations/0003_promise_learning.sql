CREATE TABLE "promise_outcomes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"promise_id" uuid NOT NULL,
	"order_line_id" uuid NOT NULL,
	"supplier_id" uuid,
	"purchase_order_line_id" uuid NOT NULL,
	"percentile" integer,
	"quantity" integer NOT NULL,
	"earliest_on" date,
	"latest_on" date,
	"ready_on" date NOT NULL,
	"event_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "promise_outcomes_quantity" CHECK ("promise_outcomes"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"supplier_id" uuid NOT NULL,
	"purchase_order_id" uuid,
	"source" text NOT NULL,
	"reference" text DEFAULT '' NOT NULL,
	"expected_on" date NOT NULL,
	"received_on" date NOT NULL,
	"quantity" integer NOT NULL,
	"import_key" text,
	"event_id" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "deliveries_import_key_unique" UNIQUE("import_key"),
	CONSTRAINT "deliveries_once" UNIQUE("purchase_order_id","expected_on","received_on"),
	CONSTRAINT "deliveries_source" CHECK ("deliveries"."source" in ('receipt', 'import')),
	CONSTRAINT "deliveries_quantity" CHECK ("deliveries"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "purchase_order_answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"purchase_order_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"lines" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"event_id" uuid NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supplier_closures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"supplier_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	CONSTRAINT "supplier_closures_days" CHECK ("supplier_closures"."to_day" >= "supplier_closures"."from_day")
);
--> statement-breakpoint
CREATE TABLE "supplier_forecasts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"supplier_id" uuid,
	"quantiles" jsonb NOT NULL,
	"receipts" integer NOT NULL,
	"pool_receipts" integer NOT NULL,
	"basis" text NOT NULL,
	"is_moving" boolean NOT NULL,
	"learned_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "supplier_forecasts_once" UNIQUE NULLS NOT DISTINCT("supplier_id"),
	CONSTRAINT "supplier_forecasts_basis" CHECK ("supplier_forecasts"."basis" in ('supplier', 'shrunk', 'pool', 'prior'))
);
--> statement-breakpoint
ALTER TABLE "purchase_orders" ALTER COLUMN "supplier_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "purchase_order_lines" ADD COLUMN "first_expected_on" date;--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD COLUMN "from_location_id" uuid;--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD COLUMN "currency" text;--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD COLUMN "sent_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD COLUMN "confirmed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "supplier_variants" ADD COLUMN "supplier_sku" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "supplier_variants" ADD COLUMN "pack_size" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "supplier_variants" ADD COLUMN "minimum_quantity" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "supplier_variants" ADD COLUMN "lead_time_days" integer;--> statement-breakpoint
ALTER TABLE "supplier_variants" ADD COLUMN "preference" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "suppliers" ADD COLUMN "contact_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "suppliers" ADD COLUMN "phone" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "suppliers" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "suppliers" ADD COLUMN "currency" text;--> statement-breakpoint
ALTER TABLE "suppliers" ADD COLUMN "minimum_order_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "suppliers" ADD COLUMN "order_weekdays" integer[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "suppliers" ADD COLUMN "order_cutoff" text DEFAULT '17:00' NOT NULL;--> statement-breakpoint
ALTER TABLE "suppliers" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "suppliers" ADD COLUMN "working_weekdays" integer[] DEFAULT '{1,2,3,4,5}' NOT NULL;--> statement-breakpoint
ALTER TABLE "promise_outcomes" ADD CONSTRAINT "promise_outcomes_promise_id_promises_id_fk" FOREIGN KEY ("promise_id") REFERENCES "public"."promises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise_outcomes" ADD CONSTRAINT "promise_outcomes_order_line_id_order_lines_id_fk" FOREIGN KEY ("order_line_id") REFERENCES "public"."order_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise_outcomes" ADD CONSTRAINT "promise_outcomes_supplier_id_suppliers_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."suppliers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise_outcomes" ADD CONSTRAINT "promise_outcomes_purchase_order_line_id_purchase_order_lines_id_fk" FOREIGN KEY ("purchase_order_line_id") REFERENCES "public"."purchase_order_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise_outcomes" ADD CONSTRAINT "promise_outcomes_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_supplier_id_suppliers_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."suppliers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_purchase_order_id_purchase_orders_id_fk" FOREIGN KEY ("purchase_order_id") REFERENCES "public"."purchase_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_order_answers" ADD CONSTRAINT "purchase_order_answers_purchase_order_id_purchase_orders_id_fk" FOREIGN KEY ("purchase_order_id") REFERENCES "public"."purchase_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_order_answers" ADD CONSTRAINT "purchase_order_answers_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supplier_closures" ADD CONSTRAINT "supplier_closures_supplier_id_suppliers_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."suppliers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supplier_forecasts" ADD CONSTRAINT "supplier_forecasts_supplier_id_suppliers_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."suppliers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "promise_outcomes_at" ON "promise_outcomes" USING btree ("at");--> statement-breakpoint
CREATE INDEX "promise_outcomes_supplier" ON "promise_outcomes" USING btree ("supplier_id","at");--> statement-breakpoint
CREATE INDEX "promise_outcomes_line" ON "promise_outcomes" USING btree ("order_line_id");--> statement-breakpoint
CREATE INDEX "deliveries_supplier" ON "deliveries" USING btree ("supplier_id","received_on");--> statement-breakpoint
CREATE INDEX "purchase_order_answers_order" ON "purchase_order_answers" USING btree ("purchase_order_id","answered_at");--> statement-breakpoint
CREATE INDEX "supplier_closures_supplier" ON "supplier_closures" USING btree ("supplier_id","to_day");--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD CONSTRAINT "purchase_orders_from_location_id_locations_id_fk" FOREIGN KEY ("from_location_id") REFERENCES "public"."locations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "purchase_orders_supplier" ON "purchase_orders" USING btree ("supplier_id","created_at");--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD CONSTRAINT "purchase_orders_one_source" CHECK (num_nonnulls("purchase_orders"."supplier_id", "purchase_orders"."from_location_id") = 1);--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD CONSTRAINT "purchase_orders_transfer_moves" CHECK ("purchase_orders"."from_location_id" is distinct from "purchase_orders"."location_id");--> statement-breakpoint
ALTER TABLE "supplier_variants" ADD CONSTRAINT "supplier_variants_packs" CHECK ("supplier_variants"."pack_size" > 0 and "supplier_variants"."minimum_quantity" > 0);--> statement-breakpoint
UPDATE "purchase_order_lines" SET "first_expected_on" = "expected_on";--> statement-breakpoint
UPDATE "purchase_orders" SET "version" = 1, "sent_at" = "created_at" WHERE "state" <> 'draft';--> statement-breakpoint
UPDATE "purchase_orders" SET "confirmed_at" = "created_at" WHERE "state" = 'confirmed';--> statement-breakpoint
CREATE TRIGGER purchase_order_answers_append_only BEFORE UPDATE OR DELETE ON purchase_order_answers FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER promise_outcomes_append_only BEFORE UPDATE OR DELETE ON promise_outcomes FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE "purchase_order_lines" DROP CONSTRAINT "purchase_order_lines_once";--> statement-breakpoint
ALTER TABLE "purchase_order_lines" DROP CONSTRAINT "purchase_order_lines_quantity";--> statement-breakpoint
ALTER TABLE "purchase_order_lines" DROP CONSTRAINT "purchase_order_lines_open";--> statement-breakpoint
ALTER TABLE "purchase_order_lines" ADD COLUMN "cancelled" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "purchase_order_lines_order" ON "purchase_order_lines" USING btree ("purchase_order_id");--> statement-breakpoint
ALTER TABLE "purchase_order_lines" ADD CONSTRAINT "purchase_order_lines_quantity" CHECK ("purchase_order_lines"."quantity" > 0 and "purchase_order_lines"."received" >= 0 and "purchase_order_lines"."cancelled" >= 0);--> statement-breakpoint
ALTER TABLE "purchase_order_lines" ADD CONSTRAINT "purchase_order_lines_open" CHECK ("purchase_order_lines"."open_quantity" >= 0 and ("purchase_order_lines"."open_quantity" = 0 or "purchase_order_lines"."open_quantity" = "purchase_order_lines"."quantity" - "purchase_order_lines"."received" - "purchase_order_lines"."cancelled"));--> statement-breakpoint
UPDATE "purchase_order_lines" AS line SET "cancelled" = greatest(0, line."quantity" - line."received") FROM "purchase_orders" AS orders WHERE orders."id" = line."purchase_order_id" AND orders."closed_at" IS NOT NULL;

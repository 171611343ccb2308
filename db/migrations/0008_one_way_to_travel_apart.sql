ALTER TABLE "order_lines" DROP CONSTRAINT "order_lines_split_from";
--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "extra_parcel_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "extra_parcel_paid_by" text;--> statement-breakpoint
ALTER TABLE "order_lines" DROP COLUMN "split_from_line_id";--> statement-breakpoint
ALTER TABLE "order_lines" DROP COLUMN "ships_apart_since";
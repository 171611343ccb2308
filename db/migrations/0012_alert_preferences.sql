CREATE TABLE "alert_preferences" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"frequency" text DEFAULT 'at_once' NOT NULL,
	"paused_until" date,
	"digested_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "alert_preferences_email_unique" UNIQUE("email")
);
--> statement-breakpoint
DROP INDEX "subscriptions_one_live";--> statement-breakpoint
DROP INDEX "subscriptions_waiting";--> statement-breakpoint
ALTER TABLE "subscriptions" ALTER COLUMN "variant_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "due_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "told_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "told_with" uuid;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "reminded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "product_id" uuid;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "asked_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "subscriptions" SET "product_id" = "variants"."product_id" FROM "variants" WHERE "variants"."id" = "subscriptions"."variant_id";--> statement-breakpoint
ALTER TABLE "subscriptions" ALTER COLUMN "product_id" SET NOT NULL;--> statement-breakpoint
UPDATE "invitations" SET "due_at" = "waves"."sent_at", "told_at" = "waves"."sent_at", "told_with" = "invitations"."id" FROM "waves" WHERE "waves"."id" = "invitations"."wave_id";--> statement-breakpoint
ALTER TABLE "invitations" ALTER COLUMN "due_at" SET NOT NULL;--> statement-breakpoint
INSERT INTO "alert_preferences" ("id", "email", "created_at") SELECT gen_random_uuid(), "email", min("subscribed_at") FROM "subscriptions" GROUP BY "email";--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitations_untold" ON "invitations" USING btree ("due_at") WHERE "invitations"."told_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "subscriptions_one_live" ON "subscriptions" USING btree ("product_id",coalesce("variant_id", "product_id"),"email") WHERE "subscriptions"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "subscriptions_waiting" ON "subscriptions" USING btree ("product_id","times_invited","subscribed_at","id") WHERE "subscriptions"."ended_at" is null and "subscriptions"."confirmed_at" is not null;
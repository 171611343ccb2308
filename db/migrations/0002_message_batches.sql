ALTER TABLE "messages" ADD COLUMN "envelope" jsonb;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "batch_id" uuid;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "batch_position" integer;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "unanswered_since" timestamp (3) with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "messages_batch" ON "messages" USING btree ("batch_id","batch_position") WHERE "messages"."state" = 'sending';--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_sending_is_frozen" CHECK ("messages"."state" <> 'sending' or num_nulls("messages"."subject", "messages"."html", "messages"."plain_text", "messages"."envelope", "messages"."batch_id", "messages"."batch_position") = 0);
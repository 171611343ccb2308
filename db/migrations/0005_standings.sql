CREATE TABLE "standings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_line_id" uuid NOT NULL,
	"strategy" text NOT NULL,
	"reason" text NOT NULL,
	"set_by_name" text NOT NULL,
	"event_id" uuid NOT NULL,
	"former" jsonb,
	"set_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "standings_strategy" CHECK ("standings"."strategy" in ('win', 'gain', 'improve', 'fill', 'lose'))
);
--> statement-breakpoint
ALTER TABLE "standings" ADD CONSTRAINT "standings_order_line_id_order_lines_id_fk" FOREIGN KEY ("order_line_id") REFERENCES "public"."order_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standings" ADD CONSTRAINT "standings_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "standings_one_live" ON "standings" USING btree ("order_line_id") WHERE "standings"."ended_at" is null;
-- The rows of one order refer to each other and are written in one breath: their references are checked at commit, so
-- that no statement has to wait for the one before it.
ALTER TABLE "order_lines" ALTER CONSTRAINT "order_lines_order_id_orders_id_fk" DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "pegs" ALTER CONSTRAINT "pegs_order_line_id_order_lines_id_fk" DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "promises" ALTER CONSTRAINT "promises_order_line_id_order_lines_id_fk" DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "promises" ALTER CONSTRAINT "promises_event_id_events_id_fk" DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "saved_cards" ALTER CONSTRAINT "saved_cards_order_id_orders_id_fk" DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "messages" ALTER CONSTRAINT "messages_order_id_orders_id_fk" DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "holds" ALTER CONSTRAINT "holds_consumed_by_order_id_orders_id_fk" DEFERRABLE INITIALLY DEFERRED;

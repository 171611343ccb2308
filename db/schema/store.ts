import { sql } from "drizzle-orm";
import { boolean, check, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/** The one shop this database belongs to. `settings` is read through domain/store/settings.ts, which knows its shape. */
export const store = pgTable(
  "store",
  {
    id: integer("id").primaryKey().default(1),
    settings: jsonb("settings").$type<Record<string, unknown>>().notNull(),
    isDemo: boolean("is_demo").notNull().default(false),
    setUpAt: instant("set_up_at").notNull(),
  },
  (t) => [check("store_is_one", sql`${t.id} = 1`)],
);

/** Which cached pages went stale and when, so that every web process drops them (lib-side reader: the cache handler). */
export const cacheTags = pgTable("cache_tags", {
  tag: text("tag").primaryKey(),
  staleAt: instant("stale_at").notNull(),
});

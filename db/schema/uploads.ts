import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { idColumn, instant } from "./columns";
import { events } from "./events";

/**
 * Pictures that the merchant gave, as they were kept: redrawn here, named by what is in them, so that the same picture is
 * kept once. The bytes lie in the data folder (domain/uploads/upload-files.ts), a file for each width.
 */
export const uploads = pgTable(
  "uploads",
  {
    id: idColumn(),
    /** Start of the SHA-256 of the widest file: its name, and the proof that it is whole. */
    contentHash: text("content_hash").notNull().unique(),
    purpose: text("purpose").$type<"logo" | "product">().notNull(),
    /** As it was called where it came from; only shown to staff. */
    originalName: text("original_name").notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    /** The widths that there are files of, narrowest first. */
    widths: integer("widths").array().notNull(),
    bytes: integer("bytes").notNull(),
    eventId: uuid("event_id")
      .notNull()
      .references(() => events.id),
    uploadedAt: instant("uploaded_at").notNull(),
  },
  (t) => [
    index("uploads_event").on(t.eventId),
    check("uploads_hash", sql`${t.contentHash} ~ '^[0-9a-f]{32}$'`),
    check("uploads_size", sql`${t.width} > 0 and ${t.height} > 0 and ${t.bytes} > 0`),
    check("uploads_purpose", sql`${t.purpose} in ('logo', 'product')`),
  ],
);

// The shop's settings, read where they are needed and written by the set-up and the settings page.
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { store } from "@/db/schema/store";
import { Refusal } from "@/lib/refusal";
import { StoreSettings } from "./settings-schema";
import { markPagesStale } from "./stale-pages";

/** The settings, or undefined while the shop is not set up. */
export async function findSettings(db: Db | Tx): Promise<StoreSettings | undefined> {
  const [row] = await db.execute<{ settings: string }>(sql`select settings::text as settings from store`);
  return row && parsed(row.settings);
}

// Every order reads the settings and few change them: the same text is parsed once.
let newest: { text: string; settings: StoreSettings } | undefined;

function parsed(text: string): StoreSettings {
  if (newest?.text !== text) newest = { text, settings: StoreSettings.parse(JSON.parse(text)) };
  return newest.settings;
}

export async function getSettings(db: Db | Tx): Promise<StoreSettings> {
  const settings = await findSettings(db);
  if (!settings) throw new Refusal("not_found", "This shop isn't set up yet.");
  return settings;
}

/** Writes the whole settings; the caller has merged and parsed them. */
export async function writeSettings(
  tx: Tx,
  settings: StoreSettings,
  first?: { isDemo: boolean; at: Date },
): Promise<void> {
  if (first) await tx.insert(store).values({ settings, isDemo: first.isDemo, setUpAt: first.at });
  else await tx.update(store).set({ settings });
  await markPagesStale(tx, "store");
}

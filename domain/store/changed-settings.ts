// A step of every change of the shop's settings: the rest stays as it is, and the event tells what was and what is.
import { sql } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { now } from "@/lib/clock";
import { getSettings, writeSettings } from "./settings";
import { StoreSettings } from "./settings-schema";

type Patch = Partial<z.input<typeof StoreSettings>>;

/** `what` names the page of the settings for the timeline. Two people at once: the second keeps the first one's other settings. */
export async function putSettings(
  tx: Tx,
  actor: Actor,
  what: string,
  patch: (settings: StoreSettings) => Patch,
): Promise<StoreSettings> {
  await tx.execute(sql`select from store for update`);
  const settings = await getSettings(tx);
  const given = patch(settings);
  const changed = StoreSettings.parse({ ...settings, ...given });
  await writeSettings(tx, changed);
  await recordEvent(tx, actor, {
    name: "store.changed",
    at: now(),
    data: { what, before: only(settings, given), after: only(changed, given) },
  });
  return changed;
}

function only(settings: StoreSettings, given: Patch): Record<string, unknown> {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => name in given));
}

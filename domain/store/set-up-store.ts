// What happens when a shop is set up: it gets its name, money and clock, its owner, and the first place where units lie.
import { createHash, timingSafeEqual } from "node:crypto";
import { sql } from "drizzle-orm";
import type { z } from "zod";
import { transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { insertStaff } from "@/domain/staff/staff";
import { insertLocation } from "@/domain/stock/locations";
import { hashPassword } from "@/lib/auth/password-hash";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { SetUpStore } from "./set-up-input";
import { findSettings, writeSettings } from "./settings";

export type StoreSetUp = { ownerId: string; locationId: string };

/**
 * Anybody who holds the token that the start printed may do it, once; Backfill itself (the demo shop, the command line)
 * needs no token. Refused: a wrong token (field `token`), and a shop that is set up already.
 */
export async function setUpStore(actor: Actor, input: z.input<typeof SetUpStore>): Promise<StoreSetUp> {
  if (actor.kind !== "system") checkToken(input.token);
  const { ownerName, ownerEmail, password, locationName, settings, isDemo } = SetUpStore.parse(input);
  if (isDemo && actor.kind !== "system")
    throw new Refusal("forbidden", "The demo shop is only made by Backfill itself.");
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('set-up-store'))`);
    if (await findSettings(tx))
      throw new Refusal("conflict", "This shop is set up already. Sign in instead.");
    const at = now();
    await writeSettings(tx, settings, { isDemo, at });
    const ownerId = await insertStaff(
      tx,
      { email: ownerEmail, name: ownerName, role: "owner", passwordHash },
      at,
    );
    const locationId = await insertLocation(tx, { name: locationName, kind: "warehouse", priority: 0 });
    const doer: Actor =
      actor.kind === "system" ? actor : { kind: "staff", id: ownerId, name: ownerName, role: "owner" };
    await recordEvent(tx, doer, {
      name: "store.set_up",
      at,
      data: { name: settings.name, locationName, isDemo },
    });
    await recordEvent(tx, doer, {
      name: "staff.added",
      at,
      data: { staffId: ownerId, name: ownerName, role: "owner" },
    });
    return { ownerId, locationId };
  });
}

/** Compared by digest, so that neither the time taken nor the length tells how near a guess was. */
function checkToken(given: string | undefined): void {
  const expected = process.env.BACKFILL_SETUP_TOKEN;
  if (expected && given && timingSafeEqual(digest(given), digest(expected))) return;
  throw new Refusal(
    "forbidden",
    "This set-up link isn't right. Use the one that was printed when Backfill was started.",
    "token",
  );
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

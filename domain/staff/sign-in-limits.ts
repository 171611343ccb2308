// How often somebody may try a password: by the address they try and by where they come from, over all web processes.
import { createHash } from "node:crypto";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { type Db, getDb } from "@/db/client";
import { rateLimits } from "@/db/schema/staff";
import { plural } from "@/lib/plural";
import { Refusal } from "@/lib/refusal";

const QUARTER_HOUR = 15 * 60;

/** Tries in a quarter of an hour. One house with many staff shares an address on the net, so that limit is wider. */
export const SIGN_IN_TRIES = { perAddress: 10, perPlace: 100 };

/** Counts this try before the password is looked at, so that tries at the same moment are counted too. */
export async function countSignInTry(email: string, place: string): Promise<void> {
  const limits = limiters();
  try {
    await limits.perPlace.consume(keyOf(place));
    await limits.perAddress.consume(keyOf(email));
  } catch (limit) {
    if (!(limit instanceof RateLimiterRes)) throw limit;
    const minutes = Math.max(1, Math.ceil(limit.msBeforeNext / 60_000));
    throw new Refusal(
      "rate_limited",
      `Too many tries. Wait ${plural(minutes, { one: "minute", other: "minutes" })}, then try again.`,
    );
  }
}

/** The right password was given: earlier slips of this address no longer count. */
export async function forgetSignInTries(email: string): Promise<void> {
  await limiters().perAddress.delete(keyOf(email));
}

let made: { db: Db; perAddress: RateLimiterDrizzle; perPlace: RateLimiterDrizzle } | undefined;

function limiters() {
  const db = getDb();
  if (made?.db === db) return made;
  const shared = { storeClient: db, schema: rateLimits, duration: QUARTER_HOUR };
  made = {
    db,
    perAddress: new RateLimiterDrizzle({
      ...shared,
      keyPrefix: "sign-in-address",
      points: SIGN_IN_TRIES.perAddress,
    }),
    perPlace: new RateLimiterDrizzle({
      ...shared,
      keyPrefix: "sign-in-place",
      points: SIGN_IN_TRIES.perPlace,
    }),
  };
  return made;
}

/** Whatever was typed becomes a key of one length, and no address is kept in the table. */
function keyOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

// How often a mail with a link may be asked for, and a code be tried: by address and by place, over all web processes.
import { createHash } from "node:crypto";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { type Db, getDb } from "@/db/client";
import { rateLimits } from "@/db/schema/staff";
import { Refusal } from "@/lib/refusal";
import { accountWords } from "@/messages/account";

const HOUR = 60 * 60;

/** A house, or a mobile network, shares a place: that limit is wider. A day's tries at the codes of one address are few in a million. */
export const linkLimits = {
  askedPerAddress: { points: 5, duration: HOUR },
  askedPerPlace: { points: 60, duration: HOUR },
  codesPerAddress: { points: 25, duration: 24 * HOUR },
  codesPerPlace: { points: 100, duration: HOUR },
} as const;

type Limit = keyof typeof linkLimits;

export async function countLinkAsked(email: string, place: string): Promise<void> {
  await consume("askedPerPlace", place);
  await consume("askedPerAddress", email);
}

export async function countCodeTried(email: string, place: string): Promise<void> {
  await consume("codesPerPlace", place);
  await consume("codesPerAddress", email);
}

async function consume(limit: Limit, key: string): Promise<void> {
  try {
    await limiter(limit).consume(createHash("sha256").update(key).digest("base64url"));
  } catch (reached) {
    if (!(reached instanceof RateLimiterRes)) throw reached;
    const minutes = Math.max(1, Math.ceil(reached.msBeforeNext / 60_000));
    throw new Refusal("rate_limited", accountWords().tooOften(minutes));
  }
}

let made: { db: Db; limiters: Map<Limit, RateLimiterDrizzle> } | undefined;

function limiter(limit: Limit): RateLimiterDrizzle {
  const db = getDb();
  if (made?.db !== db) made = { db, limiters: new Map() };
  const known = made.limiters.get(limit);
  if (known) return known;
  const fresh = new RateLimiterDrizzle({
    storeClient: db,
    schema: rateLimits,
    keyPrefix: `customer-${limit}`,
    ...linkLimits[limit],
  });
  made.limiters.set(limit, fresh);
  return fresh;
}

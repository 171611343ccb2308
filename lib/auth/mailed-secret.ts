import { createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";

/** The secret part of a mailed link: 256 bits, fit for an address. */
export function newMailedToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Six digits to type on the device that asked, where the mail is read on another one. */
export function newMailedCode(): string {
  return String(randomInt(1_000_000)).padStart(6, "0");
}

export function isMailedToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}

/** What is kept of a secret. Keyed, because six digits alone would be found again by trying them all. */
export function hashMailedSecret(secret: string, of = ""): string {
  const key = process.env.BACKFILL_SECRET;
  if (!key) throw new Error("BACKFILL_SECRET is not set; `npm start` makes it on first start");
  return createHmac("sha256", key).update(`mailed:${of}:${secret}`).digest("base64url");
}

export function isSameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

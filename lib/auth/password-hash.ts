import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

// Argon2id (the library's default) with OWASP's first choice for it: 19 MiB, two passes, one lane; about 20 ms a check.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let decoy: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), cost);
}

/**
 * Whether the password belongs to the hash. Without a hash (nobody has that address) the same work is done against a
 * decoy, so that the time taken doesn't tell which addresses exist.
 */
export async function passwordMatches(hashed: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(32).toString("hex"));
  const matches = await verify(hashed ?? (await decoy), password.normalize("NFC"));
  return hashed !== undefined && matches;
}

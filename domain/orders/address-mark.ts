// Tells whether an order still goes where it went when somebody looked at it, without writing the address into a form.
import { createHash } from "node:crypto";
import type { Address } from "@/db/schema/orders";

export function addressMark({ name, line1, line2, postalCode, city, region, country }: Address): string {
  const parts = JSON.stringify([name, line1, line2, postalCode, city, region, country]);
  return createHash("sha256").update(parts).digest("base64url");
}

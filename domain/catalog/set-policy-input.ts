// pure
// What staff say about backorders: on what, for whom, where it is ordered, and on which terms.
import { z } from "zod";
import { isDay } from "@/lib/day";

const Terms = z.object({
  isAllowed: z.boolean(),
  /** Null is unlimited, 0 is none. */
  maxOpenUnits: z.number().int().min(0, "Write 0 or more units.").max(100_000_000).nullable().default(null),
  untilDay: z.string().refine(isDay, "Write a day like 2026-06-12.").nullable().default(null),
  maxWaitDays: z.number().int().min(0, "Write 0 or more days.").max(3650).nullable().default(null),
  sellsOnLeadTime: z.boolean().default(false),
  /** Units of one variant in one order, and of one customer in all. Null is no limit; what nobody may order is switched off instead. */
  perOrderAtMost: limit(),
  perCustomerAtMost: limit(),
});

function limit() {
  const words = "Write 1 or more units, or leave it empty for no limit.";
  return z.number({ error: words }).int(words).min(1, words).max(100_000_000, words).nullable().default(null);
}

export const SetPolicy = z.object({
  /** What it is set on; exactly one, or none for the whole store. */
  categoryId: z.uuid().nullable().default(null),
  tag: z
    .string()
    .trim()
    .min(1, "Write the tag.")
    .max(255, "A tag has at most 255 characters.")
    .nullable()
    .default(null),
  productId: z.uuid().nullable().default(null),
  variantId: z.uuid().nullable().default(null),
  audience: z.enum(["everyone", "consumers", "businesses", "company"]).default("everyone"),
  companyId: z.uuid().nullable().default(null),
  /** Null: wherever is ordered. */
  channel: z.enum(["storefront", "staff"]).nullable().default(null),
  /** Null takes the policy away: the next wider one holds again. */
  terms: Terms.nullable(),
});

// pure
// What a shopper enters to be told when something is back.
import { z } from "zod";
import { Email } from "@/domain/orders/place-order-input";
import { cartWords } from "@/messages/cart";

/** One variant, or a product in whichever variant is free first. */
export const Subscribe = z
  .object({
    variantId: z.uuid({ error: () => cartWords().refusals.choose }).optional(),
    /** Not this variant alone: its product, in whichever is free first. */
    isAny: z.boolean().optional(),
    productId: z.uuid({ error: () => cartWords().refusals.choose }).optional(),
    email: Email,
  })
  .refine((wanted) => wanted.variantId ?? wanted.productId, {
    path: ["variantId"],
    error: () => cartWords().refusals.choose,
  });
export type Subscribe = z.input<typeof Subscribe>;

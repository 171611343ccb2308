// pure
// What a shopper enters to be told when something is back.
import { z } from "zod";
import { Email } from "@/domain/orders/place-order-input";

/** One variant, or a product in whichever variant is free first. */
export const Subscribe = z
  .object({
    variantId: z.uuid("Choose a variant.").optional(),
    /** Not this variant alone: its product, in whichever is free first. */
    isAny: z.boolean().optional(),
    productId: z.uuid("Choose a product.").optional(),
    email: Email,
  })
  .refine((wanted) => wanted.variantId ?? wanted.productId, {
    path: ["variantId"],
    message: "Choose a variant.",
  });
export type Subscribe = z.input<typeof Subscribe>;

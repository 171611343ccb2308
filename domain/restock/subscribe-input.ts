// pure
// What a shopper enters to be told when something is back.
import { z } from "zod";
import { Email } from "@/domain/orders/place-order-input";

export const Subscribe = z.object({ variantId: z.uuid("Choose a variant."), email: Email });
export type Subscribe = z.input<typeof Subscribe>;

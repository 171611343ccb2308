// pure
import { z } from "zod";
import { Email } from "@/domain/orders/place-order-input";

export const Subscribe = z.object({ variantId: z.uuid("Choose a variant."), email: Email });
export type Subscribe = z.input<typeof Subscribe>;

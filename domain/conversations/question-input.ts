// pure
// What is written in a conversation between a customer and the shop.
import { z } from "zod";
import { Email } from "@/domain/orders/place-order-input";
import { conversationWords } from "@/messages/conversations";

const Body = z
  .string()
  .trim()
  .min(1, { error: () => conversationWords().refusals.empty })
  .max(4000, { error: () => conversationWords().refusals.tooLong })
  .refine((body) => !body.includes("\u0000"), { error: () => conversationWords().refusals.empty });

/** About an order by its link, or about a product by whoever leaves an address. */
export const AskQuestion = z.union([
  z.object({ token: z.string(), body: Body }),
  z.object({ productId: z.uuid(), email: Email, name: z.string().trim().max(120).default(""), body: Body }),
]);
export type AskQuestion = z.input<typeof AskQuestion>;

export const AnswerQuestion = z.object({ conversationId: z.uuid(), body: Body });
export type AnswerQuestion = z.input<typeof AnswerQuestion>;

export const CloseQuestion = z.object({ conversationId: z.uuid() });
export type CloseQuestion = z.input<typeof CloseQuestion>;

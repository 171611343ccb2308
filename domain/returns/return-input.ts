// pure
// What a customer declares to send units back, and what staff answer.
import { z } from "zod";
import { orderWords } from "@/messages/order";

const Lines = z
  .array(z.object({ orderLineId: z.uuid(), quantity: z.number().int().min(0).max(1_000_000) }))
  .max(500);

const Words = z
  .string()
  .trim()
  .max(2000)
  .refine((words) => !words.includes("\u0000"))
  .default("");

export const WithdrawFromContract = z.object({ token: z.string(), lines: Lines, words: Words });
export type WithdrawFromContract = z.input<typeof WithdrawFromContract>;

export const returnReasons = [
  "damaged",
  "wrong",
  "not_as_described",
  "does_not_fit",
  "not_wanted",
  "other",
] as const;

export const RequestReturn = z.object({
  token: z.string(),
  lines: Lines,
  reason: z.enum(returnReasons, { error: () => orderWords().refusals.chooseReason }),
  words: Words,
});
export type RequestReturn = z.input<typeof RequestReturn>;

export const DecideReturn = z.object({
  requestId: z.uuid(),
  decision: z.enum(["accepted", "declined"], "Choose: accept, or decline."),
  answer: Words,
});
export type DecideReturn = z.input<typeof DecideReturn>;

// pure
// What staff answer to a part-ready order.
import { z } from "zod";

export const MakeDecision = z.object({
  decisionId: z.uuid(),
  choice: z.enum(["ship_now", "wait"], "Choose: ship now, or wait."),
});
export type MakeDecision = z.input<typeof MakeDecision>;

export const UndoDecision = z.object({ decisionId: z.uuid() });
export type UndoDecision = z.input<typeof UndoDecision>;

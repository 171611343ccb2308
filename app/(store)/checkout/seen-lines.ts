// pure
import { z } from "zod";
import type { CartLineView } from "@/domain/customers/cart-view";
import { waitingUnits } from "@/domain/promises/line-truth";
import { laterDay } from "@/lib/day";
import { Refusal } from "@/lib/refusal";
import { orderInputWords } from "@/messages/orders-input";

/** What the checkout page showed of each line. It travels in the form, so that what is ordered is what was read. */
const SeenLines = z.array(
  z.object({
    variantId: z.uuid(),
    quantity: z.number().int(),
    seen: z.object({ now: z.number().int(), latestOn: z.string().nullable() }),
  }),
);

type SeenLine = z.infer<typeof SeenLines>[number];

export function writeSeenLines(lines: CartLineView[]): string {
  return JSON.stringify(lines.map(seenLine));
}

export function readSeenLines(text: string): SeenLine[] {
  try {
    return SeenLines.parse(JSON.parse(text));
  } catch {
    throw new Refusal("invalid", orderInputWords().cutShort);
  }
}

function seenLine({ variantId, quantity, parts }: CartLineView): SeenLine {
  const waiting = parts.filter((part) => part.basis !== "stock");
  const days = waiting.map((part) => part.latestOn);
  return {
    variantId,
    quantity,
    seen: {
      now: parts.reduce((sum, part) => sum + part.quantity, 0) - waitingUnits(parts),
      latestOn: days.includes(null)
        ? null
        : days.reduce((last, day) => (day && last ? laterDay(last, day) : (day ?? last)), null),
    },
  };
}

// pure
import type { CustomerOrder } from "@/domain/orders/customer-order";
import { orderPageWords } from "@/messages/order-page";

/** Where the order stands, in one sentence. */
export function orderState({ lines, shipChoice, closedAt, locale }: CustomerOrder): string {
  const words = orderPageWords(locale).state;
  const sum = (count: (line: CustomerOrder["lines"][number]) => number) =>
    lines.reduce((total, line) => total + count(line), 0);
  const shipped = sum((line) => line.shipped);
  const open = sum((line) => line.quantity - line.shipped - line.cancelled);
  const waiting = sum((line) =>
    line.parts.reduce((units, part) => units + (part.basis === "stock" ? 0 : part.quantity), 0),
  );
  if (closedAt !== null || open === 0) {
    return shipped === 0 ? words.cancelled : words.done;
  }
  if (shipped > 0) return words.partShipped;
  if (waiting === 0) return words.allHere;
  if (waiting === open) return words.allWaits;
  return shipChoice === "together" ? words.together : words.partHere;
}

// pure
import type { CustomerOrder } from "@/domain/orders/customer-order";

/** Where the order stands, in one sentence. */
export function orderState({ lines, shipChoice, closedAt }: CustomerOrder): string {
  const sum = (count: (line: CustomerOrder["lines"][number]) => number) =>
    lines.reduce((total, line) => total + count(line), 0);
  const shipped = sum((line) => line.shipped);
  const open = sum((line) => line.quantity - line.shipped - line.cancelled);
  const waiting = sum((line) =>
    line.parts.reduce((units, part) => units + (part.basis === "stock" ? 0 : part.quantity), 0),
  );
  if (closedAt !== null || open === 0) {
    return shipped === 0
      ? "This order was cancelled. Nothing was charged."
      : "Everything is on its way or with you.";
  }
  if (shipped > 0) return "Part of it has shipped. The rest follows, and is charged when it ships.";
  if (waiting === 0) return "Everything is here and leaves soon. Your card is charged when it ships.";
  if (waiting === open) return "It is on its way to us. Nothing has been charged yet.";
  return shipChoice === "together"
    ? "Part of it is here and waits for the rest, as you chose. Nothing has been charged yet."
    : "Part of it is here, the rest comes later. Nothing has been charged yet.";
}

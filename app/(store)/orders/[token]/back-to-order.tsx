import { orderPageWords } from "@/messages/order-page";

/** The way back to the order that this is about. */
export function BackToOrder({ token, order }: { token: string; order: { number: number; locale: string } }) {
  return (
    <a
      href={`/orders/${token}`}
      className="inline-flex min-h-8 w-fit items-center text-sm text-ink-soft underline underline-offset-3 pointer-coarse:min-h-11"
    >
      {orderPageWords(order.locale).back} <span className="figures ms-1">{order.number}</span>
    </a>
  );
}

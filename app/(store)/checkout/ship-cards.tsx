import type { RadioCard } from "@/components/ui/radio-cards";
import type { CartView } from "@/domain/customers/cart-view";
import { joinSameDays } from "@/domain/promises/line-truth";
import { laterDay } from "@/lib/day";
import { formatDay } from "@/lib/format-day";
import { formatMoney } from "@/lib/format-money";
import { checkoutWords } from "@/messages/checkout";

/** Both ways to ship what doesn't come at one time, each with its price and what it means. */
export function shipCards(cart: CartView): RadioCard[] {
  const parts = joinSameDays(cart.lines.flatMap((line) => line.parts));
  const last = parts.reduce<string | null>(
    (day, part) => (part.latestOn ? (day ? laterDay(day, part.latestOn) : part.latestOn) : day),
    null,
  );
  const words = checkoutWords(cart.locale).ship;
  const style = { locale: cart.locale, today: cart.today };
  const price = (minor: number) =>
    minor === 0 ? words.free : formatMoney(minor, cart.currency, cart.locale);
  const extraMinor = cart.totals.asAvailable.extraParcelMinor;
  const payer = extraMinor > 0 ? words.youPay(price(extraMinor)) : words.wePay;
  const hasStock = parts.some((part) => part.basis === "stock");
  return [
    {
      value: "as_available",
      title: words.asAvailable,
      detail: hasStock ? words.stockFirst(payer) : words.deliveryFirst(payer),
      aside: price(cart.totals.asAvailable.shippingMinor),
    },
    {
      value: "together",
      title: words.together,
      detail: words.oneParcel(last ? formatDay(last, style) : undefined),
      aside: price(cart.totals.together.shippingMinor),
    },
  ];
}

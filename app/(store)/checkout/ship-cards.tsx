import type { RadioCard } from "@/components/ui/radio-cards";
import type { CartView } from "@/domain/customers/cart-view";
import { joinSameDays } from "@/domain/promises/line-truth";
import { laterDay } from "@/lib/day";
import { formatDay } from "@/lib/format-day";
import { formatMoney } from "@/lib/format-money";

/** Both ways to ship what doesn't come at one time, each with its price and what it means. */
export function shipCards(cart: CartView): RadioCard[] {
  const parts = joinSameDays(cart.lines.flatMap((line) => line.parts));
  const last = parts.reduce<string | null>(
    (day, part) => (part.latestOn ? (day ? laterDay(day, part.latestOn) : part.latestOn) : day),
    null,
  );
  const style = { locale: cart.locale, today: cart.today };
  const price = (minor: number) => (minor === 0 ? "Free" : formatMoney(minor, cart.currency, cart.locale));
  const extraMinor = cart.totals.asAvailable.extraParcelMinor;
  const payer =
    extraMinor > 0
      ? `You pay ${price(extraMinor)} for the second parcel, in this price.`
      : "We pay for the second parcel.";
  return [
    {
      value: "as_available",
      title: "Each part as soon as it is here",
      detail: `${parts.some((part) => part.basis === "stock") ? "What is in stock leaves first" : "The first delivery leaves first"}, the rest follows. ${payer}`,
      aside: price(cart.totals.asAvailable.shippingMinor),
    },
    {
      value: "together",
      title: "Everything together",
      detail: last
        ? `One parcel when all of it is here, by ${formatDay(last, style)}.`
        : "One parcel when all of it is here.",
      aside: price(cart.totals.together.shippingMinor),
    },
  ];
}

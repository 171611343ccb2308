import { LineTruth } from "@/components/availability/line-truth";
import { variantName } from "@/components/store/variant-name";
import { Card } from "@/components/ui/card";
import { MoneyText } from "@/components/ui/money-text";
import type { CartView } from "@/domain/customers/cart-view";
import { checkoutWords } from "@/messages/checkout";

/** What is about to be ordered, with the truth of each line. The total depends on the ship choice and stands in the form. */
export function OrderSummary({ cart }: { cart: CartView }) {
  const { currency, locale, today } = cart;
  const words = checkoutWords(locale);
  return (
    <Card
      title={words.yourOrder}
      className="max-lg:row-start-2 lg:sticky lg:top-6"
      action={
        <a
          href="/cart"
          className="inline-flex min-h-6 items-center text-sm text-brand underline underline-offset-3"
        >
          {words.change}
        </a>
      }
    >
      <ul className="flex flex-col gap-4">
        {cart.lines.map((line) => (
          <li key={line.variantId} className="flex flex-col gap-1">
            <span className="flex items-baseline justify-between gap-4">
              <span className="min-w-0 font-medium text-ink">
                <span className="figures">{line.quantity} × </span>
                <bdi>{line.title}</bdi>
                {variantName(line.variantTitle) ? (
                  <span className="text-ink-soft">
                    , <bdi>{line.variantTitle}</bdi>
                  </span>
                ) : null}
              </span>
              <MoneyText minor={line.unitPriceMinor * line.quantity} currency={currency} locale={locale} />
            </span>
            <LineTruth parts={line.parts} today={today} locale={locale} />
          </li>
        ))}
      </ul>
      <p className="mt-4 flex items-baseline justify-between gap-4 border-t border-line pt-3 text-ink-soft">
        <span>{words.goodsWithTax}</span>
        <MoneyText minor={cart.totals.together.subtotalMinor} currency={currency} locale={locale} />
      </p>
    </Card>
  );
}

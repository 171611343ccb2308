import { CartLineForm } from "@/app/(store)/cart/cart-line-form";
import type { FormState } from "@/app/form-state";
import { LineTruth } from "@/components/availability/line-truth";
import { ProductPicture } from "@/components/store/product-picture";
import { variantName } from "@/components/store/variant-name";
import { MoneyText } from "@/components/ui/money-text";
import type { CartLineView, CartView } from "@/domain/customers/cart-view";
import { formatHeldUntil } from "@/lib/format-held-until";
import { cartWords } from "@/messages/cart";

type CartLineProps = {
  line: CartLineView;
  cart: Pick<CartView, "currency" | "locale" | "today" | "timeZone">;
  sent: FormState | undefined;
};

/** One product in the cart: what it is, what comes now and what later, how many. */
export function CartLine({ line, cart, sent }: CartLineProps) {
  const { currency, locale, today, timeZone } = cart;
  const words = cartWords(locale);
  const name = variantName(line.variantTitle);
  const waits = line.parts.some((part) => part.basis !== "stock");
  return (
    <div className="grid grid-cols-[5rem_minmax(0,1fr)] gap-x-4 gap-y-3 sm:grid-cols-[6.5rem_minmax(0,1fr)]">
      <ProductPicture url={line.imageUrl} alt="" width={104} />
      <div className="flex min-w-0 flex-col gap-1.5">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 className="min-w-0 font-semibold text-ink">
            <a
              href={`/products/${encodeURIComponent(line.productHandle)}?variant=${line.variantId}`}
              className="underline-offset-3 hover:underline"
            >
              <bdi>{line.title}</bdi>
              {name ? (
                <span className="font-normal text-ink-soft">
                  , <bdi>{name}</bdi>
                </span>
              ) : null}
            </a>
          </h2>
          <span className="font-semibold text-ink">
            <MoneyText minor={line.unitPriceMinor * line.quantity} currency={currency} locale={locale} />
          </span>
        </div>
        <LineTruth parts={line.parts} today={today} locale={locale} />
        {waits ? <p className="max-w-[56ch] text-sm text-ink-soft">{line.waitReason}</p> : null}
        {line.heldUntil ? (
          <p className="text-sm text-ink-soft">
            {words.heldUntil(formatHeldUntil(line.heldUntil, { timeZone, locale, today }))}
          </p>
        ) : null}
        {line.unsellable > 0 ? (
          <p className="text-sm font-medium text-danger-ink">
            {line.unsellable === line.quantity
              ? `${words.notNow} ${line.reason}`
              : words.unsellable(line.unsellable, line.quantity - line.unsellable)}
          </p>
        ) : null}
        <CartLineForm
          variantId={line.variantId}
          quantity={line.quantity}
          thing={line.title}
          label={words.quantityOf(line.title)}
          words={words.line}
          sent={sent}
        />
      </div>
    </div>
  );
}

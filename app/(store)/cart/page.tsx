import type { Metadata } from "next";
import { CartLine } from "@/app/(store)/cart/cart-line";
import { NotAdded } from "@/app/(store)/cart/not-added";
import { readCartId } from "@/app/(store)/cart-cookie";
import { sentForm } from "@/app/sent-form";
import { buttonLook } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmptyState } from "@/components/ui/empty-state";
import { MoneyText } from "@/components/ui/money-text";
import { type CartView, findCart } from "@/domain/customers/cart-view";
import { now } from "@/lib/clock";
import { plural } from "@/lib/plural";

export const metadata: Metadata = { title: "Your cart", robots: { index: false } };

/** Read anew for each visit, and sent whole. */
export const instant = false;

export default async function CartPage() {
  const cartId = await readCartId();
  const cart = cartId ? await findCart(cartId, now()) : undefined;
  const sent = await sentForm("change-cart-line");
  const notAdded = await sentForm("add-to-cart");
  if (!cart) {
    return (
      <>
        {notAdded ? <NotAdded sent={notAdded} /> : null}
        <EmptyState
          isPage
          icon="basket"
          title="Your cart is empty"
          action={
            <a href="/" className={buttonLook({ tone: "primary" })}>
              See what we have
            </a>
          }
        >
          What you put in stays here, also when stock changes.
        </EmptyState>
      </>
    );
  }
  return (
    <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <section aria-labelledby="cart-title">
        <h1 id="cart-title" className="font-display text-3xl font-semibold text-ink">
          Your cart
        </h1>
        <p className="mt-1 text-ink-soft">{plural(cart.units, { one: "unit", other: "units" })}</p>
        {notAdded ? <NotAdded sent={notAdded} /> : null}
        <ul className="mt-4 divide-y divide-line border-y border-line">
          {cart.lines.map((line) => (
            <li key={line.variantId} className="py-5">
              <CartLine
                line={line}
                cart={styleOf(cart)}
                sent={sent?.values.variantId === line.variantId ? sent : undefined}
              />
            </li>
          ))}
        </ul>
      </section>
      <CartSummary cart={cart} />
    </div>
  );
}

function CartSummary({ cart }: { cart: CartView }) {
  const canOrder = cart.lines.every((line) => line.unsellable === 0);
  const { totals, currency, locale } = cart;
  const cheapest = Math.min(totals.asAvailable.shippingMinor, totals.together.shippingMinor);
  return (
    <Card title="Summary" className="lg:sticky lg:top-6">
      <div className="flex flex-col gap-4">
        <DefinitionList
          items={[
            {
              term: "Goods",
              value: <MoneyText minor={totals.together.subtotalMinor} currency={currency} locale={locale} />,
              numeric: true,
            },
            {
              term: cart.isSplit ? "Shipping, from" : "Shipping",
              value:
                cheapest === 0 ? "Free" : <MoneyText minor={cheapest} currency={currency} locale={locale} />,
              numeric: true,
            },
          ]}
        />
        {cart.isSplit ? (
          <p className="text-sm text-ink-soft">
            Some of it comes later. At checkout you choose: each part as soon as it is here, or everything
            together.
          </p>
        ) : null}
        {canOrder ? (
          <a href="/checkout" className={buttonLook({ tone: "primary", wide: true })}>
            Go to checkout
          </a>
        ) : (
          <p className="text-sm font-medium text-danger-ink">
            Change the lines that can't be promised, then go to checkout.
          </p>
        )}
        <p className="text-sm text-ink-soft">Nothing is charged before it ships.</p>
      </div>
    </Card>
  );
}

function styleOf({ currency, locale, today, timeZone }: CartView) {
  return { currency, locale, today, timeZone };
}

import type { Metadata } from "next";
import { cachedStoreFront } from "@/app/(store)/cached-reads";
import { CartLine } from "@/app/(store)/cart/cart-line";
import { NotAdded } from "@/app/(store)/cart/not-added";
import { PutBack } from "@/app/(store)/cart/put-back";
import { readCartId } from "@/app/(store)/cart-cookie";
import { sentForm } from "@/app/sent-form";
import { buttonLook } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmptyState } from "@/components/ui/empty-state";
import { MoneyText } from "@/components/ui/money-text";
import { type CartView, findCart } from "@/domain/customers/cart-view";
import { now } from "@/lib/clock";
import { cartWords } from "@/messages/cart";

export async function generateMetadata(): Promise<Metadata> {
  const words = cartWords((await cachedStoreFront())?.locale ?? "en");
  return { title: words.title, robots: { index: false } };
}

/** Read anew for each visit, and sent whole. */
export const instant = false;

type CartPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CartPage({ searchParams }: CartPageProps) {
  const { removed, quantity } = await searchParams;
  const words = cartWords((await cachedStoreFront())?.locale ?? "en");
  const cartId = await readCartId();
  const cart = cartId ? await findCart(cartId, now()) : undefined;
  const sent = await sentForm("change-cart-line");
  const notAdded = await sentForm("add-to-cart");
  const isGone = cart?.lines.every((line) => line.variantId !== removed) ?? true;
  const putBack =
    typeof removed === "string" && typeof quantity === "string" && isGone ? (
      <PutBack key={removed} variantId={removed} quantity={quantity} words={words.putBack} />
    ) : null;
  if (!cart) {
    return (
      <>
        {putBack}
        {notAdded ? <NotAdded sent={notAdded} words={words.line} /> : null}
        <EmptyState
          isPage
          icon="basket"
          title={words.emptyTitle}
          action={
            <a href="/" className={buttonLook({ tone: "primary" })}>
              {words.seeWhatWeHave}
            </a>
          }
        >
          {words.emptyWords}
        </EmptyState>
      </>
    );
  }
  return (
    <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <section aria-labelledby="cart-title">
        <h1 id="cart-title" className="font-display text-3xl font-semibold text-ink">
          {words.title}
        </h1>
        <p className="mt-1 text-ink-soft">{words.units(cart.units)}</p>
        {notAdded ? <NotAdded sent={notAdded} words={words.line} /> : null}
        {putBack}
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
  const words = cartWords(cart.locale);
  const canOrder = cart.lines.every((line) => line.unsellable === 0);
  const { totals, currency, locale } = cart;
  const cheapest = Math.min(totals.asAvailable.shippingMinor, totals.together.shippingMinor);
  return (
    <Card title={words.summary} className="lg:sticky lg:top-6">
      <div className="flex flex-col gap-4">
        <DefinitionList
          items={[
            {
              term: words.goods,
              value: <MoneyText minor={totals.together.subtotalMinor} currency={currency} locale={locale} />,
              numeric: true,
            },
            {
              term: cart.isSplit ? words.shippingFrom : words.shipping,
              value:
                cheapest === 0 ? (
                  words.free
                ) : (
                  <MoneyText minor={cheapest} currency={currency} locale={locale} />
                ),
              numeric: true,
            },
          ]}
        />
        {cart.isSplit ? <p className="text-sm text-ink-soft">{words.splitWords}</p> : null}
        {canOrder ? (
          <a href="/checkout" className={buttonLook({ tone: "primary", wide: true })}>
            {words.toCheckout}
          </a>
        ) : (
          <p className="text-sm font-medium text-danger-ink">{words.cannotOrder}</p>
        )}
        <p className="text-sm text-ink-soft">{words.chargedWhenShipped}</p>
      </div>
    </Card>
  );
}

function styleOf({ currency, locale, today, timeZone }: CartView) {
  return { currency, locale, today, timeZone };
}

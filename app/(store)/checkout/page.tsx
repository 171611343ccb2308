import type { Metadata } from "next";
import { checkoutStart } from "@/app/(store)/account/checkout-start";
import { readCartId } from "@/app/(store)/cart-cookie";
import { CheckoutForm } from "@/app/(store)/checkout/checkout-form";
import { OrderSummary } from "@/app/(store)/checkout/order-summary";
import { SavedAddresses } from "@/app/(store)/checkout/saved-addresses";
import { writeSeenLines } from "@/app/(store)/checkout/seen-lines";
import { shipCards } from "@/app/(store)/checkout/ship-cards";
import { TestCards } from "@/app/(store)/checkout/test-cards";
import { sentForm } from "@/app/sent-form";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { findCart } from "@/domain/customers/cart-view";
import { waitingUnits } from "@/domain/promises/line-truth";
import { findShippedTo } from "@/domain/store/queries";
import { now } from "@/lib/clock";
import { countries } from "@/lib/countries";

export const metadata: Metadata = { title: "Checkout", robots: { index: false } };

/** Read anew for each visit, and sent whole. */
export const instant = false;

type CheckoutProps = { searchParams: Promise<{ address?: string | string[] }> };

export default async function CheckoutPage({ searchParams }: CheckoutProps) {
  const { address } = await searchParams;
  const cartId = await readCartId();
  const cart = cartId ? await findCart(cartId, now()) : undefined;
  if (!cart) {
    return (
      <EmptyState
        isPage
        icon="basket"
        title="There is nothing to check out"
        action={
          <a href="/" className={buttonLook({ tone: "primary" })}>
            See what we have
          </a>
        }
      >
        Your cart is empty. If you have just ordered, the link to your order is in our mail.
      </EmptyState>
    );
  }
  const { draft, addresses, chosen } = await checkoutStart(cart.draft, address);
  const unpromised = cart.lines.some((line) => line.unsellable > 0);
  const waiting = cart.lines.filter((line) => waitingUnits(line.parts) > 0);
  return (
    <div className="grid items-start gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <h1 className="font-display text-3xl font-semibold text-ink lg:col-span-2">Checkout</h1>
      <div className="min-w-0">
        {unpromised ? (
          <Notice
            tone="problem"
            title="Something in your cart can't be promised any more"
            action={
              <a href="/cart" className={buttonLook({ tone: "secondary" })}>
                Change the cart
              </a>
            }
          >
            Someone else was faster, or a delivery changed. Nothing was ordered.
          </Notice>
        ) : (
          <>
            <SavedAddresses addresses={addresses} chosen={chosen} locale={cart.locale} />
            <CheckoutForm
              placingKey={crypto.randomUUID()}
              seenLines={writeSeenLines(cart.lines)}
              totals={{
                asAvailable: cart.totals.asAvailable.totalMinor,
                together: cart.totals.together.totalMinor,
              }}
              draft={draft}
              shipCards={cart.isSplit ? shipCards(cart) : undefined}
              waits={waiting.map(({ variantId, title, parts }) => ({ variantId, title, parts }))}
              countries={countries(cart.locale, await findShippedTo())}
              style={{ currency: cart.currency, locale: cart.locale, today: cart.today }}
              cardHelp={<TestCards />}
              sent={await sentForm("place-order")}
            />
          </>
        )}
      </div>
      <OrderSummary cart={cart} />
    </div>
  );
}

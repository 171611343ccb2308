import type { Metadata } from "next";
import { checkoutStart } from "@/app/(store)/account/checkout-start";
import { cachedStoreFront } from "@/app/(store)/cached-reads";
import { readCartId } from "@/app/(store)/cart-cookie";
import { CheckoutForm } from "@/app/(store)/checkout/checkout-form";
import { OrderSummary } from "@/app/(store)/checkout/order-summary";
import { readRefusedForm } from "@/app/(store)/checkout/refused-form";
import { SavedAddresses } from "@/app/(store)/checkout/saved-addresses";
import { writeSeenLines } from "@/app/(store)/checkout/seen-lines";
import { shipCards } from "@/app/(store)/checkout/ship-cards";
import { TestCards } from "@/app/(store)/checkout/test-cards";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { type CartView, findCart } from "@/domain/customers/cart-view";
import { waitingUnits } from "@/domain/promises/line-truth";
import { findShippedTo } from "@/domain/store/queries";
import { now } from "@/lib/clock";
import { countries } from "@/lib/countries";
import { checkoutWords } from "@/messages/checkout";

export async function generateMetadata(): Promise<Metadata> {
  const words = checkoutWords((await cachedStoreFront())?.locale ?? "en");
  return { title: words.title, robots: { index: false } };
}

/** Read anew for each visit, and sent whole. */
export const instant = false;

type CheckoutProps = { searchParams: Promise<{ address?: string | string[]; refused?: string | string[] }> };

export default async function CheckoutPage({ searchParams }: CheckoutProps) {
  const { address, refused } = await searchParams;
  const words = checkoutWords((await cachedStoreFront())?.locale ?? "en");
  const cartId = await readCartId();
  const cart = cartId ? await findCart(cartId, now()) : undefined;
  if (!cart) {
    return (
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
    );
  }
  const { refused: _, ...kept } = cart.draft;
  const { draft, addresses, chosen } = await checkoutStart(kept, address);
  const unpromised = cart.lines.some((line) => line.unsellable > 0);
  const waiting = cart.lines.filter((line) => waitingUnits(line.parts) > 0);
  return (
    <div className="grid items-start gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <h1 className="font-display text-3xl font-semibold text-ink lg:col-span-2">{words.title}</h1>
      <div className="min-w-0">
        {unpromised ? (
          <Notice
            tone="problem"
            title={words.unpromisedTitle}
            action={
              <a href="/cart" className={buttonLook({ tone: "secondary" })}>
                {words.changeCart}
              </a>
            }
          >
            {words.unpromisedWords}
          </Notice>
        ) : (
          <>
            <SavedAddresses addresses={addresses} chosen={chosen} locale={cart.locale} />
            <CheckoutForm
              placingKey={crypto.randomUUID()}
              seenLines={writeSeenLines(cart.lines)}
              totals={cart.totals}
              draft={draft}
              shipCards={cart.isSplit ? shipCards(cart) : undefined}
              waits={waiting.map(({ variantId, title, parts }) => ({ variantId, title, parts }))}
              countries={countries(cart.locale, await findShippedTo())}
              style={styleOf(cart)}
              cardHelp={<TestCards locale={cart.locale} />}
              sent={readRefusedForm(cart.draft, refused)}
            />
          </>
        )}
      </div>
      <OrderSummary cart={cart} />
    </div>
  );
}

function styleOf({ currency, locale, today, taxRateBasisPoints }: CartView) {
  return { currency, locale, today, taxRateBasisPoints };
}

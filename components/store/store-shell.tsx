import type { ReactNode } from "react";
import { AccountMark } from "@/components/store/account-mark";
import { CartCount } from "@/components/store/cart-count";
import { Icon } from "@/components/ui/icon";
import { SkipLink } from "@/components/ui/skip-link";
import { shellWords } from "@/messages/shell";

export type StoreContact = { email: string; phone?: string };

type StoreShellProps = {
  merchantName: string;
  contact: StoreContact;
  locale: string;
  banners?: ReactNode;
  children: ReactNode;
};

/** The shop round every page: whose it is, how to reach a person, the cart, and what we promise about money. */
export function StoreShell({ merchantName, contact, locale, banners, children }: StoreShellProps) {
  const words = shellWords(locale);
  return (
    <div data-place="store" className="flex min-h-dvh flex-col">
      <SkipLink>{words.skip}</SkipLink>
      {banners}
      <StoreHeader merchantName={merchantName} contact={contact} locale={locale} />
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl flex-1 px-4 py-6 outline-none sm:px-6 sm:py-10"
      >
        {children}
      </main>
      <StoreFooter merchantName={merchantName} contact={contact} locale={locale} />
    </div>
  );
}

function StoreHeader({ merchantName, contact, locale }: Omit<StoreShellProps, "banners" | "children">) {
  const words = shellWords(locale);
  return (
    <header className="print:hidden border-b border-line bg-surface">
      <div className="mx-auto flex max-w-6xl items-center gap-x-2 px-4 sm:gap-x-4 sm:px-6">
        <a href="/" className="me-auto min-w-0 py-3 font-display text-xl font-semibold text-ink">
          <bdi className="block truncate">{merchantName}</bdi>
        </a>
        <address className="hidden items-center gap-4 text-sm not-italic md:flex">
          <ContactLinks contact={contact} locale={locale} />
        </address>
        <nav aria-label={words.shop} className="flex items-center">
          <a href="/" className={`${navLink} max-sm:hidden`}>
            {words.shop}
          </a>
          <a href="/backorders" className={navLink}>
            {words.onItsWay}
          </a>
          <a href="/account" className={navLink}>
            <span className="sr-only">{words.account}</span>
            <Icon name="person" className="size-5" />
            <AccountMark signedIn={words.signedIn} />
          </a>
          <a href="/cart" className={navLink}>
            <Icon name="basket" className="size-5" />
            {words.cart}
            <CartCount inIt={words.unitsInCart} />
          </a>
        </nav>
      </div>
      <address className="flex justify-center gap-x-6 border-t border-line px-4 text-sm not-italic md:hidden">
        <ContactLinks contact={contact} locale={locale} brief />
      </address>
    </header>
  );
}

const navLink =
  "flex min-h-11 items-center gap-2 whitespace-nowrap rounded-md px-2 sm:px-3 font-semibold text-ink hover:bg-sunken";

/** `brief` keeps both on one line of a phone. */
function ContactLinks({
  contact,
  locale,
  brief = false,
}: {
  contact: StoreContact;
  locale: string;
  brief?: boolean;
}) {
  const words = shellWords(locale);
  const link =
    "inline-flex min-h-11 items-center gap-1.5 text-ink-soft whitespace-nowrap underline-offset-3 hover:text-ink hover:underline";
  return (
    <>
      {contact.phone ? (
        <a href={`tel:${contact.phone.replace(/[^+\d]/g, "")}`} className={`figures ${link}`}>
          <Icon name="phone" className="size-4" />
          <span className="sr-only">{words.callUs}</span>
          {contact.phone}
        </a>
      ) : null}
      <a href={`mailto:${contact.email}`} className={link}>
        <Icon name="mail" className="size-4" />
        {brief ? (
          words.writeToUs
        ) : (
          <>
            <span className="sr-only">{words.writeToUs}: </span>
            {contact.email}
          </>
        )}
      </a>
    </>
  );
}

function StoreFooter({ merchantName, contact, locale }: Omit<StoreShellProps, "banners" | "children">) {
  const words = shellWords(locale);
  return (
    <footer className="print:hidden mt-8 border-t border-line bg-sunken">
      <div className="mx-auto grid max-w-6xl gap-x-12 gap-y-6 px-4 py-8 sm:grid-cols-[1fr_auto] sm:px-6">
        <div className="flex max-w-[58ch] flex-col gap-1 text-sm text-ink-soft">
          <p className="font-semibold text-ink">{words.payTitle}</p>
          <p>{words.payWords}</p>
          <a
            href="/policy"
            className="inline-flex min-h-11 w-fit items-center text-ink underline underline-offset-3"
          >
            {words.policy}
          </a>
        </div>
        <address className="text-sm not-italic">
          <p className="font-semibold text-ink">{words.askAPerson}</p>
          <div className="flex flex-col">
            <ContactLinks contact={contact} locale={locale} />
          </div>
        </address>
        <p className="text-xs text-ink-faint sm:col-span-2">
          <bdi>{merchantName}</bdi>
        </p>
      </div>
    </footer>
  );
}

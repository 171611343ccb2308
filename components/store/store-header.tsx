import { AccountMark } from "@/components/store/account-mark";
import { CartCount } from "@/components/store/cart-count";
import { ContactLinks } from "@/components/store/contact-links";
import { Icon } from "@/components/ui/icon";
import type { Logo } from "@/domain/store/appearance";
import { shellWords } from "@/messages/shell";
import { StoreName } from "./store-name";
import type { StoreContact } from "./store-shell";

export type ShownCollection = { handle: string; title: string };

type StoreHeaderProps = {
  merchantName: string;
  logo: Logo | null;
  contact: StoreContact;
  collections: ShownCollection[];
  locale: string;
};

/** Whose shop it is and one's own things above; what there is, and how to reach a person, below. It needs no script. */
export function StoreHeader({ merchantName, logo, contact, collections, locale }: StoreHeaderProps) {
  const words = shellWords(locale);
  return (
    <header className="border-b border-line bg-surface print:hidden">
      <div className="mx-auto max-w-6xl px-4 sm:px-6">
        <div className="flex items-center gap-x-1 sm:gap-x-3">
          <a href="/" className="me-auto min-w-0 py-3 font-display text-xl font-semibold text-ink">
            <StoreName name={merchantName} logo={logo} />
          </a>
          <HeaderSearch label={words.search} find={words.find} />
          <nav aria-label={words.yours} className="flex shrink-0 items-center">
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
        <div className="relative flex items-center justify-between gap-x-4 pb-1 text-sm">
          <nav aria-label={words.shop} className="-ms-2 flex items-center">
            <CollectionsMenu collections={collections} locale={locale} />
            <a href="/backorders" className={navLink}>
              {words.onItsWay}
            </a>
          </nav>
          <address className="flex items-center not-italic md:gap-5">
            <ContactLinks contact={contact} locale={locale} brief />
          </address>
        </div>
      </div>
    </header>
  );
}

/** A field where there is room for one, a link to the search page where there isn't. */
function HeaderSearch({ label, find }: { label: string; find: string }) {
  return (
    <>
      <a href="/search" aria-label={label} className={`${navLink} shrink-0 sm:hidden`}>
        <Icon name="search" className="size-5" />
      </a>
      <form action="/search" method="get" className="hidden w-44 min-w-0 items-center sm:flex md:w-64">
        <input
          type="search"
          name="q"
          aria-label={label}
          placeholder={label}
          maxLength={200}
          autoComplete="off"
          className="h-10 w-full min-w-0 rounded-s-md border border-e-0 border-line-strong bg-raised px-3 text-sm text-ink placeholder:text-ink-faint"
        />
        <button
          type="submit"
          aria-label={find}
          className="grid size-10 shrink-0 place-items-center rounded-e-md border border-line-strong bg-raised text-ink hover:bg-sunken"
        >
          <Icon name="search" className="size-4.5" />
        </button>
      </form>
    </>
  );
}

const shownAtMost = 14;

function CollectionsMenu({ collections, locale }: { collections: ShownCollection[]; locale: string }) {
  const words = shellWords(locale);
  if (collections.length === 0)
    return (
      <a href="/collections/all" className={navLink}>
        {words.products}
      </a>
    );
  return (
    <details className="group">
      <summary className={`${navLink} cursor-pointer list-none [&::-webkit-details-marker]:hidden`}>
        {words.products}
        <Icon name="chevronDown" className="size-4 group-open:rotate-180" />
      </summary>
      <ul className="absolute inset-x-0 top-full z-20 grid max-h-[70dvh] grid-cols-2 gap-x-2 overflow-y-auto rounded-lg border border-line bg-raised p-2 shadow-raised sm:grid-cols-3">
        {collections.slice(0, shownAtMost).map(({ handle, title }) => (
          <li key={handle} className="min-w-0">
            <a href={`/collections/${encodeURIComponent(handle)}`} className={menuLink}>
              <bdi className="wrap-anywhere">{title}</bdi>
            </a>
          </li>
        ))}
        <li className="min-w-0">
          <a href="/collections/all" className={`${menuLink} font-semibold`}>
            {words.allProducts}
          </a>
        </li>
      </ul>
    </details>
  );
}

const navLink =
  "flex min-h-11 items-center gap-2 whitespace-nowrap rounded-md px-2 font-semibold text-ink hover:bg-sunken sm:px-3";

const menuLink = "flex min-h-11 items-center rounded-md px-3 py-1 text-base text-ink hover:bg-sunken";

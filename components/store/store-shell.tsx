import type { ReactNode } from "react";
import { StoreFooter } from "@/components/store/store-footer";
import { type ShownCollection, StoreHeader } from "@/components/store/store-header";
import { SkipLink } from "@/components/ui/skip-link";
import type { Logo } from "@/domain/store/appearance";
import { shellWords } from "@/messages/shell";

export type StoreContact = { email: string; phone?: string };

type StoreShellProps = {
  merchantName: string;
  logo: Logo | null;
  contact: StoreContact;
  collections: ShownCollection[];
  locale: string;
  banners?: ReactNode;
  children: ReactNode;
};

/** The shop round every page: whose it is, what it has, how to reach a person, the cart, and what we promise about money. */
export function StoreShell({
  merchantName,
  logo,
  contact,
  collections,
  locale,
  banners,
  children,
}: StoreShellProps) {
  return (
    <div data-place="store" className="flex min-h-dvh flex-col">
      <SkipLink>{shellWords(locale).skip}</SkipLink>
      {banners}
      <StoreHeader
        merchantName={merchantName}
        logo={logo}
        contact={contact}
        collections={collections}
        locale={locale}
      />
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

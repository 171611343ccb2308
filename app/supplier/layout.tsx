import type { Metadata } from "next";
import type { ReactNode } from "react";
import { cachedStoreFront } from "@/app/(store)/cached-reads";
import { SkipLink } from "@/components/ui/skip-link";

export const instant = false;
export const metadata: Metadata = { robots: { index: false, follow: false } };

/** Round what suppliers see: whose order it is and how to reach a person. No shop, no cart. */
export default async function SupplierLayout({ children }: { children: ReactNode }) {
  const shop = await cachedStoreFront();
  return (
    <>
      {shop?.brandColor ? <style>{`:root{--brand:${shop.brandColor}}`}</style> : null}
      <div data-place="store" className="flex min-h-dvh flex-col">
        <SkipLink />
        <header className="border-b border-line bg-surface">
          <p className="mx-auto max-w-3xl px-4 py-3 font-display text-xl font-semibold text-ink sm:px-6">
            <bdi>{shop?.name ?? "Backfill"}</bdi>
          </p>
        </header>
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-3xl flex-1 px-4 py-6 outline-none sm:px-6 sm:py-10"
        >
          {children}
        </main>
        {shop?.contactEmail ? (
          <footer className="border-t border-line bg-sunken">
            <p className="mx-auto max-w-3xl px-4 py-5 text-sm text-ink-soft sm:px-6">
              Questions about this order? Write to{" "}
              <a
                href={`mailto:${shop.contactEmail}`}
                className="inline-block py-1 underline underline-offset-3"
              >
                {shop.contactEmail}
              </a>
              {shop.contactPhone ? (
                <>
                  {" "}
                  or call <span className="figures whitespace-nowrap">{shop.contactPhone}</span>
                </>
              ) : null}
              .
            </p>
          </footer>
        ) : null}
      </div>
    </>
  );
}

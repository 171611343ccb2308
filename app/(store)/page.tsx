import type { Metadata } from "next";
import { cachedCollections, cachedHomeShelves, cachedStoreFront } from "@/app/(store)/cached-reads";
import { sharedAs } from "@/app/(store)/shared-as";
import { HomeShelfSection } from "@/components/store/home-shelf";
import { SearchBox } from "@/components/store/search-box";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import { homeWords } from "@/messages/home";

export async function generateMetadata(): Promise<Metadata> {
  const shop = await cachedStoreFront();
  const words = homeWords(shop?.locale);
  const shared = sharedAs({
    path: "/",
    title: shop?.name ?? words.title,
    description: words.lead,
    picture: "home",
  });
  return { description: words.lead, ...shared };
}

export default async function HomePage() {
  const shop = await cachedStoreFront();
  const words = homeWords(shop?.locale);
  if (!shop) {
    return (
      <EmptyState isPage title={words.notOpenTitle}>
        {words.notOpenWords}
      </EmptyState>
    );
  }
  const [shelves, collections] = await Promise.all([cachedHomeShelves(), cachedCollections()]);
  return (
    <div className="flex flex-col gap-10">
      <header className="flex flex-col gap-2">
        <h1 className="max-w-[24ch] font-display text-3xl font-semibold text-ink sm:text-4xl">
          {words.title}
        </h1>
        <p className="max-w-[46ch] text-lg text-ink-soft">{words.lead}</p>
        <SearchBox locale={shop.locale} className="mt-4" />
        {collections.length > 0 ? (
          <nav aria-label={words.collections} className="mt-2">
            <ul className="flex flex-wrap gap-2">
              {[{ handle: "all", title: words.all }, ...collections].map(({ handle, title }) => (
                <li key={handle} className="min-w-0">
                  <a
                    href={`/collections/${encodeURIComponent(handle)}`}
                    className={buttonLook({ tone: "secondary" })}
                  >
                    <bdi className="truncate">{title}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
      </header>
      {shelves.length > 0 ? (
        shelves.map((shelf, index) => (
          <HomeShelfSection
            key={`${shelf.section.kind}-${shelf.title}`}
            shelf={shelf}
            currency={shop.currency}
            locale={shop.locale}
            isFirst={index === 0}
          />
        ))
      ) : (
        <EmptyState title={words.emptyTitle}>{words.emptyWords}</EmptyState>
      )}
    </div>
  );
}

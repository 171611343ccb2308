import type { BreadcrumbList, WithContext } from "schema-dts";
import { storeUrl } from "@/lib/links";
import { collectionsWords } from "@/messages/collections";

type Crumb = { title: string; path: string };

/** Where this page stands in the shop, for people and for search engines. The last one is the page itself. */
export function Breadcrumbs({ crumbs, locale }: { crumbs: Crumb[]; locale: string }) {
  const words = collectionsWords(locale);
  const all = [{ title: words.home, path: "/" }, ...crumbs];
  return (
    <>
      <nav aria-label={words.path} className="text-sm text-ink-soft">
        <ol className="flex flex-wrap items-center gap-x-2">
          {all.map(({ title, path }, index) => (
            <li key={path} className="flex min-h-11 min-w-0 items-center gap-2">
              {index > 0 ? <span aria-hidden="true">/</span> : null}
              {index === all.length - 1 ? (
                <bdi aria-current="page" className="line-clamp-1 [overflow-wrap:anywhere]">
                  {title}
                </bdi>
              ) : (
                <a href={path} className="inline-flex min-h-11 items-center underline underline-offset-3">
                  <bdi>{title}</bdi>
                </a>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <script
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every "<" written as an escape can't end the script
        dangerouslySetInnerHTML={{ __html: JSON.stringify(listOf(all)).replaceAll("<", "\\u003c") }}
      />
    </>
  );
}

function listOf(crumbs: Crumb[]): WithContext<BreadcrumbList> {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ title, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: title,
      item: storeUrl(path),
    })),
  };
}

import type { Metadata } from "next";
import { cachedOnItsWay, cachedStoreFront } from "@/app/(store)/cached-reads";
import { sharedAs } from "@/app/(store)/shared-as";
import { Breadcrumbs } from "@/components/store/breadcrumbs";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import { formatDayRange } from "@/lib/format-day";
import { backordersWords } from "@/messages/backorders";
import { ComingCard } from "./coming-card";

export async function generateMetadata(): Promise<Metadata> {
  const words = backordersWords((await cachedStoreFront())?.locale);
  const { title, description } = words;
  return { title, description, ...sharedAs({ path: "/backorders", title, description, picture: "home" }) };
}

/** Everything that is coming and can be ordered, by the week in which it can be had. */
export default async function OnItsWayPage() {
  const [shop, coming] = await Promise.all([cachedStoreFront(), cachedOnItsWay()]);
  const style = { locale: shop?.locale ?? "en", today: coming?.today ?? "" };
  const words = backordersWords(style.locale);
  return (
    <div className="flex flex-col gap-10">
      <div className="flex flex-col gap-2">
        <Breadcrumbs crumbs={[{ title: words.title, path: "/backorders" }]} locale={style.locale} />
        <header className="flex max-w-[46ch] flex-col gap-2">
          <h1 className="font-display text-3xl font-semibold text-ink sm:text-4xl">{words.title}</h1>
          <p className="text-lg text-ink-soft">{words.lead}</p>
        </header>
      </div>
      {shop && coming && coming.weeks.length > 0 ? (
        coming.weeks.map((week) => (
          <section key={week.monday} aria-labelledby={`week-${week.monday}`} className="flex flex-col gap-4">
            <h2 id={`week-${week.monday}`} className="font-display text-2xl font-semibold text-ink">
              {formatDayRange(week.monday, week.sunday, style)}
            </h2>
            <ul className="grid gap-x-8 gap-y-5 md:grid-cols-2">
              {week.variants.map((variant) => (
                <li key={variant.id} className="min-w-0">
                  <ComingCard variant={variant} currency={shop.currency} style={style} />
                </li>
              ))}
            </ul>
          </section>
        ))
      ) : (
        <EmptyState
          title={words.noneTitle}
          action={
            <a href="/collections/all?availability=now" className={buttonLook({ tone: "primary" })}>
              {words.seeHere}
            </a>
          }
        >
          {words.noneWords}
        </EmptyState>
      )}
      {coming?.isCutShort ? <p className="text-ink-soft">{words.cutShort}</p> : null}
    </div>
  );
}

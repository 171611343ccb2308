import type { Metadata } from "next";
import { cachedOnItsWay, cachedStoreFront } from "@/app/(store)/cached-reads";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import { formatDayRange } from "@/lib/format-day";
import { ComingCard } from "./coming-card";

export const metadata: Metadata = {
  title: "On its way",
  description: "What arrives next, week by week: order it now and pay when it ships, or ask to be told.",
};

/** Everything that is coming and can be ordered, by the week in which it can be had. */
export default async function OnItsWayPage() {
  const [shop, coming] = await Promise.all([cachedStoreFront(), cachedOnItsWay()]);
  const style = { locale: shop?.locale, today: coming?.today ?? "" };
  return (
    <div className="flex flex-col gap-10">
      <header className="flex max-w-[46ch] flex-col gap-2">
        <h1 className="font-display text-3xl font-semibold text-ink sm:text-4xl">On its way</h1>
        <p className="text-lg text-ink-soft">
          Order it now and it is yours when it arrives; you pay when it ships. Or ask to be told.
        </p>
      </header>
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
          title="Nothing is on its way just now"
          action={
            <a href="/" className={buttonLook({ tone: "primary" })}>
              See what is here
            </a>
          }
        >
          What we order next appears here, with the day on which you can have it.
        </EmptyState>
      )}
      {coming?.isCutShort ? (
        <p className="text-ink-soft">
          These are the deliveries that come first. Every product's page says its own day.
        </p>
      ) : null}
    </div>
  );
}

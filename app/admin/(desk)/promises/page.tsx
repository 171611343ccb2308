import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TabNav } from "@/components/ui/tab-nav";
import { may } from "@/domain/actor";
import {
  listTriage,
  type TriageCounts,
  type TriageSort,
  type TriageView,
} from "@/domain/promises/triage-queries";
import { listSuppliersAndPlaces } from "@/domain/purchasing/queries";
import { enterDesk } from "../desk";
import { hrefOf, type SearchParams, textOf, wordOf } from "../search-params";
import { TriageFilter } from "./triage-filter";
import { TriageRows } from "./triage-rows";

export const metadata: Metadata = { title: "Promises" };

const path = "/admin/promises";
const views: Record<TriageView, string> = {
  urgent: "Urgent",
  broken: "Broken",
  at_risk: "At risk",
  fine: "Fine",
  no_day: "No day told",
  all: "All",
};
const allViews: [TriageView, ...TriageView[]] = ["urgent", "broken", "at_risk", "fine", "no_day", "all"];
const sorts: [TriageSort, ...TriageSort[]] = ["day", "chance", "value", "tier"];

export default async function TriagePage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, shop } = await enterDesk(path);
  const params = await searchParams;
  const view = wordOf(params, "view", allViews);
  const asked = {
    sort: wordOf(params, "sort", sorts),
    search: textOf(params, "search"),
    supplierId: textOf(params, "supplier"),
  };
  const [{ rows, counts, next, isFirst }, { suppliers }] = await Promise.all([
    listTriage(actor, { ...asked, view, after: textOf(params, "after") }),
    listSuppliersAndPlaces(actor),
  ]);
  function addressOf(more: Record<string, string | undefined>): string {
    const { sort, search, supplierId } = asked;
    return hrefOf(path, { view, sort: sort === "day" ? "" : sort, search, supplier: supplierId, ...more });
  }
  const isFiltered = asked.search !== "" || asked.supplierId !== "";
  return (
    <>
      <PageHeader
        title="Promises"
        lead="Lines that wait, the most urgent first: how long until the day that was told, and how likely it is kept."
        actions={
          <>
            {may(actor, "store.change") ? (
              <ButtonLink href={`${path}/days`}>How days are reckoned</ButtonLink>
            ) : null}
            <ButtonLink href={`${path}/scoreboard`}>Were they kept?</ButtonLink>
          </>
        }
      />
      <div className="flex flex-col gap-4">
        <TabNav
          label="Views"
          tabs={allViews.map((word) => ({
            href: addressOf({ view: word }),
            label: views[word],
            count: countIn(word, counts),
            current: word === view,
          }))}
        />
        <TriageFilter action={path} view={view} {...asked} suppliers={suppliers} />
        <Card flush>
          {rows.length === 0 ? (
            <EmptyState icon="check" title={isFiltered ? "Nothing found" : emptyTitle(view)}>
              {isFiltered
                ? "Try another word, or all suppliers."
                : "A line stands here when units of it are sold and not here yet."}
            </EmptyState>
          ) : (
            <TriageRows rows={rows} actor={actor} shop={shop} />
          )}
        </Card>
        <Pagination
          label="Pages of promises"
          previousHref={isFirst ? undefined : addressOf({})}
          previousText="First page"
          nextHref={next ? addressOf({ after: next }) : undefined}
        />
      </div>
    </>
  );
}

function countIn(view: TriageView, counts: TriageCounts): number {
  if (view === "urgent") return counts.broken + counts.at_risk;
  return view === "all" ? counts.broken + counts.at_risk + counts.fine + counts.no_day : counts[view];
}

function emptyTitle(view: TriageView): string {
  if (view === "urgent" || view === "broken" || view === "at_risk")
    return "Every day that was told can be kept";
  return "Nobody waits here";
}

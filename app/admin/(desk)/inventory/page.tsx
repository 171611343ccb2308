import type { Metadata } from "next";
import { AvailabilityMark } from "@/components/availability/availability-mark";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { TabNav } from "@/components/ui/tab-nav";
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { type InventoryRow, type InventoryView, listInventory } from "@/domain/stock/queries";
import { pageWindow } from "@/lib/page-window";
import { formatCount } from "@/lib/plural";
import { enterDesk } from "../desk";
import { ListPages } from "../list-pages";
import { ListSearch } from "../list-search";
import { hrefOf, type SearchParams, textOf, wordOf } from "../search-params";
import { VariantName } from "../variant-name";

export const metadata: Metadata = { title: "Inventory" };

const path = "/admin/inventory";
const views: Record<InventoryView, string> = {
  all: "All",
  backorder: "On backorder",
  out: "Out of stock",
  incoming: "Incoming",
  not_counted: "Not counted yet",
};

export default async function InventoryPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor } = await enterDesk(path);
  const params = await searchParams;
  const view = wordOf(params, "view", ["all", "backorder", "out", "incoming", "not_counted"]);
  const search = textOf(params, "search");
  const window = pageWindow(textOf(params, "page"));
  const { variants, total } = await listInventory(actor, { view, search, window });
  const keep = view === "all" ? undefined : view;
  return (
    <>
      <PageHeader title="Inventory" lead="What lies where, whose it is, and what is still to come." />
      <div className="flex flex-col gap-4">
        <TabNav
          label="Views"
          tabs={Object.entries(views).map(([word, label]) => ({
            href: hrefOf(path, { view: word === "all" ? undefined : word, search }),
            label,
            count: word === view ? total : undefined,
            current: word === view,
          }))}
        />
        <ListSearch
          action={path}
          label="Product, SKU or barcode"
          search={search}
          keep={keep ? { view: keep } : {}}
        />
        <Card flush>
          {variants.length === 0 ? (
            <EmptyState icon="box" title={search ? "Nothing found" : "Nothing here"}>
              {search ? "Try another word, or part of it." : "Import your products to see them here."}
            </EmptyState>
          ) : (
            <Variants variants={variants} />
          )}
        </Card>
        <ListPages
          path={path}
          params={{ view: keep ?? "", search }}
          window={window}
          total={total}
          label="Pages of the inventory"
        />
      </div>
    </>
  );
}

function Variants({ variants }: { variants: InventoryRow[] }) {
  return (
    <Table caption="Inventory">
      <TableHead>
        <ColumnHead>Product</ColumnHead>
        <ColumnHead numeric>On hand</ColumnHead>
        <ColumnHead numeric>For orders</ColumnHead>
        <ColumnHead numeric>Kept back</ColumnHead>
        <ColumnHead numeric>Free</ColumnHead>
        <ColumnHead numeric>Incoming</ColumnHead>
        <ColumnHead numeric>Backorder</ColumnHead>
        <ColumnHead>Where</ColumnHead>
      </TableHead>
      <TableBody>
        {variants.map((variant) => (
          <TableRow key={variant.variantId}>
            <RowHead className="min-w-48 font-normal">
              <TextLink href={`${path}/${variant.variantId}`}>
                <VariantName {...variant} />
              </TextLink>
            </RowHead>
            <Cell numeric>{variant.onHand === null ? "not counted" : formatCount(variant.onHand)}</Cell>
            <Cell numeric>{formatCount(variant.ready)}</Cell>
            <Cell numeric>{formatCount(variant.safetyStock)}</Cell>
            <Cell numeric className="font-semibold">
              {formatCount(freeOf(variant))}
            </Cell>
            <Cell numeric>{formatCount(variant.incoming)}</Cell>
            <Cell numeric>
              {variant.backorder > 0 ? (
                <TextLink
                  href={`/admin/queue/${variant.variantId}`}
                  className="inline-flex items-center gap-1.5"
                >
                  <AvailabilityMark shape="coming" />
                  {formatCount(variant.backorder)}
                </TextLink>
              ) : (
                0
              )}
            </Cell>
            <Cell className="whitespace-nowrap text-ink-soft">
              {variant.places.map((place) => `${place.name} ${formatCount(place.onHand)}`).join(" · ") ||
                "nowhere yet"}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function freeOf({ onHand, ready, safetyStock }: InventoryRow): number {
  return Math.max(0, (onHand ?? 0) - ready - safetyStock);
}

import type { Metadata } from "next";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DayText } from "@/components/ui/day-text";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { TabNav } from "@/components/ui/tab-nav";
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { may } from "@/domain/actor";
import {
  countPurchaseOrders,
  listPurchaseOrders,
  type PurchaseOrderRow,
  type PurchaseOrderView,
} from "@/domain/purchasing/queries";
import type { DeskShop } from "@/domain/store/queries";
import { pageWindow } from "@/lib/page-window";
import { formatCount } from "@/lib/plural";
import { enterDesk } from "../desk";
import { ListPages } from "../list-pages";
import { ListSearch } from "../list-search";
import { hrefOf, type SearchParams, textOf, wordOf } from "../search-params";
import { stateWords } from "./state-word";

export const metadata: Metadata = { title: "Purchase orders" };

const path = "/admin/purchase-orders";
const views: Record<PurchaseOrderView, string> = {
  open: "Open",
  draft: "Drafts",
  answered: "Answered",
  today: "Due today",
  late: "Late",
  over: "Over",
};

export default async function PurchaseOrdersPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, shop } = await enterDesk(path);
  const params = await searchParams;
  const view = wordOf(params, "view", ["open", "draft", "answered", "today", "late", "over"]);
  const search = textOf(params, "search");
  const window = pageWindow(textOf(params, "page"));
  const [{ orders, total }, counts] = await Promise.all([
    listPurchaseOrders(actor, { view, search, window, today: shop.today }),
    countPurchaseOrders(actor, shop.today),
  ]);
  const canOrder = may(actor, "purchasing.change");
  return (
    <>
      <PageHeader
        title="Purchase orders"
        lead="What is on its way here, by the day it is expected."
        actions={
          <>
            <ButtonLink href="/admin/suppliers">Suppliers</ButtonLink>
            {canOrder ? (
              <ButtonLink href={`${path}/new`} tone="primary">
                New purchase order
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <div className="flex flex-col gap-4">
        <TabNav
          label="Views"
          tabs={Object.entries(views).map(([word, label]) => ({
            href: hrefOf(path, { view: word === "open" ? undefined : word, search }),
            label,
            count: word === "over" ? undefined : counts[isView(word) ? word : "open"],
            current: word === view,
          }))}
        />
        <ListSearch
          action={path}
          label="Number, supplier, product or SKU"
          search={search}
          keep={view === "open" ? {} : { view }}
        />
        <Card flush>
          {orders.length === 0 ? (
            <EmptyState icon="truck" title={search ? "Nothing found" : "Nothing here"}>
              {search
                ? "Try another word, or part of it."
                : "A purchase order makes units incoming, so that they can be promised."}
            </EmptyState>
          ) : (
            <Orders orders={orders} shop={shop} />
          )}
        </Card>
        <ListPages
          path={path}
          params={{ view: view === "open" ? "" : view, search }}
          window={window}
          total={total}
          label="Pages of purchase orders"
        />
      </div>
    </>
  );
}

function Orders({ orders, shop }: { orders: PurchaseOrderRow[]; shop: DeskShop }) {
  return (
    <Table caption="Purchase orders">
      <TableHead>
        <ColumnHead>Number</ColumnHead>
        <ColumnHead>Supplier</ColumnHead>
        <ColumnHead>Expected</ColumnHead>
        <ColumnHead numeric>Still to come</ColumnHead>
        <ColumnHead numeric>Promised</ColumnHead>
        <ColumnHead numeric>Received</ColumnHead>
        <ColumnHead>To</ColumnHead>
        <ColumnHead>State</ColumnHead>
      </TableHead>
      <TableBody>
        {orders.map((order) => (
          <TableRow key={order.id}>
            <RowHead className="figures">
              <TextLink href={`${path}/${order.id}`}>{order.number}</TextLink>
            </RowHead>
            <Cell>
              <bdi>{order.supplier}</bdi>
            </Cell>
            <Cell className="whitespace-nowrap">
              <DayText day={order.expectedOn} today={shop.today} locale={shop.locale} />{" "}
              {isLate(order, shop.today) ? <Badge tone="danger">Late</Badge> : null}
            </Cell>
            <Cell numeric>{formatCount(order.open)}</Cell>
            <Cell numeric>{formatCount(order.promised)}</Cell>
            <Cell numeric>
              {formatCount(order.received)} of {formatCount(order.ordered)}
            </Cell>
            <Cell>{order.location}</Cell>
            <Cell>
              <Badge>{stateWords[order.state]}</Badge>
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function isLate(order: PurchaseOrderRow, today: string): boolean {
  return order.open > 0 && order.expectedOn < today;
}

function isView(word: string): word is PurchaseOrderView {
  return word in views;
}

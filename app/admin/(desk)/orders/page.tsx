import type { Metadata } from "next";
import { AvailabilityMark } from "@/components/availability/availability-mark";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DayText } from "@/components/ui/day-text";
import { EmptyState } from "@/components/ui/empty-state";
import { MoneyText } from "@/components/ui/money-text";
import { PageHeader } from "@/components/ui/page-header";
import { TabNav } from "@/components/ui/tab-nav";
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { listOrders, type OrderRow, type OrderView } from "@/domain/orders/queries";
import type { DeskShop } from "@/domain/store/queries";
import { dayAt } from "@/lib/day";
import { formatTime } from "@/lib/format-instant";
import { pageWindow } from "@/lib/page-window";
import { formatCount } from "@/lib/plural";
import { enterDesk } from "../desk";
import { ListPages } from "../list-pages";
import { ListSearch } from "../list-search";
import { hrefOf, type SearchParams, textOf, wordOf } from "../search-params";

export const metadata: Metadata = { title: "Orders" };

const path = "/admin/orders";
const views: Record<OrderView, string> = {
  backlog: "Backlog",
  ready: "Ready to pack",
  backorder: "On backorder",
  all: "All",
};

export default async function OrdersPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, shop } = await enterDesk(path);
  const params = await searchParams;
  const search = textOf(params, "search");
  const view = wordOf(
    params,
    "view",
    search ? ["all", "backlog", "ready", "backorder"] : ["backlog", "all", "ready", "backorder"],
  );
  const window = pageWindow(textOf(params, "page"));
  const { orders, total } = await listOrders(actor, { view, search, window });
  return (
    <>
      <PageHeader
        title="Orders"
        lead="The backlog is every order with units that haven't left, in stock or not."
      />
      <div className="flex flex-col gap-4">
        <TabNav
          label="Views"
          tabs={Object.entries(views).map(([word, label]) => ({
            href: hrefOf(path, { view: word, search }),
            label,
            count: word === view ? total : undefined,
            current: word === view,
          }))}
        />
        <ListSearch action={path} label="Number, name, e-mail, product or SKU" search={search} />
        <Card flush>
          {orders.length === 0 ? (
            <EmptyState icon="receipt" title={search ? "Nothing found" : "Nothing here"}>
              {search ? "Try another word, or part of it." : "Orders stand here as soon as they are placed."}
            </EmptyState>
          ) : (
            <Orders orders={orders} shop={shop} />
          )}
        </Card>
        <ListPages
          path={path}
          params={{ view, search }}
          window={window}
          total={total}
          label="Pages of orders"
        />
      </div>
    </>
  );
}

function Orders({ orders, shop }: { orders: OrderRow[]; shop: DeskShop }) {
  return (
    <Table caption="Orders">
      <TableHead>
        <ColumnHead>Order</ColumnHead>
        <ColumnHead>Customer</ColumnHead>
        <ColumnHead numeric>Units</ColumnHead>
        <ColumnHead numeric>Ready</ColumnHead>
        <ColumnHead numeric>Backorder</ColumnHead>
        <ColumnHead numeric>Shipped</ColumnHead>
        <ColumnHead>Promised by</ColumnHead>
        <ColumnHead>Ship</ColumnHead>
        <ColumnHead numeric>Total</ColumnHead>
        <ColumnHead>Placed</ColumnHead>
      </TableHead>
      <TableBody>
        {orders.map((order) => (
          <TableRow key={order.id}>
            <RowHead className="figures">
              <TextLink href={`${path}/${order.id}`}>{order.number}</TextLink>
            </RowHead>
            <Cell className="max-w-56 truncate">
              <bdi title={order.email}>{order.name || order.email || "former system"}</bdi>
            </Cell>
            <Cell numeric>{formatCount(order.units - order.cancelled)}</Cell>
            <Cell numeric>
              <Counted shape="now" count={order.ready} />
            </Cell>
            <Cell numeric>
              <Counted shape="coming" count={order.backorder} />
            </Cell>
            <Cell numeric>{formatCount(order.shipped)}</Cell>
            <Cell className="whitespace-nowrap">
              {order.latestOn ? (
                <DayText day={order.latestOn} today={shop.today} locale={shop.locale} />
              ) : (
                "—"
              )}{" "}
              {order.latestOn && order.latestOn < shop.today ? <Badge tone="danger">Late</Badge> : null}
            </Cell>
            <Cell className="whitespace-nowrap">
              {order.shipChoice === "together" ? "Together" : "As available"}
            </Cell>
            <Cell numeric>
              <MoneyText minor={order.totalMinor} currency={order.currency} locale={shop.locale} />
            </Cell>
            <Cell className="figures whitespace-nowrap">
              <DayText day={dayAt(order.placedAt, shop.timeZone)} today={shop.today} locale={shop.locale} />{" "}
              <span className="text-ink-soft">{formatTime(order.placedAt, shop)}</span>
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Counted({ shape, count }: { shape: "now" | "coming"; count: number }) {
  if (count === 0) return 0;
  return (
    <span className="inline-flex items-center gap-1.5">
      <AvailabilityMark shape={shape} />
      {formatCount(count)}
    </span>
  );
}

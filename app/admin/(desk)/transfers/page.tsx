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
  countTransfers,
  listTransfers,
  type TransferRow,
  type TransferView,
} from "@/domain/stock/transfer-queries";
import type { DeskShop } from "@/domain/store/queries";
import { pageWindow } from "@/lib/page-window";
import { formatCount } from "@/lib/plural";
import { enterDesk } from "../desk";
import { ListPages } from "../list-pages";
import { ListSearch } from "../list-search";
import { hrefOf, type SearchParams, textOf, wordOf } from "../search-params";
import { transferWords } from "./state-word";

export const metadata: Metadata = { title: "Transfers" };

const path = "/admin/transfers";
const views: [view: TransferView, label: string][] = [
  ["open", "Open"],
  ["planned", "To dispatch"],
  ["under_way", "On the way"],
  ["over", "Over"],
];

export default async function TransfersPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, shop } = await enterDesk(path);
  const params = await searchParams;
  const view = wordOf(params, "view", ["open", "planned", "under_way", "over"]);
  const search = textOf(params, "search");
  const window = pageWindow(textOf(params, "page"));
  const [{ transfers, total }, counts] = await Promise.all([
    listTransfers(actor, { view, search, window }),
    countTransfers(actor),
  ]);
  const kept = view === "open" ? "" : view;
  return (
    <>
      <PageHeader
        title="Transfers"
        lead="Units that move from one of your places to another. On the way, they can be promised like a delivery."
        actions={
          may(actor, "stock.transfer") ? (
            <ButtonLink href={`${path}/new`} tone="primary">
              New transfer
            </ButtonLink>
          ) : null
        }
      />
      <div className="flex flex-col gap-4">
        <TabNav
          label="Views"
          tabs={views.map(([word, label]) => ({
            href: hrefOf(path, { view: word === "open" ? undefined : word, search }),
            label,
            count: word === "over" ? undefined : counts[word],
            current: word === view,
          }))}
        />
        <ListSearch
          action={path}
          label="Number, place, product or SKU"
          search={search}
          keep={kept ? { view: kept } : {}}
        />
        <Card flush>
          {transfers.length === 0 ? (
            <EmptyState icon="transfer" title={search ? "Nothing found" : "Nothing here"}>
              {search
                ? "Try another word, or part of it."
                : "Plan a transfer when units lie in one place and are needed in another."}
            </EmptyState>
          ) : (
            <Transfers transfers={transfers} shop={shop} />
          )}
        </Card>
        <ListPages
          path={path}
          params={{ view: kept, search }}
          window={window}
          total={total}
          label="Pages of transfers"
        />
      </div>
    </>
  );
}

function Transfers({ transfers, shop }: { transfers: TransferRow[]; shop: DeskShop }) {
  return (
    <Table caption="Transfers">
      <TableHead>
        <ColumnHead>Number</ColumnHead>
        <ColumnHead>From</ColumnHead>
        <ColumnHead>To</ColumnHead>
        <ColumnHead>Expected</ColumnHead>
        <ColumnHead numeric>Units</ColumnHead>
        <ColumnHead numeric>On the way</ColumnHead>
        <ColumnHead numeric>Promised</ColumnHead>
        <ColumnHead numeric>Received</ColumnHead>
        <ColumnHead>State</ColumnHead>
      </TableHead>
      <TableBody>
        {transfers.map((transfer) => (
          <TableRow key={transfer.id}>
            <RowHead className="figures">
              <TextLink href={`${path}/${transfer.id}`}>{transfer.number}</TextLink>
            </RowHead>
            <Cell>{transfer.from}</Cell>
            <Cell>{transfer.to}</Cell>
            <Cell className="whitespace-nowrap">
              <DayText day={transfer.expectedOn} today={shop.today} locale={shop.locale} />{" "}
              {transfer.underWay > 0 && transfer.expectedOn < shop.today ? (
                <Badge tone="danger">Late</Badge>
              ) : null}
            </Cell>
            <Cell numeric>{formatCount(transfer.units)}</Cell>
            <Cell numeric>{formatCount(transfer.underWay)}</Cell>
            <Cell numeric>{formatCount(transfer.promised)}</Cell>
            <Cell numeric>{formatCount(transfer.received)}</Cell>
            <Cell>
              <Badge>{transferWords[transfer.state]}</Badge>
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

import type { Metadata } from "next";
import { AvailabilityMark } from "@/components/availability/availability-mark";
import { Card } from "@/components/ui/card";
import { DayText } from "@/components/ui/day-text";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { listQueues, type QueueRow } from "@/domain/allocation/queries";
import type { DeskShop } from "@/domain/store/queries";
import { dayAt } from "@/lib/day";
import { pageWindow } from "@/lib/page-window";
import { formatCount } from "@/lib/plural";
import { enterDesk } from "../desk";
import { ListPages } from "../list-pages";
import { ListSearch } from "../list-search";
import { type SearchParams, textOf } from "../search-params";
import { VariantName } from "../variant-name";

export const metadata: Metadata = { title: "Queue" };

const path = "/admin/queue";

export default async function QueuePage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, shop } = await enterDesk(path);
  const params = await searchParams;
  const search = textOf(params, "search");
  const window = pageWindow(textOf(params, "page"));
  const { queues, total } = await listQueues(actor, { search, window });
  return (
    <>
      <PageHeader
        title="Queue"
        lead="What customers wait for: units that are sold but not here yet, the most wanted first."
      />
      <div className="flex flex-col gap-4">
        <ListSearch action={path} label="Product or SKU" search={search} />
        <Card flush>
          {queues.length === 0 ? (
            <EmptyState icon="queue" title={search ? "Nothing found" : "Nobody waits"}>
              {search ? "Try another word, or part of it." : "Every unit that was sold is here."}
            </EmptyState>
          ) : (
            <Queues queues={queues} shop={shop} />
          )}
        </Card>
        <ListPages path={path} params={{ search }} window={window} total={total} label="Pages of the queue" />
      </div>
    </>
  );
}

function Queues({ queues, shop }: { queues: QueueRow[]; shop: DeskShop }) {
  return (
    <Table caption="Products that customers wait for">
      <TableHead>
        <ColumnHead>Product</ColumnHead>
        <ColumnHead numeric>Units waiting</ColumnHead>
        <ColumnHead numeric>Lines</ColumnHead>
        <ColumnHead numeric>Incoming</ColumnHead>
        <ColumnHead>Next delivery</ColumnHead>
        <ColumnHead numeric>No supply yet</ColumnHead>
        <ColumnHead>Longest since</ColumnHead>
      </TableHead>
      <TableBody>
        {queues.map((queue) => (
          <TableRow key={queue.variantId}>
            <RowHead className="min-w-48 font-normal">
              <TextLink href={`${path}/${queue.variantId}`}>
                <VariantName {...queue} />
              </TextLink>
            </RowHead>
            <Cell numeric className="font-semibold">
              {formatCount(queue.waiting)}
            </Cell>
            <Cell numeric>{formatCount(queue.lines)}</Cell>
            <Cell numeric>{formatCount(queue.incoming)}</Cell>
            <Cell className="whitespace-nowrap">
              {queue.nextOn ? (
                <DayText day={queue.nextOn} today={shop.today} locale={shop.locale} />
              ) : (
                "none ordered"
              )}
            </Cell>
            <Cell numeric>
              {queue.unpegged > 0 ? (
                <span className="inline-flex items-center gap-1.5">
                  <AvailabilityMark shape="unknown" />
                  {formatCount(queue.unpegged)}
                </span>
              ) : (
                0
              )}
            </Cell>
            <Cell className="whitespace-nowrap">
              {queue.oldestAt ? (
                <DayText day={dayAt(queue.oldestAt, shop.timeZone)} today={shop.today} locale={shop.locale} />
              ) : null}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

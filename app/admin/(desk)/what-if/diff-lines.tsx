import { Card } from "@/components/ui/card";
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { DiffLine } from "@/domain/allocation/scenario-diff";
import { lineTruthText } from "@/domain/promises/line-truth";
import type { DeskShop } from "@/domain/store/queries";
import { formatCount, plural } from "@/lib/plural";

type DiffLinesProps = { title: string; lines: DiffLine[]; of: number; shop: DeskShop };

/** Each line with what its customer was told and would be told; the hardest hit first. */
export function DiffLines({ title, lines, of, shop }: DiffLinesProps) {
  if (lines.length === 0) return null;
  return (
    <Card
      title={title}
      lead={of > lines.length ? `The first ${lines.length} of ${formatCount(of)}.` : undefined}
      flush
    >
      <Table caption={title}>
        <TableHead>
          <ColumnHead>Order</ColumnHead>
          <ColumnHead className="max-sm:hidden">Product</ColumnHead>
          <ColumnHead className="max-sm:hidden">Told</ColumnHead>
          <ColumnHead>Would be</ColumnHead>
          <ColumnHead>Mail</ColumnHead>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <TableRow key={line.orderLineId}>
              <RowHead className="min-w-28 font-normal">
                <TextLink href={`/admin/orders/${line.orderId}`} className="figures font-semibold">
                  {line.number}
                </TextLink>{" "}
                <bdi>{line.company ?? line.name}</bdi>
                <span className="block text-ink-soft sm:hidden">
                  {line.units} × <bdi>{line.title}</bdi>
                </span>
              </RowHead>
              <Cell className="min-w-40 max-sm:hidden">
                {line.units} × <bdi>{line.title}</bdi>
              </Cell>
              <Cell className="min-w-40 max-sm:hidden">{told(line, shop)}</Cell>
              <Cell className="sm:min-w-40">
                <span className="block text-ink-soft sm:hidden">
                  {told(line, shop)} <span aria-hidden="true">→</span>
                  <span className="sr-only"> becomes </span>
                </span>
                {line.spared ? sparedWords[line.spared] : lineTruthText(line.after, shop)}
                {moveWords(line)}
              </Cell>
              <Cell>{line.isTold ? "yes" : <span className="text-ink-soft">{whyNot(line)}</span>}</Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}

function told(line: DiffLine, shop: DeskShop): string {
  return lineTruthText(line.before, shop) || "nothing yet";
}

const sparedWords = { inside: "stays inside what was told", another_way: "has another way to keep its day" };

function moveWords({ daysLater, isBroken }: DiffLine) {
  if (!daysLater) return null;
  const days = plural(Math.abs(daysLater), { one: "day", other: "days" });
  return (
    <span className={isBroken ? "block font-semibold text-danger" : "block text-ink-soft"}>
      {daysLater > 0 ? `${days} later` : `${days} earlier`}
    </span>
  );
}

function whyNot({ spared, change }: DiffLine): string {
  if (spared) return "no";
  return change === "earlier" ? "no, it is on the order page" : "no";
}

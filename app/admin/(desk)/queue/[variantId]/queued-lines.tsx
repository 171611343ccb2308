import { LineTruth } from "@/components/availability/line-truth";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { DayText } from "@/components/ui/day-text";
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Strategy } from "@/domain/allocation/strategy";
import type { QueuedLine } from "@/domain/allocation/variant-queue-queries";
import type { DeskShop } from "@/domain/store/queries";
import { dayAt } from "@/lib/day";
import { formatCount } from "@/lib/plural";
import { UnpinForm } from "./pin-forms";

type QueuedLinesProps = {
  lines: QueuedLine[];
  variantId: string;
  shop: DeskShop;
  canPin: boolean;
  /** The line that the reader came for. */
  marked: string;
};

/** Who is next, and why. */
export function QueuedLines({ lines, variantId, shop, canPin, marked }: QueuedLinesProps) {
  return (
    <Table caption="The queue, the next to be served first">
      <TableHead>
        <ColumnHead numeric>Place</ColumnHead>
        <ColumnHead>Order</ColumnHead>
        <ColumnHead numeric>Units</ColumnHead>
        <ColumnHead>Gets them</ColumnHead>
        <ColumnHead>Why here</ColumnHead>
        <ColumnHead>Since</ColumnHead>
        {canPin ? <ColumnHead>Change</ColumnHead> : null}
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <TableRow
            key={line.id}
            aria-current={line.id === marked ? "true" : undefined}
            className={line.id === marked ? "bg-brand-soft" : undefined}
          >
            <Cell numeric>{line.place === null ? "here" : formatCount(line.place)}</Cell>
            <RowHead className="font-normal">
              {line.order ? (
                <>
                  <TextLink href={`/admin/orders/${line.order.id}`} className="figures font-semibold">
                    {line.order.number}
                  </TextLink>{" "}
                  <bdi>{line.order.name}</bdi>
                </>
              ) : (
                "Held for an invited person"
              )}
            </RowHead>
            <Cell numeric className="font-semibold">
              {formatCount(line.open)}
            </Cell>
            <Cell className="min-w-72">
              {line.parts.length > 0 ? (
                <LineTruth parts={line.parts} today={shop.today} locale={shop.locale} />
              ) : (
                `${line.ready} now`
              )}
              {line.packed > 0 ? (
                <span className="block text-xs text-ink-soft">{formatCount(line.packed)} packed</span>
              ) : null}
            </Cell>
            <Cell className="min-w-36">
              <WhyHere line={line} />
            </Cell>
            <Cell className="whitespace-nowrap">
              <DayText day={dayAt(line.queuedAt, shop.timeZone)} today={shop.today} locale={shop.locale} />
            </Cell>
            {canPin ? (
              <Cell>
                {line.order && line.pin ? (
                  <UnpinForm orderLineId={line.id} number={line.order.number} />
                ) : null}
                {line.order && !line.pin ? (
                  <ButtonLink
                    size="small"
                    tone="quiet"
                    className="whitespace-nowrap"
                    href={`/admin/queue/${variantId}?pin=${line.id}`}
                  >
                    Put first<span className="sr-only"> order {line.order.number}</span>
                  </ButtonLink>
                ) : null}
              </Cell>
            ) : null}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** The reason that a person gave, for this line or for its customer's group; else what it is ranked by. */
function WhyHere({ line }: { line: QueuedLine }) {
  const decided = line.pin ?? line.standing;
  if (!decided) return line.why;
  const word = line.pin || !line.standing ? "Pinned" : standingWords[line.standing.strategy];
  return (
    <>
      <Badge tone="brand">{word}</Badge>
      <span className="mt-1 block text-ink-soft">
        <bdi>{decided.reason}</bdi> (<bdi>{decided.by}</bdi>)
      </span>
    </>
  );
}

const standingWords: Record<Strategy, string> = {
  win: "Wins",
  gain: "Keeps its units and days",
  improve: "Keeps as many units",
  redistribute: "",
  fill: "May lose, not gain",
  lose: "Last in line",
};

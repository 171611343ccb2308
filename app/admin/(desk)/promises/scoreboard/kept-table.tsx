import { Badge } from "@/components/ui/badge";
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import {
  type Kept,
  type KeptLine,
  shareOf,
  type Verdict,
  verdictOf,
} from "@/domain/promises/scoreboard-figures";
import { formatCount } from "@/lib/plural";

type KeptTableProps = { lines: readonly KeptLine[]; locale: string };

const MONTHS_SHOWN = 6;

/** Which share was kept, by supplier and confidence, in all and month by month. */
export function KeptTable({ lines, locale }: KeptTableProps) {
  const months = [...new Set(lines.flatMap((line) => [...line.months.keys()]))].sort().reverse();
  const shown = months.slice(0, MONTHS_SHOWN);
  return (
    <Table caption="Promises kept, by supplier, confidence and month">
      <TableHead>
        <ColumnHead>Supplier</ColumnHead>
        <ColumnHead numeric>Asked</ColumnHead>
        <ColumnHead numeric>Kept</ColumnHead>
        <ColumnHead numeric>A day sooner</ColumnHead>
        <ColumnHead numeric>Promises</ColumnHead>
        <ColumnHead>So it is</ColumnHead>
        {shown.map((month) => (
          <ColumnHead key={month} numeric>
            {monthName(month, locale)}
          </ColumnHead>
        ))}
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <TableRow key={`${line.supplierId} ${line.percentile}`}>
            <RowHead className="min-w-40 font-normal">
              {line.supplierId ? (
                <TextLink href={`/admin/promises/scoreboard?supplier=${line.supplierId}`}>
                  <bdi>{line.supplier}</bdi>
                </TextLink>
              ) : (
                line.supplier
              )}
            </RowHead>
            <Cell numeric>{line.percentile === null ? "fixed" : `${line.percentile} %`}</Cell>
            <Cell numeric className="font-semibold">
              {shareOf(line.total.kept, line.total.promises)} %
            </Cell>
            <Cell numeric>{shareOf(line.total.sooner, line.total.promises)} %</Cell>
            <Cell numeric>{formatCount(line.total.promises)}</Cell>
            <Cell>
              <VerdictWord verdict={verdictOf(line.total, line.percentile)} />
            </Cell>
            {shown.map((month) => (
              <Cell key={month} numeric>
                <MonthShare kept={line.months.get(month)} />
              </Cell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function MonthShare({ kept }: { kept: Kept | undefined }) {
  if (!kept) return "—";
  return (
    <>
      {shareOf(kept.kept, kept.promises)} %{" "}
      <span className="text-ink-faint">
        <span className="sr-only">of </span>
        {formatCount(kept.promises)}
      </span>
    </>
  );
}

function VerdictWord({ verdict }: { verdict: Verdict }) {
  switch (verdict) {
    case "too_few":
      return <span className="whitespace-nowrap text-ink-soft">Too few to say</span>;
    case "not_asked":
      return <span className="whitespace-nowrap text-ink-soft">A fixed buffer</span>;
    case "too_bold":
      return <Badge tone="danger">Too bold</Badge>;
    case "too_careful":
      return <Badge>Too careful</Badge>;
    case "as_asked":
      return <Badge tone="brand">As asked</Badge>;
  }
}

/** "2026-05" → "May 2026". */
function monthName(month: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { month: "short", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-15T12:00:00Z`),
  );
}

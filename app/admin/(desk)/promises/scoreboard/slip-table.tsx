import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { SlipBar } from "@/domain/promises/scoreboard-figures";
import { formatCount } from "@/lib/plural";
import { slipWords } from "./slip-words";

/** The picture of the slips in rows, the empty ones left out. */
export function SlipTable({ bars }: { bars: readonly SlipBar[] }) {
  return (
    <details className="group">
      <summary className="inline-flex min-h-7 w-fit items-center text-sm font-semibold underline decoration-line-strong underline-offset-3 hover:decoration-ink pointer-coarse:min-h-11">
        The same in a table
      </summary>
      <Table caption="Deliveries by how late they came" className="mt-2 max-w-96">
        <TableHead>
          <ColumnHead>Came</ColumnHead>
          <ColumnHead numeric>Deliveries</ColumnHead>
        </TableHead>
        <TableBody>
          {bars
            .filter((bar) => bar.deliveries > 0)
            .map((bar) => (
              <TableRow key={bar.from}>
                <RowHead className="font-normal">{slipWords(bar)}</RowHead>
                <Cell numeric>{formatCount(bar.deliveries)}</Cell>
              </TableRow>
            ))}
        </TableBody>
      </Table>
    </details>
  );
}

import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { ReplayScore } from "@/domain/promises/scoreboard-replay";
import { formatCount } from "@/lib/plural";

/** How the learned days would have done on every past delivery, beside the shop's fixed ones. */
export function ReplayTable({ scores, fixedDays }: { scores: readonly ReplayScore[]; fixedDays: number }) {
  return (
    <Table caption="Past deliveries quoted again with what was known two weeks before">
      <TableHead>
        <ColumnHead>Asked</ColumnHead>
        <ColumnHead numeric>In time</ColumnHead>
        <ColumnHead numeric>Sooner–kept</ColumnHead>
        <ColumnHead numeric>Days added</ColumnHead>
        <ColumnHead numeric>Loss</ColumnHead>
        <ColumnHead numeric>{`Loss, fixed ${fixedDays} days`}</ColumnHead>
        <ColumnHead numeric>Deliveries</ColumnHead>
      </TableHead>
      <TableBody>
        {scores.map((score) => (
          <TableRow key={score.percentile}>
            <RowHead className="figures">{score.percentile} %</RowHead>
            <Cell numeric className="font-semibold">
              {Math.round(score.coverage)} %
            </Cell>
            <Cell numeric>{`${Math.round(score.sooner)}–${Math.round(score.kept)} %`}</Cell>
            <Cell numeric>{score.days.toFixed(1)}</Cell>
            <Cell numeric>{score.loss.toFixed(2)}</Cell>
            <Cell numeric>{score.fixedLoss.toFixed(2)}</Cell>
            <Cell numeric>{formatCount(score.deliveries)}</Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { TransferLine } from "@/domain/stock/transfer-queries";
import { formatCount } from "@/lib/plural";
import { VariantName } from "../../variant-name";

/** Planned lines with what lies at the source; lines under way with what became of their units. */
export function TransferLines({ lines, isPlanned }: { lines: TransferLine[]; isPlanned: boolean }) {
  return (
    <Table caption="Lines of this transfer">
      <TableHead>
        <ColumnHead>Product</ColumnHead>
        <ColumnHead numeric>{isPlanned ? "Planned" : "Dispatched"}</ColumnHead>
        {isPlanned ? (
          <>
            <ColumnHead numeric>On hand there</ColumnHead>
            <ColumnHead numeric>Promised there</ColumnHead>
          </>
        ) : (
          <>
            <ColumnHead numeric>Received</ColumnHead>
            <ColumnHead numeric>On the way</ColumnHead>
            <ColumnHead numeric>Promised</ColumnHead>
            <ColumnHead numeric>Never arrived</ColumnHead>
          </>
        )}
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <TableRow key={line.id}>
            <RowHead className="min-w-44 font-normal">
              <TextLink href={`/admin/inventory/${line.variantId}`}>
                <VariantName title={line.title} variantTitle={line.variantTitle} sku={line.sku} />
              </TextLink>
            </RowHead>
            <Cell numeric>{formatCount(line.quantity)}</Cell>
            {isPlanned ? (
              <>
                <Cell numeric>{formatCount(line.onHand)}</Cell>
                <Cell numeric>{formatCount(line.pegged)}</Cell>
              </>
            ) : (
              <>
                <Cell numeric>{formatCount(line.received)}</Cell>
                <Cell numeric>{formatCount(line.open)}</Cell>
                <Cell numeric>{formatCount(line.promised)}</Cell>
                <Cell numeric>{formatCount(line.cancelled)}</Cell>
              </>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

// pure
/** Lines of a CSV file as RFC 4180 writes them. What a spreadsheet would run is guarded by the caller, column by column. */

export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

// What an import did, as a table of numbers and the sentences that belong to it.
import type { ImportReport, Tally } from "@/domain/catalog/import-report";
import { type ProblemKind, problemKinds } from "@/domain/catalog/product-draft";
import { formatCount, plural } from "@/lib/plural";

const units = { one: "unit", other: "units" };
const variants = { one: "variant", other: "variants" };

/** What was lost first, then what is only odd. */
const problemOrder: ProblemKind[] = [
  ...(["not_taken", "quantity_not_taken", "detail_not_taken", "no_price"] as const),
  ...(["no_sku", "sku_doubled", "damaged_number", "scattered"] as const),
];

export function reportLines(
  report: ImportReport,
  { isDryRun, seconds }: { isDryRun: boolean; seconds: number },
): string[] {
  return [
    ...table([
      ["", "in file", isDryRun ? "would be new" : "new", isDryRun ? "would change" : "changed", "as before"],
      ["Products", ...tallyCells(report.products)],
      ["Variants", ...tallyCells(report.variants)],
      ["Pictures", ...tallyCells(report.images)],
    ]),
    "",
    `${plural(report.continueVariants, variants)} the file sells when out of stock (CONTINUE).`,
    ...stockLines(report),
    ...problemLines(report),
    ...(report.doubledSkus > 0
      ? [
          `${plural(report.doubledSkus, { one: "SKU stands", other: "SKUs stand" })} on more than one variant; all of them were taken.`,
        ]
      : []),
    `${plural(report.rows, { one: "row", other: "rows" })} in ${seconds.toFixed(1)} s, prices in ${report.currency}.`,
    ...(isDryRun ? ["Dry run: nothing was written."] : []),
  ];
}

function stockLines({
  counted,
  owed,
  uncounted,
  recounted,
  stockDiffers,
  policyDiffers,
}: ImportReport): string[] {
  const lines: string[] = [];
  if (counted.variants > 0)
    lines.push(`${plural(counted.units, units)} counted on ${plural(counted.variants, variants)}.`);
  if (owed.variants > 0)
    lines.push(
      `${plural(owed.units, units)} owed on ${plural(owed.variants, variants)} (below zero in the file): an order that waits.`,
    );
  if (uncounted > 0)
    lines.push(`${plural(uncounted, variants)} without a count: not stocked, which is not 0.`);
  if (recounted > 0) lines.push(`${plural(recounted, variants)} counted again by the file.`);
  if (stockDiffers > 0)
    lines.push(`${plural(stockDiffers, variants)} with other stock than the file: left as the shop has it.`);
  if (policyDiffers > 0)
    lines.push(
      `${plural(policyDiffers, variants)} with another backorder policy than the file: left as the shop has it.`,
    );
  return lines;
}

function problemLines({ problems }: ImportReport): string[] {
  return problemOrder.flatMap((kind) =>
    problems[kind] > 0 ? [`${problemKinds[kind]}: ${formatCount(problems[kind])}.`] : [],
  );
}

function tallyCells(tally: Tally): string[] {
  return [tally.inFile, tally.created, tally.changed, tally.unchanged].map((count) => formatCount(count));
}

function table(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}

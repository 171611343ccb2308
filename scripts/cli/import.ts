// `import`: `shopify-products FILE` brings the catalogue of a Shopify shop along, `deliveries FILE` its past deliveries.
import { createReadStream } from "node:fs";
import { Command } from "commander";
import { systemActor } from "@/domain/actor";
import { importCatalog } from "@/domain/catalog/import-catalog";
import type { CatalogFile } from "@/domain/catalog/shopify-file";
import { existingFile, fromCaller } from "./files";
import { importDeliveriesCommand } from "./import-deliveries";
import { reportLines } from "./import-report";
import { problemTeller } from "./problem-teller";
import { progressOn } from "./progress";

type Options = {
  dryRun?: boolean;
  setStock?: boolean;
  currency?: string;
  location?: string;
  report?: string;
};

export function importCommand(): Command {
  const products = new Command("shopify-products")
    .description(
      "Take over products, variants, pictures, counts and backorder policies from a product export (CSV).",
    )
    .argument("<file>", "the file that Shopify's Products › Export gave")
    .option("--dry-run", "read and compare everything, write nothing")
    .option("--set-stock", "count variants that the shop has already by the file, too")
    .option("--currency <code>", "what the prices are in; the shop's currency by default")
    .option("--location <name>", "where the counted units lie; the shop's first place by default")
    .option("--report <file>", "write every remark about a row to this CSV file")
    .addHelpText(
      "after",
      "\nRunning it again changes nothing that is as the file says. Variants that the shop has already keep\ntheir stock (but for --set-stock) and their backorder policy.",
    )
    .action(importProducts);
  return new Command("import")
    .description("Bring data along from elsewhere.")
    .addCommand(products)
    .addCommand(importDeliveriesCommand());
}

async function importProducts(place: string, options: Options): Promise<void> {
  const progress = progressOn(process.stderr, "rows");
  const problems = problemTeller(progress, options.report && fromCaller(options.report));
  const started = performance.now();
  try {
    const report = await importCatalog(
      systemActor("command line"),
      {
        isDryRun: options.dryRun,
        setsStock: options.setStock,
        currency: options.currency,
        locationName: options.location,
      },
      {
        file: fileAt(place),
        onProgress: ({ rows, totalRows }) => progress.show(rows, totalRows),
        onProblem: problems.tell,
      },
    );
    progress.end();
    problems.end();
    const seconds = (performance.now() - started) / 1000;
    for (const line of reportLines(report, { isDryRun: options.dryRun === true, seconds })) console.log(line);
  } finally {
    progress.end();
    await problems.close();
  }
}

function fileAt(place: string): CatalogFile {
  const file = existingFile(place);
  return { open: () => createReadStream(file, { highWaterMark: 256 * 1024 }) };
}

// `export products|stock`: the catalogue or the stock as CSV, safe to open in a spreadsheet and to import again.
import { createWriteStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Command } from "commander";
import { type Actor, systemActor } from "@/domain/actor";
import { exportProducts } from "@/domain/catalog/export-products";
import { exportStock } from "@/domain/stock/export-stock";
import { csvLine } from "@/lib/csv";
import { plural } from "@/lib/plural";

type Rows = (actor: Actor) => AsyncGenerator<string[]>;

export function exportCommand(): Command {
  return new Command("export")
    .description("Write data to a CSV file.")
    .addCommand(
      writing(
        "products",
        "The catalogue in Shopify's columns; `import shopify-products` reads it back.",
        exportProducts,
      ),
    )
    .addCommand(writing("stock", "What lies where: one row a variant and place.", exportStock));
}

function writing(name: string, description: string, rows: Rows): Command {
  return new Command(name)
    .description(description)
    .option("--output <file>", "where to write; the terminal by default")
    .action(({ output }: { output?: string }) => write(rows, output));
}

async function write(rows: Rows, output: string | undefined): Promise<void> {
  let count = -1; // the header is no row
  async function* lines(): AsyncGenerator<string> {
    for await (const cells of rows(systemActor("command line"))) {
      count += 1;
      yield csvLine(cells);
    }
  }
  const target = output
    ? createWriteStream(path.resolve(process.env.INIT_CWD ?? process.cwd(), output))
    : process.stdout;
  await pipeline(Readable.from(lines()), target, { end: output !== undefined });
  console.error(`${plural(count, { one: "row", other: "rows" })} written.`);
}

// `import deliveries FILE`: past deliveries of suppliers, so that the first promises know how late each one comes.
import { createReadStream, statSync } from "node:fs";
import { Command, Option } from "commander";
import { systemActor } from "@/domain/actor";
import { learnSlips } from "@/domain/promises/learn-slips";
import { deliveryFields } from "@/domain/purchasing/delivery-columns";
import { type DeliveriesReport, importDeliveries } from "@/domain/purchasing/import-deliveries";
import { decodeText } from "@/lib/decode-text";
import { formatCount, plural } from "@/lib/plural";
import { Refusal } from "@/lib/refusal";
import { existingFile, fromCaller } from "./files";
import { problemTeller } from "./problem-teller";
import { progressOn } from "./progress";

const LARGEST_BYTES = 100 * 1024 * 1024;

type Options = {
  dryRun?: boolean;
  addSuppliers?: boolean;
  leadTime?: string;
  dates?: "dmy" | "mdy" | "ymd";
  column?: Record<string, string>;
  report?: string;
};

export function importDeliveriesCommand(): Command {
  return new Command("deliveries")
    .description(
      "Take over past deliveries (CSV): who delivered, the day it was expected and the day it came.",
    )
    .argument("<file>", "a CSV file with a header row")
    .option("--dry-run", "read and compare everything, write nothing")
    .option("--add-suppliers", "add suppliers that the shop doesn't have; else their rows are left out")
    .option("--lead-time <days>", "business days from order to delivery that added suppliers get (10)")
    .addOption(
      new Option("--dates <order>", "how days like 03/04/26 are meant: day, month or year first").choices([
        "dmy",
        "mdy",
        "ymd",
      ]),
    )
    .option(
      "--column <field=name>",
      `which column of the file is meant; fields: ${Object.keys(deliveryFields).join(", ")}`,
      column,
      {},
    )
    .option("--report <file>", "write every row that wasn't taken to this CSV file")
    .addHelpText(
      "after",
      "\nRunning it again adds only what is new. Days that can be read two ways are asked about, never guessed.\nWhat customers were told stays told; the next promises use what was learned.",
    )
    .action(run);
}

function column(value: string, before: Record<string, string>): Record<string, string> {
  const at = value.indexOf("=");
  if (at < 1)
    throw new Refusal("invalid", `Write --column FIELD=NAME, such as --column received="Arrived on".`);
  return { ...before, [value.slice(0, at).trim()]: value.slice(at + 1).trim() };
}

async function run(place: string, options: Options): Promise<void> {
  const progress = progressOn(process.stderr, "rows");
  const text = await readText(place);
  const problems = problemTeller(progress, options.report && fromCaller(options.report));
  const actor = systemActor("command line");
  const started = performance.now();
  try {
    const report = await importDeliveries(
      actor,
      {
        isDryRun: options.dryRun,
        addsSuppliers: options.addSuppliers,
        leadTimeDays: options.leadTime === undefined ? undefined : Number(options.leadTime),
        dates: options.dates,
        columns: options.column,
      },
      text,
    );
    for (const { row, message } of report.problems)
      problems.tell({ row, kind: "not_taken", sentence: message });
    problems.end();
    const learned = options.dryRun ? undefined : await learnSlips(actor);
    const seconds = (performance.now() - started) / 1000;
    for (const line of reportLines(report, options, learned?.learned)) console.log(line);
    console.log(`${plural(report.rows, { one: "row", other: "rows" })} in ${seconds.toFixed(1)} s.`);
    if (options.dryRun) console.log("Dry run: nothing was written.");
  } finally {
    progress.end();
    await problems.close();
  }
}

async function readText(place: string): Promise<string> {
  const file = existingFile(place);
  if (statSync(file).size > LARGEST_BYTES)
    throw new Refusal(
      "invalid",
      `${place} has more than 100 MB. Split it; the parts can go in one after the other.`,
    );
  const parts: string[] = [];
  for await (const part of decodeText(createReadStream(file))) parts.push(part);
  return parts.join("");
}

function reportLines(report: DeliveriesReport, options: Options, learned: number | undefined): string[] {
  const would = options.dryRun ? "would be " : "";
  const lines = [
    ...report.notes,
    `${plural(report.deliveries, { one: "delivery", other: "deliveries" })} in the file: ${formatCount(report.added)} ${would}added, ${formatCount(report.known)} in already.`,
  ];
  if (report.newSuppliers.length > 0)
    lines.push(
      `${plural(report.newSuppliers.length, { one: "supplier", other: "suppliers" })} ${would}added, with a lead time of ${options.leadTime ?? 10} business days: check it before orders are taken on it.`,
    );
  if (report.unknownSuppliers.length > 0) {
    const left = report.unknownSuppliers.reduce((sum, { deliveries }) => sum + deliveries, 0);
    lines.push(
      `${plural(left, { one: "delivery was", other: "deliveries were" })} left out: this shop has no such supplier. --add-suppliers adds them:`,
      ...report.unknownSuppliers
        .slice(0, 20)
        .map(({ name, deliveries }) => `  ${name} (${formatCount(deliveries)})`),
    );
    if (report.unknownSuppliers.length > 20)
      lines.push(`  and ${formatCount(report.unknownSuppliers.length - 20)} more.`);
  }
  if (report.problems.length > 0)
    lines.push(`${plural(report.problems.length, { one: "row", other: "rows" })} not taken.`);
  if (learned !== undefined)
    lines.push(`Learned how late ${plural(learned, { one: "supplier comes", other: "suppliers come" })}.`);
  return lines;
}

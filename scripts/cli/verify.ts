// `verify`: looks through the whole shop for what must never be, and says in plain words what is wrong.
import { Command } from "commander";
import { getDb } from "@/db/client";
import { verify } from "@/domain/reports/verify";
import { now } from "@/lib/clock";
import { formatCount, plural } from "@/lib/plural";
import { progressOn } from "./progress";

export function verifyCommand(): Command {
  return new Command("verify")
    .description(
      "Check that every sum, peg, promise and charge is right. Exits with 1 when something is wrong.",
    )
    .action(verifyShop);
}

async function verifyShop(): Promise<void> {
  const progress = progressOn(process.stderr, "checks");
  const findings = await verify(getDb(), now(), progress.show);
  progress.end();
  for (const { sentence, count, examples } of findings) {
    console.log(`Broken: ${sentence} (${formatCount(count)})`);
    for (const example of examples) console.log(`  ${example}`);
    if (count > examples.length) console.log(`  … and ${formatCount(count - examples.length)} more`);
  }
  if (findings.length === 0) console.log("All is well: every check passed.");
  else {
    console.log(`${plural(findings.length, { one: "thing is", other: "things are" })} wrong.`);
    process.exitCode = 1;
  }
}

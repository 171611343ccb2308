// `seed --demo`: fills an empty database with the demo shop, a story in it.
import { Command } from "commander";
import { seedDemo } from "@/scripts/demo/seed-demo";

export function seedCommand(): Command {
  return new Command("seed")
    .description("Fill an empty database with a shop to look at and to play with.")
    .requiredOption("--demo", "the demo shop: fitness equipment and building supplies, with orders that wait")
    .option("--json", "print the login as JSON on the last line")
    .action(seed);
}

async function seed({ json }: { json?: boolean }): Promise<void> {
  const login = await seedDemo((line) => console.error(line));
  if (json) console.log(JSON.stringify({ login }));
  else console.log(`The demo shop is ready. Sign in as ${login.email} with the password ${login.password}`);
}

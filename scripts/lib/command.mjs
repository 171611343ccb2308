// Runs scripts/cli/main.ts with a database at hand, unless help is all that is asked for.
import { address, addressSettings } from "./address.mjs";
import { joinData } from "./data.mjs";
import { runInTerminal, tsArgs } from "./run.mjs";

export async function command(args) {
  const needsData = args.length > 0 && !args.some((arg) => ["--help", "-h", "help"].includes(arg));
  const data = needsData ? await joinData(`npm run backfill -- ${args[0]}`) : process.env;
  const env = { ...data, ...addressSettings(address().url), BACKFILL_PROCESS: "command" };
  return runInTerminal(process.execPath, tsArgs("scripts/cli/main.ts", ...args), env);
}

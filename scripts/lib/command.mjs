// Runs scripts/cli/main.ts with a database at hand, unless help is all that is asked for.
import { spawn } from "node:child_process";
import { address, addressSettings } from "./address.mjs";
import { joinData } from "./data.mjs";
import { onStop } from "./main.mjs";
import { root } from "./paths.mjs";
import { tsArgs } from "./run.mjs";

export async function command(args) {
  const needsData = args.length > 0 && !args.some((arg) => ["--help", "-h", "help"].includes(arg));
  const data = needsData ? await joinData(`npm run backfill -- ${args[0]}`) : process.env;
  const env = { ...data, ...addressSettings(address().url), BACKFILL_PROCESS: "command" };
  return runInTerminal(tsArgs("scripts/cli/main.ts", ...args), env);
}

// The command has the terminal itself, for its progress line and for input through a pipe.
function runInTerminal(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: "inherit" });
    onStop(() => child.kill("SIGTERM"));
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}

// `npm run backfill -- <command>`: runs a command on the shop's data, beside a running shop or without one.
import { installed } from "./lib/ensure-install.mjs";
import { main } from "./lib/main.mjs";

await main(() => installed(async () => (await import("./lib/command.mjs")).command(process.argv.slice(2))));

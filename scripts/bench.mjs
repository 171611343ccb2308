// `npm run bench`: measures the workloads of bench/main.ts on a Postgres of its own, with fsync as in production.
import { installed } from "./lib/ensure-install.mjs";
import { main } from "./lib/main.mjs";

await main(() => installed(async () => (await import("./lib/bench.mjs")).bench(process.argv.slice(2))));

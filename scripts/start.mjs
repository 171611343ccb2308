// `npm start`: from a fresh clone to a running shop. `--empty` starts a real shop instead of the demo.
import { installed } from "./lib/ensure-install.mjs";
import { main } from "./lib/main.mjs";

await main(() => installed(async () => (await import("./lib/start.mjs")).start()));

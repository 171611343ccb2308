// `npm run dev`: the shop with `next dev`, a worker that restarts on change, and the same data as `npm start`.
import { installed } from "./lib/ensure-install.mjs";
import { main } from "./lib/main.mjs";

await main(() => installed(async () => (await import("./lib/dev.mjs")).dev()));

// `npm test`: everything, on a clean clone. `npm run e2e [-- e2e/some.spec.ts]`: the stories in the browser alone.
import { installed } from "./lib/ensure-install.mjs";
import { main } from "./lib/main.mjs";

await main(() => installed(async () => (await import("./lib/test.mjs")).test(process.argv.slice(2))));

// `npm run check`: format, lint, types, pure rules and house rules. Seconds, no database.
import { installed } from "./lib/ensure-install.mjs";
import { main } from "./lib/main.mjs";

await main(() =>
  installed(async () => {
    const { checkAll } = await import("./lib/check.mjs");
    return (await checkAll()).failed > 0 ? 1 : 0;
  }),
);

// The ground that the measurements stand on: a fresh build, a fresh database, and the settings of a shop.
import { addressSettings } from "./address.mjs";
import { buildWhenStale } from "./build.mjs";
import { freePort } from "./free-port.mjs";
import { onStop } from "./main.mjs";
import { migrate } from "./migrate.mjs";
import { runInTerminal, tsArgs } from "./run.mjs";
import { loadSecrets, secretSettings } from "./secrets.mjs";
import { startThrowAwayPostgres } from "./throw-away-postgres.mjs";

export async function bench(args) {
  const postgres = await startThrowAwayPostgres({ durable: true });
  onStop(() => postgres.stop());
  const port = await freePort();
  const env = {
    ...process.env,
    ...secretSettings(loadSecrets(postgres.dir)),
    ...addressSettings(`http://localhost:${port}`),
    PORT: String(port),
    DATABASE_URL: postgres.url,
    BACKFILL_DATA_DIR: postgres.dir,
  };
  await migrate(env);
  await buildWhenStale(env);
  return runInTerminal(process.execPath, tsArgs("bench/main.ts", ...args), env);
}

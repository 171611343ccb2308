// Opens the data that a script works on: takes its lock, starts the embedded Postgres unless DATABASE_URL names
// another one, brings the database up to date, and gathers the settings that web, worker and commands read.
import { existsSync } from "node:fs";
import path from "node:path";
import { lockData } from "./backfill-lock.mjs";
import { runningUrl, startPostgres } from "./embedded-postgres.mjs";
import { ensureDatabase } from "./ensure-database.mjs";
import { readLock } from "./instance-lock.mjs";
import { onStop } from "./main.mjs";
import { migrate } from "./migrate.mjs";
import { dataDir } from "./paths.mjs";
import { postgresPlace } from "./postgres-place.mjs";
import { loadSecrets, makeDataDir, secretSettings } from "./secrets.mjs";
import { supervise } from "./supervise.mjs";

/** For a program that serves: nobody else may have the data meanwhile. Answers { env, embeddedHome?, note }. */
export async function openData({ what, url }) {
  const dir = dataDir();
  makeDataDir(dir);
  const external = process.env.DATABASE_URL;
  const place = external ? { home: dir } : await postgresPlace(dir);
  const lock = await lockData(place.home, { what, url });
  onStop(() => lock.release());
  const secrets = loadSecrets(dir);
  const databaseUrl = external ?? (await embedded(place, secrets.POSTGRES_PASSWORD));
  const env = settings(dir, secrets, databaseUrl);
  await migrate(env);
  return { env, embeddedHome: external ? undefined : place.home, note: lock.note };
}

/** For a command: joins a Backfill that runs on this data, else opens the data for itself. Answers the settings. */
export async function joinData(what) {
  const dir = dataDir();
  if (!process.env.DATABASE_URL && existsSync(path.join(dir, "secrets.json"))) {
    const place = await postgresPlace(dir);
    const secrets = loadSecrets(dir);
    const running =
      readLock(path.join(place.home, "backfill.lock"))?.url && runningUrl(place, secrets.POSTGRES_PASSWORD);
    if (running) return settings(dir, secrets, running);
  }
  if (process.env.DATABASE_URL) return commandOnExternal(dir);
  return (await openData({ what })).env;
}

// Other instances may serve this database now; a command needs no lock beside them.
async function commandOnExternal(dir) {
  makeDataDir(dir);
  const env = settings(dir, loadSecrets(dir), process.env.DATABASE_URL);
  await migrate(env);
  return env;
}

async function embedded(place, password) {
  const postgres = await supervise("Postgres", () => startPostgres(place, { password }));
  onStop(() => postgres.stop());
  const { url } = postgres.current();
  await ensureDatabase(url, place.home);
  return url;
}

function settings(dir, secrets, databaseUrl) {
  return { ...process.env, ...secretSettings(secrets), DATABASE_URL: databaseUrl, BACKFILL_DATA_DIR: dir };
}

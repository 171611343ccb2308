// A Postgres for tests and measurements: in a temporary folder, without fsync, gone afterwards.
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { startPostgres } from "./embedded-postgres.mjs";
import { ensureDatabase } from "./ensure-database.mjs";
import { postgresPlace } from "./postgres-place.mjs";

export async function startThrowAwayPostgres({ durable = false } = {}) {
  const dir = mkdtempSync(path.join(os.tmpdir(), "backfill-"));
  chmodSync(dir, 0o711);
  const postgres = await startPostgres(await postgresPlace(dir), {
    password: randomBytes(12).toString("hex"),
    durable,
  });
  await ensureDatabase(postgres.url, dir);
  return {
    dir,
    url: postgres.url,
    async stop() {
      await postgres.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

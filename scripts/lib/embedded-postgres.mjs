// Runs the real Postgres that npm installed, on a data folder of ours. Its binaries are started directly rather than
// through the package's own class: that one stops Postgres on Ctrl-C before web and worker have finished.
import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { freePort, isFree } from "./free-port.mjs";
import { ensureCluster, postgresEnv } from "./postgres-cluster.mjs";
import { postgresFlags } from "./postgres-settings.mjs";
import { commandOf, endProcess, identityOf } from "./process-identity.mjs";
import { lastLines } from "./run.mjs";
import { Trouble } from "./say.mjs";

const READY_WITHIN_MS = 120_000; // recovery after a crash replays the log first
const MAX_LOG_BYTES = 10 * 1024 * 1024;

/** Starts Postgres in `place`; the caller holds the lock of its home. Answers { url, pid, exited, stop }. */
export async function startPostgres(place, { password, durable = true }) {
  await ensureCluster(place, { password, durable });
  await stopOrphan(place.data);
  const port = await choosePort(place.home);
  const logFile = path.join(place.home, "postgres.log");
  if (existsSync(logFile) && statSync(logFile).size > MAX_LOG_BYTES) truncateSync(logFile);
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(place.postgres, ["-D", place.data, ...postgresFlags(port, durable)], {
    ...place.account,
    cwd: "/",
    env: postgresEnv(),
    detached: true, // Ctrl-C in the terminal is for the start script, which stops Postgres last
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const exited = new Promise((resolve) => {
    child.once("error", resolve);
    child.once("exit", resolve);
  });
  await ready(place.data, child, exited, logFile);
  const identity = identityOf(child.pid);
  return {
    url: embeddedUrl(port, password),
    pid: child.pid,
    exited,
    stop: () => endProcess(child.pid, identity, { signal: "SIGINT", withinMs: 20_000 }),
  };
}

/** The address of a Postgres that another process of ours runs on this data, or undefined. */
export function runningUrl(place, password) {
  const running = readPostmaster(place.data);
  return running?.ready && isPostgresOn(place.data, running.pid)
    ? embeddedUrl(running.port, password)
    : undefined;
}

function embeddedUrl(port, password) {
  return `postgres://backfill:${password}@127.0.0.1:${port}/backfill`;
}

// The start script that owned it was killed; Postgres itself is sound, so it is asked to close properly.
async function stopOrphan(data) {
  const running = readPostmaster(data);
  if (!running || !isPostgresOn(data, running.pid)) return;
  await endProcess(running.pid, identityOf(running.pid), { signal: "SIGINT", withinMs: 20_000 });
}

function isPostgresOn(data, pid) {
  return identityOf(pid) !== undefined && commandOf(pid).includes(`-D ${data} `);
}

// The lines of postmaster.pid: pid, data folder, start, port, socket folder, address, shared memory, status.
function readPostmaster(data) {
  const file = path.join(data, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

async function choosePort(home) {
  const file = path.join(home, "postgres-port");
  const kept = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  if (kept > 0 && (await isFree(kept, "127.0.0.1"))) return kept;
  const port = await freePort();
  writeFileSync(file, `${port}\n`);
  return port;
}

async function ready(data, child, exited, logFile) {
  let gone = false;
  exited.then(() => {
    gone = true;
  });
  const until = Date.now() + READY_WITHIN_MS;
  while (!gone && Date.now() < until) {
    const state = readPostmaster(data);
    if (state?.pid === child.pid && state.ready) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  child.kill("SIGQUIT");
  throw new Trouble(
    `Postgres did not start; the end of ${logFile}:\n${lastLines(readFileSync(logFile, "utf8"), 8)}`,
  );
}

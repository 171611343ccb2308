// Serves the shop: web and worker as supervised programs, ready when the health address says so.
import { onStop } from "./main.mjs";
import { identityOf } from "./process-identity.mjs";
import { tsArgs } from "./run.mjs";
import { Trouble } from "./say.mjs";
import { startNode, supervise } from "./supervise.mjs";

const READY_WITHIN_MS = 60_000;
const NEXT = "node_modules/next/dist/bin/next";
const TSX = "node_modules/tsx/dist/cli.mjs";

/** `mode` is "start" (the build) or "dev". `note` hears which programs run, so that a later start can end them. */
export async function serve({ env, port, mode, note }) {
  const nodeEnv = mode === "dev" ? "development" : "production";
  const shared = { ...env, NODE_ENV: nodeEnv, PORT: String(port), NEXT_TELEMETRY_DISABLED: "1" };
  const programs = [];
  const change = () => note?.(programs.map(describe));
  const workerArgs = mode === "dev" ? [TSX, "watch", "jobs/worker.ts"] : tsArgs("jobs/worker.ts");
  onStop(() => Promise.all(programs.map((program) => program.stop())));
  programs.push(
    await supervise(
      "Web",
      () => startNode([NEXT, mode, "-p", String(port)], withName(shared, "web")),
      change,
    ),
    await supervise("Worker", () => startNode(workerArgs, withName(shared, "worker")), change),
  );
  change();
  await untilHealthy(port);
}

// Next greets on every start with addresses of its own; ours are printed by the caller.
const greeting = /^\s*$|^\s*(▲|✓|- (Local|Network|Environments|Experiments)|⚡)/u;

function withName(env, name) {
  return { env: { ...env, BACKFILL_PROCESS: name }, keep: (line) => !greeting.test(line) };
}

function describe(program) {
  const { pid } = program.current();
  return { pid, identity: identityOf(pid) };
}

async function untilHealthy(port) {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    if (await isHealthy(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Trouble("The shop did not come up within a minute; the lines above say why.");
}

async function isHealthy(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(3_000) })).ok;
  } catch {
    return false;
  }
}

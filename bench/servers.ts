// The programs that are measured, as `npm start` runs them.
import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

const next = path.resolve(import.meta.dirname, "../node_modules/next/dist/bin/next");
const running: ChildProcess[] = [];

export type Server = { port: number; pid: number; stop: () => Promise<void> };

/** With BENCH_PROFILE set to a folder, a CPU profile of the shop's process is left there when it stops. */
export async function startShop(port: number, env: Record<string, string> = {}): Promise<Server> {
  const folder = process.env.BENCH_PROFILE;
  const profile = folder ? ["--cpu-prof", `--cpu-prof-dir=${folder}`] : [];
  return serve(
    port,
    [...profile, next, "start", "-p", String(port)],
    { BACKFILL_PROCESS: "web", ...env },
    "/api/health",
  );
}

export async function startBaseline(port: number): Promise<Server> {
  return serve(port, [next, "start", "bench/baseline", "-p", String(port)], {}, "/static");
}

export function startWorker(): Server {
  const child = start(["--import", "tsx", "jobs/worker.ts"], { BACKFILL_PROCESS: "worker" });
  return { port: 0, pid: child.pid ?? 0, stop: () => end(child) };
}

export async function buildBaseline(pageBytes: number): Promise<void> {
  const child = start([next, "build", "bench/baseline"], { BENCH_PAGE_BYTES: String(pageBytes) });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error("the baseline could not be built");
}

export async function stopAll(): Promise<void> {
  await Promise.all(running.map(end));
}

async function serve(
  port: number,
  args: string[],
  env: Record<string, string>,
  health: string,
): Promise<Server> {
  const child = start(args, env);
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error("the server ended while it was starting");
    const answer = await fetch(`http://127.0.0.1:${port}${health}`).catch(() => undefined);
    if (answer?.ok) return { port, pid: child.pid ?? 0, stop: () => end(child) };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the server did not come up");
}

function start(args: string[], env: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", "ignore", 2],
  });
  running.push(child);
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  setTimeout(() => child.kill("SIGKILL"), 8000).unref();
  await ended;
}

// Keeps a program running: starts it again when it dies, waiting longer each time it dies soon.
import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { root } from "./paths.mjs";
import { endProcess, identityOf } from "./process-identity.mjs";
import { say } from "./say.mjs";

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
const STEADY_AFTER_MS = 30_000;

/**
 * `start()` answers { pid, exited, stop }. `onChange` hears of every new process. Answers { current, stop };
 * after `stop` nothing is started again.
 */
export async function supervise(name, start, onChange) {
  let wait = FIRST_WAIT_MS;
  let stopping = false;
  let running = await start();
  let wake = () => undefined;

  async function watch() {
    for (;;) {
      const since = Date.now();
      await running.exited;
      if (stopping) return;
      if (Date.now() - since > STEADY_AFTER_MS) wait = FIRST_WAIT_MS;
      say(`${name} stopped unexpectedly; starting it again in ${wait / 1000} s.`);
      await new Promise((resolve) => {
        wake = resolve;
        setTimeout(resolve, wait);
      });
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
      if (stopping) return;
      try {
        running = await start();
        onChange?.();
      } catch (error) {
        say(`${name}: ${error.message}`);
        running = { exited: Promise.resolve(), stop: async () => undefined };
      }
    }
  }
  const watching = watch();

  return {
    current: () => running,
    async stop() {
      stopping = true;
      wake();
      await running.stop();
      await watching;
      await running.stop(); // one that was being started while we asked
    },
  };
}

/** Starts a Node program of ours in its own process group; its lines pass through `keep` to the terminal. */
export function startNode(args, { env, keep = (line) => line !== "" }) {
  const follow = path.join(root, "scripts/lib/follow-parent.mjs");
  const child = spawn(process.execPath, ["--import", follow, ...args], {
    cwd: root,
    env: { ...env, BACKFILL_FOLLOW: "3" },
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  for (const [stream, sink] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    createInterface({ input: stream }).on("line", (line) => keep(line) && sink.write(`${line}\n`));
  }
  const exited = new Promise((resolve) => {
    child.once("error", resolve);
    child.once("exit", resolve);
  });
  const identity = identityOf(child.pid);
  return {
    pid: child.pid,
    exited,
    stop: () => endProcess(child.pid, identity, { withinMs: 10_000, group: true }),
  };
}

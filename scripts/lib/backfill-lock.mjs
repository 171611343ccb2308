// The lock of a data folder, and what to do about what a killed holder left running.
import path from "node:path";
import { takeLock } from "./instance-lock.mjs";
import { endProcess } from "./process-identity.mjs";
import { Trouble } from "./say.mjs";

/** Takes the lock of `home`, or says in one line who has it. Programs of a dead holder are ended first. */
export async function lockData(home, { what, url }) {
  const lock = takeLock(path.join(home, "backfill.lock"), { what, url });
  if (!lock.held) throw new Trouble(inUse(lock.holder));
  await Promise.all(
    lock.left.map(({ pid, identity }) => endProcess(pid, identity, { withinMs: 5_000, group: true })),
  );
  return lock;
}

function inUse({ pid, what, url }) {
  if (url) return `Backfill already runs on this data (pid ${pid}, ${url}).`;
  return `Another program uses this data (pid ${pid}: ${what}); try again when it is done.`;
}

// Tells whether a process id still means the process that it meant when it was written down.
// A pid alone is not enough: after a crash or a reboot another program may carry the same number.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A text that is the same for one process for as long as it lives, or undefined when it is gone. */
export function identityOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code === "ESRCH") return undefined;
  }
  return process.platform === "linux" ? linuxIdentity(pid) : psIdentity(pid);
}

/** The command line of a living process, or an empty text. */
export function commandOf(pid) {
  try {
    if (process.platform === "linux")
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" });
  } catch {
    return "";
  }
}

function linuxIdentity(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z") return undefined;
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot}:${fields[19]}`;
  } catch {
    return undefined;
  }
}

function psIdentity(pid) {
  try {
    return execFileSync("ps", ["-p", String(pid), "-o", "lstart="], { encoding: "utf8" }).trim() || undefined;
  } catch {
    return undefined;
  }
}

export async function waitUntilGone(pid, identity, withinMs) {
  const until = Date.now() + withinMs;
  while (identityOf(pid) === identity) {
    if (Date.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}

/** Asks a process group to end, and makes it end when it doesn't. */
export async function endProcess(
  pid,
  identity,
  { signal = "SIGTERM", withinMs = 10_000, group = false } = {},
) {
  if (identity === undefined || identityOf(pid) !== identity) return;
  send(pid, signal, group);
  if (await waitUntilGone(pid, identity, withinMs)) return;
  send(pid, "SIGKILL", group);
  await waitUntilGone(pid, identity, 5_000);
}

function send(pid, signal, group) {
  try {
    process.kill(group ? -pid : pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

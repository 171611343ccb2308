// Runs a command to its end.
import { spawn } from "node:child_process";
import { root } from "./paths.mjs";

const running = new Set();

/** Ends what run() still runs: a signal sent to us alone does not reach it. */
export function endRunning() {
  for (const child of running) child.kill("SIGTERM");
}

/**
 * Answers { code, output, answer }: all that it said, and its standard output alone.
 * With `show` the output also goes to the terminal as it comes.
 */
export function run(command, args, { env = process.env, show = false, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    running.add(child);
    let output = "";
    let answer = "";
    for (const [stream, sink] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream.on("data", (chunk) => {
        output += chunk;
        if (stream === child.stdout) answer += chunk;
        if (show) sink.write(chunk);
      });
    }
    child.once("error", reject);
    child.once("close", (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output, answer });
    });
  });
}

/** Runs a command that has the terminal itself, for its progress line and for input through a pipe. */
export function runInTerminal(command, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: "inherit" });
    running.add(child);
    child.once("error", reject);
    child.once("close", (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}

/** For TypeScript programs: Node with tsx as a loader, so that there is one process and signals reach it. */
export function tsArgs(file, ...args) {
  return ["--import", "tsx", file, ...args];
}

export function lastLines(text, count = 15) {
  return text.trimEnd().split("\n").slice(-count).join("\n");
}

// What the measurement asks of the load process, and what it gets back.
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

export type Job =
  | {
      kind: "orders";
      port: number;
      clients: number;
      cartIds: string[];
      isOneSku: boolean;
      /** What lies in each cart. */
      variantOf: Record<string, string>;
    }
  | { kind: "baseline"; port: number; clients: number; seconds: number; skus: number }
  | { kind: "pages"; port: number; clients: number; seconds: number; path: string };

export type Figures = {
  done: number;
  seconds: number;
  /** Milliseconds of each, in the order in which they ended. */
  latencies: number[];
  /** When each ended, in milliseconds since the start. */
  endedAt: number[];
  /** How often a shopper had to look again, because another was faster. */
  lookedAgain: number;
};

export async function load(job: Job): Promise<Figures> {
  return programAnswer("bench/load.ts", { input: JSON.stringify(job) });
}

/** Runs a program of the measurements to its end and reads its answer. */
export async function programAnswer<T>(
  file: string,
  { input = "", env = {} }: { input?: string; env?: Record<string, string> } = {},
): Promise<T> {
  const child = spawn(process.execPath, ["--import", "tsx", file], {
    env: { ...process.env, ...env },
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const answer = await text(child.stdout);
  const code = await ended;
  if (code !== 0) throw new Error(`${file} ended with ${code}`);
  return JSON.parse(answer);
}

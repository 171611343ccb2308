// The story's end of the line to the stagehand. Verbs run there and not here: Playwright compiles JSX its own way,
// and the mails that verbs write are JSX.
import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import type { Scenes } from "./scenes";
import type { Answer, Call } from "./stagehand";

/** The scenes themselves, played in another process. */
export type Stage = Scenes;

export type OpenStage = { stage: Stage; close: () => Promise<void> };

export function openStage(): OpenStage {
  const root = process.cwd();
  const child = fork(path.join(root, "e2e/support/stagehand.ts"), [], {
    execPath: path.join(root, "node_modules/.bin/node"),
    execArgv: ["--import", "tsx"],
    serialization: "advanced",
    env: { ...process.env, BACKFILL_PROCESS: "stagehand" },
  });
  const call = caller(child);
  // Names and arguments are checked by the type of `Stage`; what comes over the line has none.
  const stage = new Proxy({} as Stage, {
    get: (_target, scene) =>
      typeof scene === "string" ? (...args: unknown[]) => call(scene, args) : undefined,
  });
  return {
    stage,
    async close() {
      const exited = new Promise((resolve) => child.once("exit", resolve));
      child.disconnect();
      await exited;
    },
  };
}

function caller(child: ChildProcess) {
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  child.on("message", ({ id, result, error }: Answer) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) call?.resolve(result);
    else call?.reject(new Error(`The stagehand failed: ${error}`));
  });
  child.on("exit", () => {
    for (const { reject } of waiting.values()) reject(new Error("The stagehand left"));
  });
  return function call(scene: string, args: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      child.send({ id: last, scene, args } satisfies Call);
    });
  };
}

// The frame of every script: runs it, and on Ctrl-C, SIGTERM or a failure stops what it started, last first.
import { endRunning } from "./run.mjs";
import { sayError } from "./say.mjs";

const stops = [];
let stopped;

/** Registers how to stop something that was started. Stops run one after the other, the newest first. */
export function onStop(stop) {
  stops.push(stop);
}

/** Runs `script`; its answer is the exit code. Being asked to stop is a success. */
export async function main(script) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => finish(0));
  if (process.env.npm_lifecycle_event) followNpm();
  try {
    const code = await script();
    await finish(code ?? 0);
  } catch (error) {
    if (!stopped) sayError(error);
    await finish(1);
  }
}

function finish(code) {
  stopped ??= stopAll().then((clean) => process.exit(clean ? code : 1));
  return stopped;
}

async function stopAll() {
  endRunning();
  let clean = true;
  for (const stop of stops.reverse()) {
    try {
      await stop();
    } catch (error) {
      sayError(error);
      clean = false;
    }
  }
  return clean;
}

// npm that was killed can't pass the signal on; its scripts must not live on without it.
function followNpm() {
  const npm = process.ppid;
  setInterval(() => process.ppid !== npm && finish(0), 500).unref();
}

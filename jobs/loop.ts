import { log } from "@/lib/log";

export type Loop = { stop: () => Promise<void> };

const REST_AFTER_FAILURE_MS = 1000;
const LONGEST_REST_MS = 30_000;

/**
 * Runs `turn` again and again until stopped; it answers how many milliseconds to rest before the next. A turn that
 * fails (the database is away, say) is logged and tried again, more and more slowly. Stopping waits for the turn in hand.
 */
export function startLoop(name: string, turn: () => Promise<number>): Loop {
  const stopping = new AbortController();
  const ended = run(name, turn, stopping.signal);
  return {
    stop() {
      stopping.abort();
      return ended;
    },
  };
}

async function run(name: string, turn: () => Promise<number>, signal: AbortSignal): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    try {
      const restMs = await turn();
      failures = 0;
      await rest(restMs, signal);
    } catch (error) {
      failures += 1;
      log.error({ err: error, loop: name, failures }, "loop.failed");
      await rest(Math.min(REST_AFTER_FAILURE_MS * 2 ** (failures - 1), LONGEST_REST_MS), signal);
    }
  }
}

function rest(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal.addEventListener("abort", wake);
  });
}

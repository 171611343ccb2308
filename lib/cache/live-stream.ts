/*
 * Tells open pages that what they show has changed, as server-sent events: only that it changed, never what.
 *
 * - All streams of a process share one reading of the marks a second (stale-tags.mjs); without streams there is none.
 * - A heartbeat finds connections that died without a word. A stream ends by itself after a while and the page connects
 *   again, so that none outlives its page for long; when the process is asked to stop, all of them end.
 */
import { listen, type Noticed, STORE_TAG } from "./stale-tags.mjs";

const HEARTBEAT_MS = 20_000;
const ENDS_AFTER_MS = 10 * 60_000;
const STREAMS_AT_MOST = 2000;

const open = new Set<() => void>();
let endsWithProcess = false;

export function openStreams(): number {
  return open.size;
}

/** Undefined when this process has all the streams that it can carry. `listenTo` and the times are given by tests. */
export function liveStream(
  tags: readonly string[],
  { signal, listenTo = listen, heartbeatMs = HEARTBEAT_MS, endsAfterMs = ENDS_AFTER_MS }: StreamOptions = {},
): ReadableStream<Uint8Array> | undefined {
  if (open.size >= STREAMS_AT_MOST || signal?.aborted) return undefined;
  endAllWithProcess();
  const wanted = new Set([...tags, STORE_TAG]);
  const encoder = new TextEncoder();
  let end: () => void = () => undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => {
        try {
          controller.enqueue(encoder.encode(text));
        } catch {
          end();
        }
      };
      const stopListening = listenTo((changed, readAt) => {
        if ([...changed].some((tag) => wanted.has(tag))) send(`event: changed\ndata: ${readAt}\n\n`);
      });
      // A page that no longer reads what it is sent isn't there any more.
      const heartbeat = setInterval(() => {
        if ((controller.desiredSize ?? 0) < -50) end();
        else send(": \n\n");
      }, heartbeatMs);
      const last = setTimeout(() => end(), endsAfterMs);
      heartbeat.unref();
      last.unref();
      end = () => {
        if (!open.delete(end)) return;
        stopListening();
        clearInterval(heartbeat);
        clearTimeout(last);
        signal?.removeEventListener("abort", end);
        try {
          controller.close();
        } catch {
          // The reader closed it first.
        }
      };
      open.add(end);
      signal?.addEventListener("abort", end);
      send("retry: 3000\nevent: open\ndata: 1\n\n");
    },
    cancel() {
      end();
    },
  });
}

type StreamOptions = {
  /** The request's: it is aborted when the connection is gone. */
  signal?: AbortSignal;
  listenTo?: (noticed: Noticed) => () => void;
  heartbeatMs?: number;
  endsAfterMs?: number;
};

function endAllWithProcess(): void {
  if (endsWithProcess) return;
  endsWithProcess = true;
  process.once("SIGTERM", () => {
    for (const end of open) end();
  });
}

import { afterEach, describe, expect, it, vi } from "vitest";
import { liveStream, openStreams } from "./live-stream";
import type { Noticed } from "./stale-tags.mjs";

const listeners = new Set<Noticed>();

function listenTo(noticed: Noticed): () => void {
  listeners.add(noticed);
  return () => void listeners.delete(noticed);
}

function change(...tags: string[]): void {
  for (const noticed of listeners) noticed(new Set(tags), "2026-05-02 10:00:00+00");
}

async function opened(tags: string[], options: Parameters<typeof liveStream>[1] = {}) {
  const stream = liveStream(tags, { listenTo, ...options });
  if (!stream) throw new Error("no stream");
  const reader = stream.getReader();
  const next = async () => new TextDecoder().decode((await reader.read()).value);
  expect(await next()).toContain("event: open");
  return { reader, next };
}

afterEach(() => {
  vi.useRealTimers();
  expect(listeners.size, "nobody listens any more").toBe(0);
  expect(openStreams()).toBe(0);
});

describe("a live stream", () => {
  it("tells of its own products and of the whole store, and of nothing else", async () => {
    const { reader, next } = await opened(["product:a"]);
    change("product:b");
    change("product:a");
    expect(await next()).toBe("event: changed\ndata: 2026-05-02 10:00:00+00\n\n");
    change("store");
    expect(await next()).toContain("event: changed");
    await reader.cancel();
  });

  it("leaves nothing behind when the connection dies", async () => {
    const connection = new AbortController();
    const { reader } = await opened(["product:a"], { signal: connection.signal });
    expect([listeners.size, openStreams()]).toEqual([1, 1]);
    connection.abort();
    expect((await reader.read()).done).toBe(true);
  });

  it("leaves nothing behind when nobody reads it any more", async () => {
    vi.useFakeTimers();
    await opened(["product:a"], { heartbeatMs: 10 });
    await vi.advanceTimersByTimeAsync(1000);
  });

  it("ends by itself after its time", async () => {
    vi.useFakeTimers();
    const { reader } = await opened(["product:a"], { endsAfterMs: 100 });
    await vi.advanceTimersByTimeAsync(100);
    expect((await reader.read()).done).toBe(true);
  });

  it("isn't opened for a connection that is gone already", () => {
    expect(liveStream(["product:a"], { listenTo, signal: AbortSignal.abort() })).toBeUndefined();
  });
});

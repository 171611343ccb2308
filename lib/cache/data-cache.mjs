/*
 * What `'use cache'` functions returned, kept in the memory of each web process (next.config.js, `cacheHandlers`).
 * Next's own handler, with one difference: a tag also goes stale when another process left its mark in the database.
 */

import { Lru } from "./lru.mjs";
import PageCache from "./page-cache.mjs";
import { isStale, noticeNow, refreshMarks } from "./stale-tags.mjs";

// A `cacheHandler` of next.config.js is imported anew for every request, twice; the one that waits here is taken as it is.
globalThis[Symbol.for("@next/cache-handlers")] = { FetchCache: PageCache };

const entries = new Lru(32 * 1024 * 1024);
const pending = new Map();

export default {
  async get(key) {
    await pending.get(key);
    const stored = entries.get(key);
    if (!stored) return undefined;
    const { bytes, ...entry } = stored;
    if (Date.now() > entry.timestamp + entry.revalidate * 1000) return undefined;
    if (isStale(entry.tags, entry.timestamp)) return undefined;
    return { ...entry, value: streamOf(bytes) };
  },

  async set(key, pendingEntry) {
    const work = store(key, pendingEntry).catch(() => undefined);
    pending.set(key, work);
    await work;
    if (pending.get(key) === work) pending.delete(key);
  },

  refreshTags: refreshMarks,

  /** Tags of the path itself are looked at in get() by Next's page cache; nothing here expires by path. */
  async getExpiration() {
    return 0;
  },

  async updateTags(tags) {
    noticeNow(tags);
  },
};

async function store(key, pendingEntry) {
  const { value, ...entry } = await pendingEntry;
  if (entry.expire === 0) return;
  const bytes = new Uint8Array(await new Response(value).arrayBuffer());
  entries.set(key, { ...entry, bytes }, bytes.byteLength + key.length);
}

function streamOf(bytes) {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

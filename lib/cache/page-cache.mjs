/*
 * Whole pages, kept in the memory of each web process (data-cache.mjs hands it to Next).
 *
 * Pages are made at the first visit and never taken from the build: the build knows neither products nor prices.
 * A page whose marks went stale is given back as expired, so that Next makes it again before it answers; visitors
 * who come meanwhile share that one making, and if it fails they get the page as it was.
 */

import { asciiHtml } from "./ascii-html.mjs";
import { Lru } from "./lru.mjs";
import { isBuilding, isStale, moment, noticeNow, refreshMarks } from "./stale-tags.mjs";

const TAGS_HEADER = "x-next-cache-tags";
const MAKING_TAKES_AT_MOST_MS = 30_000;

const pages = new Lru(96 * 1024 * 1024);
/** key → when its making began: what it reads is at least as new as that. */
const begun = new Map();

export default class PageCache {
  async get(key) {
    if (isBuilding()) return null;
    await refreshMarks();
    const page = pages.get(key);
    if (page && !isStale(page.tags, page.madeAt)) {
      if (isPastItsTime(page)) begin(key);
      return { value: page.value, lastModified: page.madeAt, cacheControl: page.cacheControl };
    }
    begin(key);
    return page ? { value: page.value, lastModified: -1, cacheControl: page.cacheControl } : null;
  }

  async set(key, value, { cacheControl } = {}) {
    if (isBuilding()) return;
    const madeAt = begun.get(key) ?? moment();
    begun.delete(key);
    if (!value) return pages.delete(key);
    const kept = typeof value.html === "string" ? { ...value, html: asciiHtml(value.html) } : value;
    pages.set(key, { value: kept, madeAt, cacheControl, tags: tagsOf(kept) }, sizeOf(key, kept));
  }

  async revalidateTag(tags) {
    noticeNow(typeof tags === "string" ? [tags] : tags);
  }

  resetRequestCache() {}
}

function begin(key) {
  const now = moment();
  const earlier = begun.get(key);
  if (earlier === undefined || now - earlier > MAKING_TAKES_AT_MOST_MS) begun.set(key, now);
  if (begun.size > 10_000) begun.delete(begun.keys().next().value);
}

function isPastItsTime({ cacheControl, madeAt }) {
  const seconds = cacheControl?.revalidate;
  return typeof seconds === "number" && madeAt + seconds * 1000 < moment();
}

function tagsOf(value) {
  const header = value.headers?.[TAGS_HEADER];
  return typeof header === "string" ? header.split(",") : [];
}

function sizeOf(key, value) {
  let bytes = key.length + 512;
  for (const part of [value.html, value.rscData, value.body, value.postponed]) bytes += part?.length ?? 0;
  for (const [path, data] of value.segmentData ?? []) bytes += path.length + data.length;
  return bytes;
}

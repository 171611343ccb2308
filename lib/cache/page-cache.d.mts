export type CachedPage = { headers?: Record<string, string>; html?: string };
export type CacheControl = { revalidate: number | false; expire?: number };

export default class PageCache {
  /** `lastModified` −1: it is here but stale, and has to be made again before anybody gets it. */
  get(key: string): Promise<{ value: CachedPage; lastModified: number; cacheControl?: CacheControl } | null>;
  set(key: string, value: CachedPage | null, context?: { cacheControl?: CacheControl }): Promise<void>;
  revalidateTag(tags: string | string[]): Promise<void>;
  resetRequestCache(): void;
}

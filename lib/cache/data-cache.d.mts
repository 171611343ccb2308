export type CachedEntry = {
  value: ReadableStream<Uint8Array>;
  tags: string[];
  stale: number;
  timestamp: number;
  expire: number;
  revalidate: number;
};

declare const dataCache: {
  get(key: string, softTags: string[]): Promise<CachedEntry | undefined>;
  set(key: string, pendingEntry: Promise<CachedEntry>): Promise<void>;
  refreshTags(): Promise<void>;
  getExpiration(tags: string[]): Promise<number>;
  updateTags(tags: string[], durations?: { expire?: number }): Promise<void>;
};

export default dataCache;

export function findBrowser(): Promise<{ BACKFILL_CHROME: string }>;

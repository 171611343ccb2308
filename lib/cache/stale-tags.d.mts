export const STORE_TAG: "store";
export type Noticed = (tags: ReadonlySet<string>, readAt: string) => void;
export function refreshMarks(): Promise<void>;
export function refreshMarksSince(readAt: string): Promise<void>;
export function listen(noticed: Noticed): () => void;

import { AsyncLocalStorage } from "node:async_hooks";
import { readLocaleFrom } from "@/lib/language";

const requests = new AsyncLocalStorage<{ requestId?: string; locale?: string }>();

/** Runs work under a request id, so that its logs and its events can be found together. */
export function withRequestId<T>(requestId: string, work: () => Promise<T>): Promise<T> {
  return requests.run({ ...requests.getStore(), requestId }, work);
}

/** Runs work whose sentences answer somebody who is spoken to in this locale. */
export function withLocale<T>(locale: string, work: () => Promise<T>): Promise<T> {
  return requests.run({ ...requests.getStore(), locale }, work);
}

export function currentRequestId(): string | undefined {
  return requests.getStore()?.requestId;
}

readLocaleFrom(() => requests.getStore()?.locale);

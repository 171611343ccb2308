import { useEffect, useEffectEvent } from "react";

const firstAfterMs = 1200;
const longestPauseMs = 60_000;

type LiveOptions = {
  /** The page was kept in a cache and may be older than its first connection: look once when that stands. */
  looksAtOnce?: boolean;
};

/**
 * Calls back when one of these products changed: within about a second, in whatever process it happened. `after` says as of
 * when to look. Listens only while the page is seen; looks once when it is seen again. What can't be reached is tried again
 * after longer and longer pauses, looking once each time, so that a page behind a proxy that keeps streams back stays true too.
 */
export function useLive(
  productIds: readonly string[],
  changed: (after: string) => void,
  { looksAtOnce = false }: LiveOptions = {},
): void {
  const onChange = useEffectEvent(changed);
  const products = productIds.join(",");

  useEffect(() => {
    if (products === "" || !("EventSource" in window)) return;
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failures = 0;
    let mayHaveMissed = looksAtOnce;

    function connect() {
      if (document.hidden || source) return;
      source = new EventSource(`/api/live?products=${products}`);
      source.addEventListener("open", () => {
        failures = 0;
        if (mayHaveMissed) onChange("");
        mayHaveMissed = true;
      });
      source.addEventListener("changed", (event) => onChange(String(event.data)));
      source.addEventListener("error", () => {
        close();
        failures += 1;
        mayHaveMissed = true;
        if (failures > 2) onChange("");
        later(Math.min(longestPauseMs, 1000 * 2 ** (failures - 1)));
      });
    }
    function later(ms: number) {
      clearTimeout(timer);
      timer = setTimeout(connect, ms);
    }
    function close() {
      source?.close();
      source = undefined;
      clearTimeout(timer);
    }
    function seenOrNot() {
      if (document.hidden) close();
      else {
        mayHaveMissed = true;
        later(0);
      }
    }
    later(firstAfterMs);
    document.addEventListener("visibilitychange", seenOrNot);
    addEventListener("pagehide", close);
    addEventListener("pageshow", seenOrNot);
    return () => {
      close();
      document.removeEventListener("visibilitychange", seenOrNot);
      removeEventListener("pagehide", close);
      removeEventListener("pageshow", seenOrNot);
    };
  }, [products, looksAtOnce]);
}

"use client";

import { useSyncExternalStore } from "react";

const cookieName = "backfill_cart_count";

/** How many units are in the cart. Read here from a cookie, so that the pages themselves can be cached whole. */
export function CartCount({ inIt }: { inIt: string }) {
  const count = useSyncExternalStore(listen, readCount, () => 0);
  if (count === 0) return null;
  return (
    <span className="figures grid h-5 min-w-5 place-items-center rounded-full bg-brand px-1.5 text-2xs font-bold text-on-brand">
      {count > 999 ? "999+" : count}
      <span className="sr-only">{inIt}</span>
    </span>
  );
}

function readCount(): number {
  const found = document.cookie.split("; ").find((cookie) => cookie.startsWith(`${cookieName}=`));
  const count = Number(found?.slice(cookieName.length + 1));
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}

/** Browsers with a cookie store say when it changes; in the others it is read again on return and on each render. */
function listen(changed: () => void): () => void {
  const store: EventTarget | undefined = "cookieStore" in window ? window.cookieStore : undefined;
  store?.addEventListener("change", changed);
  window.addEventListener("pageshow", changed);
  window.addEventListener("focus", changed);
  return () => {
    store?.removeEventListener("change", changed);
    window.removeEventListener("pageshow", changed);
    window.removeEventListener("focus", changed);
  };
}

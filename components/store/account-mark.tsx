"use client";

import { useSyncExternalStore } from "react";

/** A dot beside the person once somebody is signed in. Read here from a cookie, so that the pages themselves can be cached whole. */
export function AccountMark({ signedIn }: { signedIn: string }) {
  const isSignedIn = useSyncExternalStore(listen, readMark, () => false);
  if (!isSignedIn) return null;
  return (
    <span className="size-2 rounded-full bg-brand">
      <span className="sr-only">{signedIn}</span>
    </span>
  );
}

function readMark(): boolean {
  return document.cookie.split("; ").includes("backfill_account=1");
}

/** Another tab may have signed in or out meanwhile; in this one it is read on each render. */
function listen(changed: () => void): () => void {
  window.addEventListener("pageshow", changed);
  window.addEventListener("focus", changed);
  return () => {
    window.removeEventListener("pageshow", changed);
    window.removeEventListener("focus", changed);
  };
}

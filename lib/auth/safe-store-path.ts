// pure
/**
 * Where to go after signing in: a page of the store, or the fallback. Whatever could lead to another site, into the admin
 * or back to the sign-in is dropped.
 */
export function safeStorePath(path: string | undefined, fallback = "/account"): string {
  if (!path?.startsWith("/") || path.length > 500) return fallback;
  const base = "http://backfill.invalid";
  if (!URL.canParse(path, base)) return fallback;
  const url = new URL(path, base);
  if (url.origin !== base || url.pathname.startsWith("//")) return fallback;
  const isOffLimits = ["/admin", "/api", "/account/sign-in", "/set-up"].some(
    (place) => url.pathname === place || url.pathname.startsWith(`${place}/`),
  );
  return isOffLimits ? fallback : url.pathname + url.search;
}

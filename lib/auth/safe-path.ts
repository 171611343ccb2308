// pure
/**
 * Where to go after signing in: a path of the admin, or the fallback. Anything that could lead to another site is dropped,
 * such as `//evil.example`, `/\evil.example` or a path with control characters, which browsers read as another host.
 */
export function safeAdminPath(path: string | undefined, fallback = "/admin"): string {
  if (!path?.startsWith("/admin") || path.length > 2000) return fallback;
  const base = "http://backfill.invalid";
  if (!URL.canParse(path, base)) return fallback;
  const url = new URL(path, base);
  const staysHere = url.origin === base && (url.pathname === "/admin" || url.pathname.startsWith("/admin/"));
  if (!staysHere || url.pathname.startsWith("/admin/sign-in")) return fallback;
  return url.pathname + url.search;
}

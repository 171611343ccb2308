// pure
/**
 * Whether a request that changes something came from one of our own pages. Next lets an action without `Origin` through
 * with a warning, so this asks for proof: `Sec-Fetch-Site: same-origin`, or an `Origin` that is ours. Neither is a refusal.
 */
export function isSameOrigin(headers: Headers, publicUrl: string | undefined): boolean {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (site !== null && site !== "same-origin") return false;
  if (origin === null) return site === "same-origin";
  // A page with a strict referrer policy sends "null" even to itself; the browser's own word then decides.
  if (origin === "null") return site === "same-origin";
  return ownHosts(headers, publicUrl).includes(hostOf(origin));
}

function ownHosts(headers: Headers, publicUrl: string | undefined): string[] {
  const forwarded = headers.get("x-forwarded-host")?.split(",")[0]?.trim();
  const own = [forwarded ?? headers.get("host") ?? "", publicUrl ? hostOf(publicUrl) : ""];
  return own.filter((host) => host !== "").map((host) => host.toLowerCase());
}

function hostOf(url: string): string {
  try {
    return new URL(url).host.toLowerCase();
  } catch {
    return "not a web address";
  }
}

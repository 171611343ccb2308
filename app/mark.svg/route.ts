const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#5e2347"/><path fill="#fbf7f2" d="M8 8.500h9.500a5 5 0 0 1 5 5v1.500H18v-1a1.500 1.500 0 0 0-1.500-1.500H8Z"/><path fill="#e9b35a" d="M20.250 25.500 14 18h12.500Z"/><path fill="#fbf7f2" d="M8 16.500h4V24H8Z" opacity=".55"/></svg>';

/** The house's own mark in browsers' tabs, where the merchant has no logo. */
export function GET(): Response {
  return new Response(mark, {
    headers: { "content-type": "image/svg+xml", "cache-control": "public, max-age=86400" },
  });
}

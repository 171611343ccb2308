import path from "node:path";

// Pages of the store are prerendered, so their inline scripts can't carry a nonce: Next's own need 'unsafe-inline'.
// Everything else comes from this origin only.
function contentSecurityPolicy() {
  const isDevelopment = process.env.NODE_ENV === "development";
  const rules = {
    "default-src": "'self'",
    "script-src": `'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob: https:", // imported shops show pictures from their own hosts
    "font-src": "'self'",
    "connect-src": `'self'${isDevelopment ? " ws:" : ""}`,
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  };
  return Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

const securityHeaders = [
  { key: "Content-Security-Policy", value: contentSecurityPolicy() },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  // The address of an order page is its key: it must not travel to other sites.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/** @type {import('next').NextConfig} */
const nextConfig = {
  distDir: process.env.BACKFILL_DIST_DIR || ".next",
  cacheComponents: true,
  // Pages are sent whole: a shopper without JavaScript sees no fallback that scripts would have to replace.
  partialPrefetching: false,
  // Pages and cached reads live in each web process and go stale by marks in the database (lib/cache).
  cacheHandlers: { default: path.resolve(import.meta.dirname, "lib/cache/data-cache.mjs") },
  cacheMaxMemorySize: 0,
  poweredByHeader: false,
  // A logo has at most 2 MB; a little more reaches the form, so that it can say so.
  experimental: { serverActions: { bodySizeLimit: "3mb" } },
  serverExternalPackages: ["postgres", "pg-boss", "pino", "rate-limiter-flexible", "sanitize-html", "pdfkit"],
  turbopack: { root: path.resolve(import.meta.dirname) },
  // Mailbox providers POST to the address of the unsubscribe page (RFC 8058), whose own button does the same.
  // A collection is a cached page; with filters in its address it is one that is read anew.
  async rewrites() {
    return {
      beforeFiles: [
        ...["availability", "from", "to", "sort", "vendor", "option", "after"].map((key) => ({
          source: "/collections/:handle",
          has: [{ type: "query", key }],
          destination: "/collections/:handle/filtered",
        })),
        {
          source: "/restock/unsubscribe/:token",
          has: [{ type: "header", key: "content-type" }],
          destination: "/api/unsubscribe/:token",
        },
      ],
    };
  },
  async headers() {
    return [{ source: "/:path*", headers: securityHeaders }];
  },
};

export default nextConfig;

import path from "node:path";

/** @type {import('next').NextConfig} */
const nextConfig = {
  distDir: ".next",
  partialPrefetching: false,
  cacheComponents: true,
  poweredByHeader: false,
  turbopack: { root: path.resolve(import.meta.dirname, "../..") },
};

export default nextConfig;

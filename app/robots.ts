import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { storeUrl } from "@/lib/links";

/** What is somebody's own, or an endless mix of filters, isn't for search engines. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection(); // the shop's address is known when it runs, not when it is built
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: [
        "/admin",
        "/api",
        "/account",
        "/cart",
        "/checkout",
        "/orders",
        "/restock",
        "/search",
        "/collections/*?",
        "/supplier",
      ],
    },
    sitemap: storeUrl("/sitemap.xml"),
  };
}

import { connection } from "next/server";
import { xmlAnswer, xmlHead, xmlOf } from "@/app/xml";
import { listSiteMaps } from "@/domain/catalog/site-map";
import { storeUrl } from "@/lib/links";

/** The list of lists: the shop's own pages, then its products by ten thousands. */
export async function GET(): Promise<Response> {
  await connection();
  const lists = ["pages", ...(await listSiteMaps())];
  const entries = lists.map((first) => xmlOf({ sitemap: { loc: storeUrl(`/sitemaps/${first}`) } }));
  return xmlAnswer(
    `${xmlHead}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join("")}</sitemapindex>\n`,
  );
}

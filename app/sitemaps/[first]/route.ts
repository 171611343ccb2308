import { connection } from "next/server";
import { xmlAnswer, xmlHead, xmlOf } from "@/app/xml";
import { listCollections, readSiteMap } from "@/domain/catalog/site-map";
import { isId } from "@/lib/id";
import { storeUrl } from "@/lib/links";

/** One list of addresses: `pages`, or the products from one on. */
export async function GET(_sent: Request, { params }: { params: Promise<{ first: string }> }) {
  await connection();
  const { first } = await params;
  if (first !== "pages" && !isId(first)) return new Response("There is no such list.", { status: 404 });
  const urls = first === "pages" ? await pages() : await products(first);
  return xmlAnswer(
    `${xmlHead}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.map((url) => xmlOf({ url })).join("")}</urlset>\n`,
  );
}

async function pages() {
  const collections = (await listCollections()).map(
    ({ handle }) => `/collections/${encodeURIComponent(handle)}`,
  );
  const paths = ["/", "/backorders", "/policy", "/collections/all", ...collections];
  return paths.map((path) => ({ loc: storeUrl(path) }));
}

async function products(first: string) {
  return (await readSiteMap(first)).map(({ handle, changedAt }) => ({
    loc: storeUrl(`/products/${encodeURIComponent(handle)}`),
    lastmod: changedAt,
  }));
}

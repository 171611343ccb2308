import { eq } from "drizzle-orm";
import { XMLParser } from "fast-xml-parser";
import { beforeAll, describe, expect, it } from "vitest";
import { feedItem } from "@/app/feeds/google.xml/feed-item";
import { xmlOf } from "@/app/xml";
import { getDb } from "@/db/client";
import { products, variants } from "@/db/schema/catalog";
import { now } from "@/lib/clock";
import { addDays, startOfDay } from "@/lib/day";
import { openShop, orderFromSupplier, type Shop, stockProduct } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { feedOffer } from "./offer-words";
import { type Offer, readOffers } from "./offers";
import { listSiteMaps, readSiteMap } from "./site-map";
import { findProductView } from "./storefront";

useDatabase();

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});

async function allOffers(): Promise<Offer[]> {
  const all: Offer[] = [];
  for await (const page of readOffers(now())) all.push(...page);
  return all;
}

describe("what the feed says", () => {
  it("is what the product's page says: state, day and price", async () => {
    await stockProduct(shop, { onHand: 40 });
    await stockProduct(shop, { onHand: 2 });
    await stockProduct(shop, { onHand: 0 });
    const coming = await stockProduct(shop, { onHand: 0, priceMinor: 1990 });
    await orderFromSupplier(shop, coming, 10);
    const offers = await allOffers();
    expect(offers.map(({ availability }) => availability).sort()).toEqual([
      "backorder",
      "in_stock",
      "in_stock",
      "out_of_stock",
    ]);
    for (const offer of offers) {
      const page = await findProductView(offer.handle, now());
      const variant = page?.variants.find(({ id }) => id === offer.id);
      const first = variant?.buckets[0]?.earliestOn;
      const zone = page?.timeZone ?? "";
      expect(variant?.priceMinor).toBe(offer.priceMinor);
      expect(offer.availableFrom).toBe(first ? startOfDay(first, zone) : undefined);
      expect(offer.availability === "out_of_stock").toBe(variant?.status === "out_of_stock");
    }
  });

  it("leaves out what isn't for sale", async () => {
    const draft = await stockProduct(shop, { onHand: 4 });
    const [row] = await getDb()
      .select({ id: variants.productId })
      .from(variants)
      .where(eq(variants.id, draft));
    await getDb()
      .update(products)
      .set({ status: "draft" })
      .where(eq(products.id, row?.id ?? ""));
    expect((await allOffers()).some(({ id }) => id === draft)).toBe(false);
    const [first = ""] = await listSiteMaps();
    const handles = (await readSiteMap(first)).map(({ handle }) => handle);
    expect(handles).toHaveLength(4);
    expect(handles).not.toContain(`product-${row?.id}`);
  });

  it("calls out of stock what has no day, or one more than a year ahead", () => {
    const style = { today: "2026-06-01", timeZone: "Europe/Berlin" };
    const from = (earliestOn: string | null) =>
      feedOffer(
        {
          status: "backorder",
          buckets: [{ quantity: 1, basis: "incoming", earliestOn, latestOn: earliestOn }],
        },
        style,
      );
    expect(from(null)).toEqual({ availability: "out_of_stock" });
    expect(from(addDays(style.today, 366))).toEqual({ availability: "out_of_stock" });
    expect(from(addDays(style.today, 365)).availability).toBe("backorder");
  });

  it("keeps every letter of a title, and no letter breaks the file", async () => {
    const title = `<b>"Räder" & 'Mehr' 👋 ]]> &amp;`;
    await stockProduct(shop, { onHand: 1, title: `${title}\u0007` });
    const offer = (await allOffers()).find((one) => one.title.startsWith("<b>"));
    if (!offer) throw new Error("the product isn't in the feed");
    const xml = xmlOf({
      item: feedItem(offer, { name: "Shop", currency: "EUR", address: (path) => `https://shop.test${path}` }),
    });
    const read = new XMLParser({ parseTagValue: false }).parse(xml);
    expect(read.item["g:title"]).toBe(title);
    expect(read.item["g:price"]).toBe("50.00 EUR");
  });
});

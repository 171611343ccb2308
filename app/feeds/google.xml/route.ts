import { connection } from "next/server";
import { feedItem } from "@/app/feeds/google.xml/feed-item";
import { xmlAnswer, xmlHead, xmlOf } from "@/app/xml";
import { readOffers } from "@/domain/catalog/offers";
import { findStoreFront } from "@/domain/store/store-front";
import { now } from "@/lib/clock";
import { storeUrl } from "@/lib/links";

/** The Google Merchant feed: sent while it is read, so that any catalogue fits. It says what the product pages say. */
export async function GET(): Promise<Response> {
  await connection();
  const encoder = new TextEncoder();
  const parts = feedParts();
  return xmlAnswer(
    new ReadableStream({
      async pull(controller) {
        const { value, done } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        await parts.return(undefined);
      },
    }),
  );
}

async function* feedParts(): AsyncGenerator<string, undefined> {
  const shop = await findStoreFront();
  const name = shop?.name ?? "";
  const channel = xmlOf({ title: name, link: storeUrl("/"), description: name });
  yield `${xmlHead}<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>${channel}`;
  if (shop) {
    const style = { name, currency: shop.currency, address: storeUrl };
    for await (const offers of readOffers(now()))
      yield offers.map((offer) => xmlOf({ item: feedItem(offer, style) })).join("");
  }
  yield "</channel></rss>\n";
  return undefined;
}

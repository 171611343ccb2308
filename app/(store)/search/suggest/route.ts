import { connection } from "next/server";
import { routeHandler } from "@/app/route-handler";
import { listCards } from "@/domain/catalog/listing";
import { searchProducts } from "@/domain/catalog/search-products";
import { now } from "@/lib/clock";

const suggestedAtMost = 6;

/** While somebody types: the few products that fit best, each with its picture and how it can be had now. */
export async function GET(sent: Request): Promise<Response> {
  await connection();
  return routeHandler("suggest", sent, async () => {
    const typed = new URL(sent.url).searchParams.get("q") ?? "";
    const found = await searchProducts(typed, suggestedAtMost);
    const cards = await listCards(
      now(),
      found.map(({ id }) => id),
    );
    const suggestions = cards.map(({ handle, title, text, imageUrl }) => ({ handle, title, text, imageUrl }));
    return Response.json({ suggestions }, { headers: { "cache-control": "no-store" } });
  });
}

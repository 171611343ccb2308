// What the front page shows: the shelves that the merchant chose, in that order, each with its first products.
import { type SQL, sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import type { HomeSection } from "@/domain/store/appearance";
import { listCards, type ProductCard } from "./listing";

export type HomeShelf = {
  section: HomeSection;
  /** A collection's own name. */
  title: string | null;
  cards: ProductCard[];
};

const cardsAShelf = 8;

/** A shelf with nothing on it is left out. What is in stock at large doesn't repeat what earlier shelves show. */
export async function listHomeShelves(sections: HomeSection[], now: Date): Promise<HomeShelf[]> {
  const chosen: { section: HomeSection; title: string | null; ids: string[] }[] = [];
  for (const section of sections) {
    const shown = section.kind === "in_stock" ? chosen.flatMap(({ ids }) => ids) : [];
    const title = section.kind === "collection" ? await findTitle(section.handle) : null;
    if (section.kind === "collection" && title === null) continue;
    const found = await findProducts(section, cardsAShelf + shown.length);
    const ids = found.filter((id) => !shown.includes(id)).slice(0, cardsAShelf);
    if (ids.length > 0) chosen.push({ section, title, ids });
  }
  const cards = await listCards(now, [...new Set(chosen.flatMap(({ ids }) => ids))]);
  return chosen.map(({ section, title, ids }) => ({
    section,
    title,
    cards: ids.flatMap((id) => cards.find((card) => card.id === id) ?? []),
  }));
}

async function findTitle(handle: string): Promise<string | null> {
  const [row] = await getDb().execute<{ title: string }>(
    sql`select title from categories where handle = ${handle}`,
  );
  return row?.title ?? null;
}

async function findProducts(section: HomeSection, limit: number): Promise<string[]> {
  const rows = await getDb().execute<{ id: string }>(
    sql`select product_id as id from product_listings where is_listed and ${shelfOf(section)} limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}

function shelfOf(section: HomeSection): SQL {
  const newestFirst = sql`order by created_at desc, product_id desc`;
  if (section.kind === "new") return sql`true ${newestFirst}`;
  if (section.kind === "in_stock") return sql`status in ('in_stock', 'low_stock') ${newestFirst}`;
  if (section.kind === "collection")
    return sql`category_id = (select id from categories where handle = ${section.handle}) ${newestFirst}`;
  if (section.kind === "back")
    return sql`back_at is not null and status in ('in_stock', 'low_stock') order by back_at desc, product_id desc`;
  return sql`status in ('backorder', 'preorder') and coming_on is not null order by coming_on, product_id`;
}

import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { shopper, systemActor } from "@/domain/actor";
import { buy, openShop, type Shop, stockProduct } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { findListingChanges } from "./listing-changes";
import { refreshListings } from "./refresh-listings";
import { searchProducts } from "./search-products";

useDatabase();

const worker = systemActor("refresh-listings");
let shop: Shop;
let mat: string;
beforeAll(async () => {
  shop = await openShop();
  await stockProduct(shop, { onHand: 9, title: "Kettlebell 16 kg" });
  mat = await stockProduct(shop, { onHand: 1, title: "Yogamatte für Räder" });
  await stockProduct(shop, { onHand: 0, title: "Crème bowl" });
  await refreshAll();
});

async function refreshAll(changed: string[] = []): Promise<void> {
  while (await refreshListings(worker, { changed }));
}

async function titles(typed: string): Promise<string[]> {
  return (await searchProducts(typed, 10)).map(({ title }) => title);
}

async function statusOf(title: string): Promise<string | undefined> {
  const [row] = await getDb().execute<{ status: string }>(
    sql`select status from product_listings where title = ${title}`,
  );
  return row?.status;
}

describe("search", () => {
  it.each([
    ["kettlebell", "Kettlebell 16 kg"],
    ["kettl", "Kettlebell 16 kg"],
    ["ketlebel", "Kettlebell 16 kg"],
    ["kg kettelbell", "Kettlebell 16 kg"],
    ["matte", "Yogamatte für Räder"],
    ["raeder", "Yogamatte für Räder"],
    ["RADER", "Yogamatte für Räder"],
    ["creme", "Crème bowl"],
    ["bwol", "Crème bowl"],
  ])("finds by %j", async (typed, title) => {
    expect(await titles(typed)).toEqual([title]);
  });

  it("finds by an exact SKU, in small letters too", async () => {
    const [row] = await getDb().execute<{ sku: string }>(
      sql`select sku from variants where id = ${mat}::uuid`,
    );
    expect((await titles(row?.sku.toLowerCase() ?? ""))[0]).toBe("Yogamatte für Räder");
  });

  it.each(["", "   ", "zzzzqqqq", "' | & :* \\ ()", "%", "\0", "a".repeat(300)])(
    "finds nothing by %j, and breaks by nothing",
    async (typed) => {
      expect(await titles(typed)).toEqual([]);
    },
  );
});

describe("the lists", () => {
  it("follow an order", async () => {
    expect(await statusOf("Yogamatte für Räder")).toBe("low_stock");
    await buy(mat, 1);
    const { changes } = await findListingChanges(undefined);
    await refreshAll(changes.map(({ productId }) => productId));
    expect(await statusOf("Yogamatte für Räder")).toBe("out_of_stock");
  });

  it("are written by the worker alone", async () => {
    await expect(refreshListings(shopper, { changed: [] })).rejects.toMatchObject({ code: "forbidden" });
  });
});

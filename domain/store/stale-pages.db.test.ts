import { setTimeout as wait } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb, transaction } from "@/db/client";
import { variants } from "@/db/schema/catalog";
import { movePurchaseOrder } from "@/domain/purchasing/move-purchase-order";
import dataCache from "@/lib/cache/data-cache.mjs";
import PageCache from "@/lib/cache/page-cache.mjs";
import { addDays } from "@/lib/day";
import { newId } from "@/lib/id";
import { buy, mika, openShop, orderFromSupplier, type Shop, stockProduct } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { markPagesStale } from "./stale-pages";

useDatabase();

const pages = new PageCache();
/** A little longer than the marks are trusted without being read again. */
const aReading = 1100;

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});

async function productOf(variantId: string): Promise<string> {
  const [row] = await getDb()
    .select({ id: variants.productId })
    .from(variants)
    .where(eq(variants.id, variantId));
  return row?.id ?? "";
}

/** Makes a page as Next does: it asks, finds nothing good, renders, and stores. */
async function makePage(productId: string): Promise<string> {
  const key = `/products/${newId()}`;
  expect(await pages.get(key)).toBeNull();
  await pages.set(
    key,
    { html: "<p>", headers: { "x-next-cache-tags": `store,product:${productId}` } },
    { cacheControl: { revalidate: 60 } },
  );
  return key;
}

async function isFresh(key: string): Promise<boolean> {
  const page = await pages.get(key);
  return page !== null && page.lastModified !== -1;
}

describe("a page of the store", () => {
  it("stays while nothing of it changes, whatever happens to other products", async () => {
    const mine = await stockProduct(shop, { onHand: 5 });
    const other = await stockProduct(shop, { onHand: 5 });
    await wait(aReading);
    const key = await makePage(await productOf(mine));
    await buy(other, 1);
    await wait(aReading);
    expect(await isFresh(key)).toBe(true);
  });

  it("goes stale within about a second when an order or a delivery changes its stock", async () => {
    const mat = await stockProduct(shop, { onHand: 5 });
    await wait(aReading);
    for (const change of [() => buy(mat, 1), () => orderFromSupplier(shop, mat, 10)]) {
      const key = await makePage(await productOf(mat));
      await change();
      await wait(aReading);
      expect(await isFresh(key)).toBe(false);
    }
  });

  it("goes stale by a change that commits after the page was made, though it was written before", async () => {
    const mat = await stockProduct(shop, { onHand: 5 });
    const productId = await productOf(mat);
    await wait(aReading);
    const key = await transaction(async (tx) => {
      await markPagesStale(tx, { productIds: [productId] });
      const made = await makePage(productId);
      await wait(aReading);
      expect(await isFresh(made)).toBe(true);
      return made;
    });
    await wait(aReading);
    expect(await isFresh(key)).toBe(false);
  });

  it("goes stale with every other page when the shop changes", async () => {
    const mat = await stockProduct(shop, { onHand: 5 });
    await wait(aReading);
    const key = await makePage(await productOf(mat));
    await transaction((tx) => markPagesStale(tx, "store"));
    await wait(aReading);
    expect(await isFresh(key)).toBe(false);
  });

  it("goes stale when a delivery moves to another day", async () => {
    const mat = await stockProduct(shop, { onHand: 0 });
    const delivery = await orderFromSupplier(shop, mat, 10);
    await wait(aReading);
    const key = await makePage(await productOf(mat));
    await movePurchaseOrder(mika, { purchaseOrderId: delivery.id, expectedOn: addDays(shop.today, 30) });
    await wait(aReading);
    expect(await isFresh(key)).toBe(false);
  });

  it("counts as made when its making began: what changed meanwhile isn't in it", async () => {
    const mat = await stockProduct(shop, { onHand: 5 });
    const productId = await productOf(mat);
    await wait(aReading);
    const key = `/products/${newId()}`;
    await pages.get(key);
    await buy(mat, 1);
    await wait(aReading);
    await makePage(productId); // another visit reads the marks
    await pages.set(key, { html: "<p>", headers: { "x-next-cache-tags": `product:${productId}` } });
    expect(await isFresh(key)).toBe(false);
  });
});

describe("a cached read", () => {
  function entry(tags: string[]) {
    const value = new Response("words").body ?? new ReadableStream<Uint8Array>();
    return Promise.resolve({
      value,
      tags,
      stale: 30,
      timestamp: performance.timeOrigin + performance.now(),
      expire: 3600,
      revalidate: 60,
    });
  }

  it("can be read many times, until its product changes", async () => {
    const mat = await stockProduct(shop, { onHand: 5 });
    await wait(aReading);
    await dataCache.refreshTags();
    await dataCache.set("k", entry([`product:${await productOf(mat)}`]));
    for (let time = 0; time < 2; time += 1) {
      const found = await dataCache.get("k", []);
      expect(await new Response(found?.value).text()).toBe("words");
    }
    await buy(mat, 1);
    await wait(aReading);
    await dataCache.refreshTags();
    expect(await dataCache.get("k", [])).toBeUndefined();
  });

  it("is not kept when it failed", async () => {
    await dataCache.set("broken", Promise.reject(new Error("no database")));
    expect(await dataCache.get("broken", [])).toBeUndefined();
  });
});

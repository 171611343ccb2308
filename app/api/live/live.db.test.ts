import { eq } from "drizzle-orm";
import { NextRequest } from "next/server";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { variants } from "@/db/schema/catalog";
import { adjustStock } from "@/domain/stock/adjust-stock";
import { openStreams } from "@/lib/cache/live-stream";
import { newId } from "@/lib/id";
import { oda, openShop, type Shop, stockProduct } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { GET, HEAD } from "./route";

useDatabase();

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});

function ask(products: string, signal?: AbortSignal): Promise<Response> {
  return GET(new NextRequest(`http://localhost/api/live?products=${products}`, { signal }));
}

async function productOf(variantId: string): Promise<string> {
  const [row] = await getDb()
    .select({ productId: variants.productId })
    .from(variants)
    .where(eq(variants.id, variantId));
  return row?.productId ?? "";
}

describe("an open page", () => {
  it("is told within seconds that its product's stock changed, by what the database keeps and so in every process", async () => {
    const mat = await stockProduct(shop, { onHand: 4 });
    const gone = new AbortController();
    const response = await ask(await productOf(mat), gone.signal);
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    expect(response.headers.get("cache-control")).toContain("no-store");
    const reader = response.body?.getReader();
    const next = async () => new TextDecoder().decode((await reader?.read())?.value);
    expect(await next()).toContain("event: open");
    await new Promise((resolve) => setTimeout(resolve, 1500)); // the first reading only learns where it stands
    await stockProduct(shop, { onHand: 2 });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const changedAt = Date.now();
    await adjustStock(oda, {
      variantId: mat,
      locationId: shop.warehouseId,
      quantity: -1,
      reason: "Lost",
    });
    expect(await next()).toMatch(/^event: changed\ndata: [\d-]{10} [\d:.]+\+00\n\n$/);
    expect(Date.now() - changedAt).toBeLessThan(5000);
    gone.abort();
    expect((await reader?.read())?.done, "nothing was said of the other product").toBe(true);
    expect(openStreams(), "a page that is gone leaves nothing behind").toBe(0);
  });

  it("must say what it watches", async () => {
    for (const products of ["", "nothing", "1,2,3"]) expect((await ask(products)).status).toBe(400);
    expect(openStreams()).toBe(0);
  });

  it("watches at most a hundred products", async () => {
    const gone = new AbortController();
    const many = Array.from({ length: 300 }, () => newId()).join(",");
    expect((await ask(many, gone.signal)).status).toBe(200);
    gone.abort();
    expect(openStreams()).toBe(0);
  });

  it("opens no stream when only the heads are asked for", () => {
    expect(HEAD().body).toBeNull();
    expect(openStreams()).toBe(0);
  });
});

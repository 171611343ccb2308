import { beforeAll, expect, it } from "vitest";
import { systemActor } from "@/domain/actor";
import { openShop, orderFromSupplier, stockProduct } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { findCollection } from "./collection";
import { refreshListings } from "./refresh-listings";

useDatabase();

beforeAll(async () => {
  const shop = await openShop();
  await stockProduct(shop, { onHand: 9, priceMinor: 1000 });
  await stockProduct(shop, { onHand: 2, priceMinor: 9000 });
  await orderFromSupplier(shop, await stockProduct(shop, { priceMinor: 2000 }), 5);
  for (let count = 0; count < 50; count += 1) await stockProduct(shop, { priceMinor: 500 });
  while (await refreshListings(systemActor("refresh-listings"), { changed: [] }));
});

it("shows every product once, page by page", async () => {
  const first = await findCollection("all", {});
  const second = await findCollection("all", { after: first?.next ?? "" });
  expect(new Set([...(first?.ids ?? []), ...(second?.ids ?? [])]).size).toBe(53);
  expect(second?.next).toBeNull();
});

it("counts truly what each choice would show, beside the other filters", async () => {
  expect((await findCollection("all", {}))?.counts).toEqual({ now: 2, coming: 1, gone: 50 });
  const cheap = await findCollection("all", { having: "now", minMinor: 600, maxMinor: 5000 });
  expect(cheap?.ids).toHaveLength(1);
  expect(cheap?.counts).toEqual({ now: 1, coming: 1, gone: 0 });
});

it.each(["nowhere", "", "\0", "a".repeat(600)])("isn't there by the name %j", async (handle) => {
  expect(await findCollection(handle, {})).toBeUndefined();
});

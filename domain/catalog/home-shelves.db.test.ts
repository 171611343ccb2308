import { beforeAll, expect, it } from "vitest";
import { systemActor } from "@/domain/actor";
import { now } from "@/lib/clock";
import { openShop, orderFromSupplier, type Shop, stockProduct } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { listHomeShelves } from "./home-shelves";
import { refreshListings } from "./refresh-listings";

useDatabase();

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
  await stockProduct(shop, { onHand: 9, title: "Here" });
  await orderFromSupplier(shop, await stockProduct(shop, { title: "Coming" }), 5);
  for (let count = 0; count < 9; count += 1) await stockProduct(shop, { title: `Gone ${count}` });
  while (await refreshListings(systemActor("refresh-listings"), { changed: [] }));
});

async function titles(...kinds: ("new" | "back" | "coming" | "in_stock")[]) {
  const shelves = await listHomeShelves(
    kinds.map((kind) => ({ kind })),
    now(),
  );
  return shelves.map(({ cards }) => cards.map(({ title }) => title));
}

it("puts each product on the shelves that it belongs to, in the merchant's order", async () => {
  expect(await titles("in_stock", "coming")).toEqual([["Here"], ["Coming"]]);
  expect(await titles("coming", "in_stock")).toEqual([["Coming"], ["Here"]]);
});

it("leaves out a shelf with nothing on it, and a collection that isn't there", async () => {
  expect(await titles("back")).toEqual([]);
  expect(await listHomeShelves([{ kind: "collection", handle: "nowhere" }], now())).toEqual([]);
});

it("shows the newest eight of what is new", async () => {
  const [newest] = await titles("new");
  expect(newest).toHaveLength(8);
  expect(newest).not.toContain("Here");
});

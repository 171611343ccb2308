import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { newId } from "@/lib/id";
import { mika, openShop, type Shop, stockProduct, sue, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { setSubstitutes } from "./set-substitutes";
import { getSubstitutes, readSubstitutes } from "./substitute-queries";

useDatabase();

let shop: Shop;
let gone: string;
let first: string;
let second: string;
beforeAll(async () => {
  shop = await openShop();
  gone = await stockProduct(shop);
  first = await stockProduct(shop, { onHand: 3, title: "First" });
  second = await stockProduct(shop, { onHand: 3, title: "Second" });
});

async function offered(variantId: string): Promise<string[]> {
  return (await readSubstitutes(getDb(), [variantId])).map((one) => one.title);
}

describe("what is offered instead", () => {
  it("is offered in the order that staff gave it, and told as an event", async () => {
    await setSubstitutes(mika, { variantId: gone, substituteIds: [second, first] });
    expect(await offered(gone)).toEqual(["Second", "First"]);
    const events = await getDb().execute(
      sql`select name, actor_name from events where variant_id = ${gone} order by at desc limit 1`,
    );
    expect(events).toMatchObject([{ name: "substitutes.set", actor_name: "Mika" }]);
  });

  it("of the variant itself comes before that of its product, and each is offered once", async () => {
    await setSubstitutes(mika, { variantId: gone, substituteIds: [first] });
    await setSubstitutes(mika, { variantId: gone, isForProduct: true, substituteIds: [second, first] });
    expect(await offered(gone)).toEqual(["First", "Second"]);
    const { own, ofProduct } = await getSubstitutes(mika, gone);
    expect([own.length, ofProduct.length]).toEqual([1, 2]);
  });

  it("is taken away with an empty list, and not offered when it is no longer sold", async () => {
    await setSubstitutes(mika, { variantId: gone, isForProduct: true, substituteIds: [] });
    expect(await offered(gone)).toEqual(["First"]);
    await getDb().execute(sql`update products set status = 'archived' where title = 'First'`);
    expect(await offered(gone)).toEqual([]);
    await getDb().execute(sql`update products set status = 'active' where title = 'First'`);
  });
});

describe("setting substitutes is refused", () => {
  it.each([wes, sue])("to %o", async (actor) => {
    await expect(setSubstitutes(actor, { variantId: gone, substituteIds: [] })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("for the thing itself, twice the same, and what isn't there", async () => {
    const set = (substituteIds: string[], isForProduct = false) =>
      setSubstitutes(mika, { variantId: gone, substituteIds, isForProduct });
    await expect(set([gone])).rejects.toThrow("a substitute for itself");
    await expect(set([gone], true)).rejects.toThrow("a substitute for itself");
    await expect(set([first, first])).rejects.toThrow("once");
    await expect(set([newId()])).rejects.toThrow("no longer here");
    await expect(setSubstitutes(mika, { variantId: newId(), substituteIds: [] })).rejects.toThrow(
      "no such product",
    );
  });
});

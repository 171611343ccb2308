import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { systemActor } from "@/domain/actor";
import { newId } from "@/lib/id";
import { mika, openShop, type Shop, stockProduct, sue, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { setPolicy } from "./set-policy";
import { winningPolicies } from "./winning-policies";

useDatabase();

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});

async function holding(variantId: string) {
  return (await winningPolicies(getDb(), [variantId], { kind: "everyone" })).get(variantId);
}

describe("setting a backorder policy", () => {
  it("holds for its variant before the store's, and is told as an event", async () => {
    const variantId = await stockProduct(shop);
    await setPolicy(mika, { variantId, terms: { isAllowed: true, maxOpenUnits: 0, untilDay: "2030-01-31" } });
    expect(await holding(variantId)).toMatchObject({ variantId, maxOpenUnits: 0, untilDay: "2030-01-31" });
    const events = await getDb().execute(
      sql`select actor_name, name from events where variant_id = ${variantId} order by at desc limit 1`,
    );
    expect(events).toMatchObject([{ name: "policy.changed", actor_name: "Mika" }]);
  });

  it("replaces the one that was set before, and taken away lets the wider one hold again", async () => {
    const variantId = await stockProduct(shop);
    await setPolicy(mika, { variantId, terms: { isAllowed: true } });
    await setPolicy(mika, { variantId, terms: { isAllowed: false } });
    expect(await holding(variantId)).toMatchObject({ variantId, isAllowed: false });
    await setPolicy(mika, { variantId, terms: null });
    expect(await holding(variantId)).toMatchObject({ variantId: null, isAllowed: true });
  });

  it("of a category holds for its products, of a product before it", async () => {
    const variantId = await stockProduct(shop);
    const categoryId = newId();
    await getDb().execute(
      sql`insert into categories (id, handle, title) values (${categoryId}, 'iron', 'Iron')`,
    );
    const [product] = await getDb().execute<{ id: string }>(sql`
      update products set category_id = ${categoryId} where id = (select product_id from variants where id = ${variantId}) returning id`);
    await setPolicy(mika, { categoryId, terms: { isAllowed: true, maxOpenUnits: 7 } });
    expect(await holding(variantId)).toMatchObject({ categoryId, maxOpenUnits: 7 });
    await getDb().execute(
      sql`update products set tags = '{clearance,heavy}' where id = ${product?.id ?? null}::uuid`,
    );
    await setPolicy(mika, { tag: "heavy", terms: { isAllowed: true, maxOpenUnits: 5 } });
    await setPolicy(mika, { tag: "light", terms: { isAllowed: false } });
    expect(await holding(variantId)).toMatchObject({ tag: "heavy", maxOpenUnits: 5 });
    await setPolicy(mika, { productId: product?.id, terms: { isAllowed: true, maxOpenUnits: 3 } });
    expect(await holding(variantId)).toMatchObject({ productId: product?.id, maxOpenUnits: 3 });
  });

  it("of a channel holds only there, and carries how many one order and one customer may have", async () => {
    const variantId = await stockProduct(shop);
    await setPolicy(mika, { variantId, channel: "staff", terms: { isAllowed: true, maxWaitDays: 9 } });
    await setPolicy(mika, {
      variantId,
      channel: "storefront",
      terms: { isAllowed: true, perOrderAtMost: 2, perCustomerAtMost: 3 },
    });
    expect(await holding(variantId)).toMatchObject({ perOrderAtMost: 2, perCustomerAtMost: 3 });
    const staff = await winningPolicies(getDb(), [variantId], { kind: "everyone" }, "staff");
    expect(staff.get(variantId)).toMatchObject({ maxWaitDays: 9, perOrderAtMost: null });
  });
});

describe("a policy is refused", () => {
  it.each([wes, sue])("to %o", async (actor) => {
    await expect(setPolicy(actor, { terms: { isAllowed: false } })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("on two things at once, on what isn't there, for a company without its id, and with less than no units", async () => {
    const variantId = await stockProduct(shop);
    const system = systemActor("test");
    const terms = { isAllowed: true };
    await expect(setPolicy(system, { variantId, productId: newId(), terms })).rejects.toThrow("one variant");
    await expect(setPolicy(system, { variantId: newId(), terms })).rejects.toThrow("no longer here");
    await expect(setPolicy(system, { audience: "company", terms })).rejects.toThrow("Choose the company");
    await expect(setPolicy(system, { variantId, terms: { ...terms, maxOpenUnits: -1 } })).rejects.toThrow(
      "0 or more",
    );
    for (const limit of ["perOrderAtMost", "perCustomerAtMost"])
      await expect(setPolicy(system, { variantId, terms: { ...terms, [limit]: 0 } })).rejects.toThrow(
        "1 or more",
      );
    await expect(setPolicy(system, { variantId, terms: null })).rejects.toThrow("no such policy");
  });
});

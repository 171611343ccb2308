import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { newId } from "@/lib/id";
import { mika, openShop, orderFromSupplier, type Shop, stockProduct, sue, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { explainPolicy, findNamedVariant, getPolicy, listPolicies, listPolicyPlaces } from "./policy-queries";
import { previewPolicy } from "./preview-policy";
import { setPolicy } from "./set-policy";

useDatabase();

let shop: Shop;
let here: string;
let coming: string;

beforeAll(async () => {
  shop = await openShop();
  here = await stockProduct(shop, { onHand: 3 });
  coming = await stockProduct(shop, { onHand: 0 });
  await orderFromSupplier(shop, coming, 5);
  await getDb().execute(sql`update products set tags = '{winter}'`);
});

describe("before a backorder rule is set", () => {
  it("counts the products that could no longer be ordered, and writes nothing", async () => {
    const before = await listPolicies(mika);
    expect(await previewPolicy(mika, { tag: "winter", terms: { isAllowed: false } })).toEqual({
      gained: 0,
      lost: 1,
      products: 2,
      isPart: false,
    });
    expect(await listPolicies(mika)).toEqual(before);
  });

  it("counts those that could be ordered from then on, also when a rule is taken away", async () => {
    await setPolicy(mika, { variantId: coming, terms: { isAllowed: false } });
    expect(await previewPolicy(mika, { variantId: coming, terms: { isAllowed: true } })).toMatchObject({
      gained: 1,
      lost: 0,
      products: 1,
    });
    expect(await previewPolicy(mika, { variantId: coming, terms: null })).toMatchObject({
      gained: 1,
      lost: 0,
    });
    await setPolicy(mika, { variantId: coming, terms: null });
  });

  it("is for the buyers of the rule: one for business customers changes nothing where a consumers' rule holds", async () => {
    await setPolicy(mika, { tag: "winter", audience: "businesses", terms: { isAllowed: true } });
    expect(
      await previewPolicy(mika, { tag: "winter", audience: "everyone", terms: { isAllowed: false } }),
    ).toMatchObject({ lost: 1 });
    expect(
      await previewPolicy(mika, { tag: "winter", audience: "businesses", terms: { isAllowed: false } }),
    ).toMatchObject({ lost: 1 });
    await setPolicy(mika, { tag: "winter", audience: "businesses", terms: null });
  });

  it("is refused to the warehouse and to support", async () => {
    for (const who of [wes, sue]) {
      await expect(previewPolicy(who, { terms: { isAllowed: true } })).rejects.toMatchObject({
        code: "forbidden",
      });
      await expect(listPolicies(who)).rejects.toMatchObject({ code: "forbidden" });
      await expect(listPolicyPlaces(who)).rejects.toMatchObject({ code: "forbidden" });
      await expect(getPolicy(who, newId())).rejects.toMatchObject({ code: "forbidden" });
      await expect(findNamedVariant(who, here)).rejects.toMatchObject({ code: "forbidden" });
      await expect(
        explainPolicy(who, { variantId: here, buyer: { kind: "everyone" } }),
      ).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});

describe("which backorder rule holds", () => {
  it("tells the closest first, then those that it overrules, with the names of what they are set on", async () => {
    await setPolicy(mika, { tag: "winter", terms: { isAllowed: true, perOrderAtMost: 4 } });
    await setPolicy(mika, { variantId: here, audience: "consumers", terms: { isAllowed: false } });
    const consumer = await explainPolicy(mika, { variantId: here, buyer: { kind: "consumer" } });
    expect(consumer.map(({ variantId, tag }) => variantId ?? tag)).toEqual([here, "winter", null]);
    expect(consumer[0]?.placeName).toContain((await findNamedVariant(mika, here))?.name ?? "?");
    expect(consumer[1]?.placeName).toBe("winter");
    const anyone = await explainPolicy(mika, { variantId: here, buyer: { kind: "everyone" } });
    expect(anyone.map(({ tag }) => tag)).toEqual(["winter", null]);
    const [first] = consumer;
    expect(first && (await getPolicy(mika, first.id))).toMatchObject({ variantId: here, isAllowed: false });
  });

  it("a rule that is gone, or was never there, is told as such", async () => {
    await expect(getPolicy(mika, newId())).rejects.toMatchObject({ code: "not_found" });
    await expect(getPolicy(mika, "nonsense")).rejects.toMatchObject({ code: "not_found" });
    expect(await explainPolicy(mika, { variantId: "nonsense", buyer: { kind: "everyone" } })).toEqual([]);
  });
});

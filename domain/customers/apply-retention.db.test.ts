import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { shopper, systemActor } from "@/domain/actor";
import { mika, openShop, stockProduct, sue, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { addToCart } from "./add-to-cart";
import { applyRetention } from "./apply-retention";
import { requestSignIn } from "./request-sign-in";

useDatabase();
let variantId: string;
beforeAll(async () => {
  variantId = await stockProduct(await openShop(), { onHand: 5 });
});

async function count(table: string, where = "true"): Promise<number> {
  const [row] = await getDb().execute<{ count: number }>(
    sql.raw(`select count(*)::int as count from ${table} where ${where}`),
  );
  return row?.count ?? -1;
}

it("is refused to who may not erase, and to shoppers", async () => {
  for (const who of [shopper, sue, wes])
    await expect(applyRetention(who)).rejects.toMatchObject({ code: "forbidden" });
  expect(await count("retention_runs")).toBe(0);
});

it("deletes what was kept long enough, and nothing that is younger; once a day", async () => {
  await addToCart(shopper, { variantId, quantity: 1 });
  await requestSignIn(shopper, { email: "old@example.com", place: "here" });
  await getDb().execute(sql`update carts set updated_at = updated_at - interval '61 days'`);
  await getDb().execute(sql`update mailed_links set expires_at = expires_at - interval '8 days'`);
  await getDb().execute(sql`update messages set created_at = created_at - interval '8 days', state = 'kept'`);
  await addToCart(shopper, { variantId, quantity: 1 });
  await requestSignIn(shopper, { email: "new@example.com", place: "here" });

  expect(await applyRetention(systemActor("retention"))).toEqual({
    carts: 1,
    signIns: 0,
    links: 1,
    mails: 1,
  });
  expect(await count("carts")).toBe(1);
  expect(await count("cart_lines")).toBe(1);
  expect(await count("mailed_links", "email = 'new@example.com'")).toBe(1);
  expect(await count("mailed_links")).toBe(1);
  expect(await count("messages", "recipient = 'old@example.com' and props = '{}'")).toBe(1);
  expect(await count("messages", "recipient = 'new@example.com' and props <> '{}'")).toBe(1);
  expect(await count("events", "name = 'retention.applied'")).toBe(1);
  expect(await applyRetention(mika)).toBeUndefined();
});

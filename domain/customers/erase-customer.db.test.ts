import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { getDb } from "@/db/client";
import { shopper } from "@/domain/actor";
import { askQuestion } from "@/domain/conversations/ask-question";
import { cancelUnits } from "@/domain/orders/cancel-units";
import { subscribe } from "@/domain/restock/subscribe";
import { signLink } from "@/lib/signed-link";
import { buy, mika, openShop, stockProduct, sue, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { findSignedInCustomer } from "./account-queries";
import { eraseCustomer } from "./erase-customer";
import { exportCustomer } from "./export-customer";
import { getCustomer, listCustomers } from "./queries";
import { requestSignIn } from "./request-sign-in";
import { signInCustomer } from "./sign-in-customer";

useDatabase();

const email = "zelda.fitz@example.com";
const shipTo = {
  name: "Zelda Fitz",
  line1: "Quince Alley 77",
  postalCode: "20457",
  city: "Hamburg",
  country: "DE",
};

async function everywhere(word: string): Promise<string[]> {
  const columns = await getDb().execute<{ table: string; column: string }>(sql`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'jsonb', 'character varying')`);
  const found: string[] = [];
  for (const { table, column } of columns) {
    const [row] = await getDb().execute<{ count: number }>(
      sql`select count(*)::int as count from ${sql.identifier(table)} where ${sql.identifier(column)}::text ilike ${`%${word}%`}`,
    );
    if (row && row.count > 0) found.push(`${table}.${column}`);
  }
  return found;
}

it("after an erasure no column of any table names the person; open orders come first, and strangers are refused", async () => {
  const shop = await openShop();
  const bell = await stockProduct(shop, { onHand: 1 });
  const { orderId } = await buy(bell, 1, { email, shipTo });
  await subscribe(shopper, { variantId: await stockProduct(shop, {}), email });
  await askQuestion(shopper, { token: signLink("order", orderId), body: "Zelda Fitz asks: when?" });
  const { linkId } = await requestSignIn(shopper, { email, place: "here" });
  const [mail] = await getDb().execute<{ link: string }>(
    sql`select props ->> 'link' as link from messages where version = ${linkId}`,
  );
  const token = mail?.link.split("/").at(-1) ?? "";
  const { sessionId } = await signInCustomer(shopper, {
    by: { token },
    place: "here",
    userAgent: "Zelda Fitz's phone",
  });
  const account = await findSignedInCustomer(sessionId);
  if (!account) throw new Error("nobody is signed in");
  const customerId = account.actor.id;
  const stranger = { kind: "customer", id: "0190d0a0-0000-7000-8000-0000000000ff" } as const;

  for (const wrong of [shopper, stranger]) {
    await expect(eraseCustomer(wrong, { customerId })).rejects.toMatchObject({ code: "forbidden" });
    await expect(exportCustomer(wrong, { customerId })).rejects.toMatchObject({ code: "forbidden" });
  }
  for (const wrong of [shopper, account.actor, wes]) {
    await expect(listCustomers(wrong, { search: "", after: "" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(getCustomer(wrong, customerId)).rejects.toMatchObject({ code: "forbidden" });
  }
  expect((await listCustomers(sue, { search: "zelda", after: "" })).customers.map((one) => one.id)).toEqual([
    customerId,
  ]);
  expect(await getCustomer(sue, customerId)).toMatchObject({
    email,
    orders: [{ id: orderId, isOpen: true }],
  });
  await expect(eraseCustomer(sue, { customerId })).rejects.toMatchObject({ code: "forbidden" });
  await expect(eraseCustomer(account.actor, { customerId })).rejects.toMatchObject({ code: "conflict" });

  const data = JSON.stringify(await exportCustomer(account.actor, { customerId }));
  for (const word of [email, "Zelda Fitz", "Quince Alley 77", "order-confirmation"])
    expect(data).toContain(word);

  const [line] = await getDb().execute<{ id: string }>(
    sql`select id from order_lines where order_id = ${orderId}::uuid`,
  );
  await cancelUnits(mika, {
    order: { orderId },
    orderLineId: line?.id ?? "",
    quantity: 1,
    reason: "Zelda Fitz called",
  });
  await eraseCustomer(account.actor, { customerId });

  for (const word of [email, "Zelda", "Quince Alley"]) expect(await everywhere(word), word).toEqual([]);
  expect(await findSignedInCustomer(sessionId)).toBeUndefined();
  await expect(eraseCustomer(mika, { customerId })).rejects.toMatchObject({ code: "not_found" });
  const changed = getDb().execute(sql`update events set data = '{}'`);
  await expect(changed).rejects.toThrow();
});

import { beforeAll, expect, it } from "vitest";
import { transaction } from "@/db/client";
import { type Actor, shopper } from "@/domain/actor";
import { mika, openShop } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { changeName } from "./change-name";
import { upsertCustomer } from "./customers";
import { getCustomer } from "./queries";

useDatabase();
beforeAll(() => openShop());

async function customer(email: string): Promise<Actor & { kind: "customer" }> {
  const { id } = await transaction((tx) => upsertCustomer(tx, { email, name: "Old", at: new Date() }));
  return { kind: "customer", id };
}

it("is the customer's own name alone that changes", async () => {
  const [ada, bo] = [await customer("ada@example.com"), await customer("bo@example.com")];
  await changeName(ada, { name: "  Ada Quist " });
  expect((await getCustomer(mika, ada.id)).name).toBe("Ada Quist");
  expect((await getCustomer(mika, bo.id)).name).toBe("Old");
});

it("is refused to whoever isn't signed in", async () => {
  for (const who of [shopper, mika])
    await expect(changeName(who, { name: "X" })).rejects.toMatchObject({ code: "forbidden" });
});

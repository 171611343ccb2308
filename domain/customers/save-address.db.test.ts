import { beforeAll, expect, it } from "vitest";
import { transaction } from "@/db/client";
import { type Actor, shopper } from "@/domain/actor";
import { openShop } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { findSavedAddresses } from "./account-queries";
import { upsertCustomer } from "./customers";
import { removeAddress } from "./remove-address";
import { saveAddress } from "./save-address";

useDatabase();
beforeAll(() => openShop());

const address = {
  name: "Ada Quist",
  line1: "Harbour Street 1",
  postalCode: "20457",
  city: "Hamburg",
  country: "DE",
};

async function customer(email: string): Promise<Actor> {
  const { id } = await transaction((tx) => upsertCustomer(tx, { email, name: "", at: new Date() }));
  return { kind: "customer", id };
}

it("keeps addresses of which one is used first, and shows them to nobody else", async () => {
  const [ada, bo] = [await customer("ada@example.com"), await customer("bo@example.com")];
  const { addressId: first } = await saveAddress(ada, { address });
  const { addressId: second } = await saveAddress(ada, {
    address: { ...address, line1: "Mill 2" },
    isDefault: true,
  });
  expect((await findSavedAddresses(ada)).map((one) => [one.id, one.isDefault])).toEqual([
    [second, true],
    [first, false],
  ]);
  expect(await findSavedAddresses(bo)).toEqual([]);
  await expect(saveAddress(bo, { id: first, address })).rejects.toMatchObject({ code: "not_found" });
  await removeAddress(bo, { addressId: first });
  expect(await findSavedAddresses(ada)).toHaveLength(2);
  await removeAddress(ada, { addressId: first });
  expect(await findSavedAddresses(ada)).toHaveLength(1);
});

it("is refused to whoever isn't signed in", async () => {
  await expect(saveAddress(shopper, { address })).rejects.toMatchObject({ code: "forbidden" });
  await expect(
    removeAddress(shopper, { addressId: "0190d0a0-0000-7000-8000-00000000000a" }),
  ).rejects.toMatchObject({ code: "forbidden" });
  await expect(findSavedAddresses(shopper)).rejects.toMatchObject({ code: "forbidden" });
});

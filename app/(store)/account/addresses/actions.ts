"use server";
import { getCustomerSession } from "@/app/(store)/account/session";
import { leadTo } from "@/app/(store)/scripted";
import { storeAction } from "@/app/(store)/store-action";
import type { FormState } from "@/app/form-state";
import { removeAddress } from "@/domain/customers/remove-address";
import { saveAddress } from "@/domain/customers/save-address";

type Led = { goTo: string };
const path = "/account/addresses";

export async function saveAddressAction(_before: FormState<Led>, form: FormData): Promise<FormState<Led>> {
  return storeAction<Led>(
    "save-address",
    form,
    async (fields) => {
      const { actor } = await getCustomerSession(path);
      const text = fields.text;
      const address = {
        name: text("name"),
        line1: text("line1"),
        line2: text("line2"),
        postalCode: text("postalCode"),
        city: text("city"),
        region: text("region"),
        country: text("country").trim().toUpperCase(),
      };
      await saveAddress(actor, { id: text("id") || undefined, address, isDefault: fields.isOn("isDefault") });
      return leadTo(path);
    },
    { fieldOf: (field) => field.replace(/^address\./, "") },
  );
}

export async function removeAddressAction(_before: FormState<Led>, form: FormData): Promise<FormState<Led>> {
  return storeAction<Led>("remove-address", form, async (fields) => {
    const { actor } = await getCustomerSession(path);
    await removeAddress(actor, { addressId: fields.text("id") });
    return leadTo(path);
  });
}

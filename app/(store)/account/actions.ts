"use server";
import { getCustomerSession } from "@/app/(store)/account/session";
import { leadTo } from "@/app/(store)/scripted";
import { storeAction } from "@/app/(store)/store-action";
import type { FormState } from "@/app/form-state";
import { changeName } from "@/domain/customers/change-name";

type Led = { goTo: string };

export async function changeNameAction(_before: FormState<Led>, form: FormData): Promise<FormState<Led>> {
  return storeAction<Led>("change-name", form, async (fields) => {
    const { actor } = await getCustomerSession();
    await changeName(actor, { name: fields.text("name") });
    return leadTo("/account");
  });
}

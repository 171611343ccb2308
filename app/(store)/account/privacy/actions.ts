"use server";
import { redirect } from "next/navigation";
import { dropCustomerCookie, findCustomerSession } from "@/app/(store)/account/session";
import { forgetCart } from "@/app/(store)/cart-cookie";
import { leadTo } from "@/app/(store)/scripted";
import { storeAction } from "@/app/(store)/store-action";
import type { FormState } from "@/app/form-state";
import { eraseCustomer } from "@/domain/customers/erase-customer";
import { Refusal } from "@/lib/refusal";
import { accountWords } from "@/messages/account";

type Led = { goTo: string };

export async function eraseAction(_before: FormState<Led>, form: FormData): Promise<FormState<Led>> {
  return storeAction<Led>("erase-customer", form, async (fields) => {
    const session = await findCustomerSession();
    if (!session) return leadTo("/account/sign-in?next=/account/privacy");
    if (!fields.isOn("sure")) throw new Refusal("invalid", accountWords().eraseConfirmMissing, "sure");
    await eraseCustomer(session.actor, { customerId: session.actor.id });
    await dropCustomerCookie();
    await forgetCart();
    // The cookies change, so the form may be gone when the answer comes: the action itself leads on.
    redirect("/account/erased");
  });
}

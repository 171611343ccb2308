"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getStaffActor } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import type { FormState } from "@/app/form-state";
import { pinLine } from "@/domain/allocation/pin-line";
import { unpinLine } from "@/domain/allocation/unpin-line";
import { isId } from "@/lib/id";

export async function pinAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction("pin-line", form, async (fields) => {
    await pinLine(await getStaffActor(), {
      orderLineId: fields.text("orderLineId"),
      reason: fields.text("reason"),
    });
    const variantId = fields.text("variantId");
    redirect(isId(variantId) ? `/admin/queue/${variantId}` : "/admin/queue");
  });
}

export async function unpinAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction("unpin-line", form, async (fields) => {
    await unpinLine(await getStaffActor(), { orderLineId: fields.text("orderLineId") });
    refresh();
    return { message: "The pin is gone." };
  });
}

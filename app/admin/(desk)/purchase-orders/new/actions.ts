"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getStaffActor } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import type { FormState } from "@/app/form-state";
import { addSupplier } from "@/domain/purchasing/add-supplier";
import { createPurchaseOrder } from "@/domain/purchasing/create-purchase-order";
import { orderedFieldOf, orderedLines } from "../ordered-fields";

export async function createAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction(
    "create-purchase-order",
    form,
    async (fields) => {
      const { id } = await createPurchaseOrder(await getStaffActor(), {
        supplierId: fields.text("supplierId"),
        locationId: fields.text("locationId"),
        expectedOn: fields.text("expectedOn"),
        note: fields.text("note"),
        lines: orderedLines(fields),
        isDraft: fields.text("how") === "draft",
        byMail: fields.isOn("byMail"),
      });
      redirect(`/admin/purchase-orders/${id}`);
    },
    { fieldOf: orderedFieldOf(form) },
  );
}

export async function addSupplierAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction("add-supplier", form, async (fields) => {
    await addSupplier(await getStaffActor(), {
      name: fields.text("name"),
      email: fields.text("email"),
      leadTimeDays: fields.number("leadTimeDays") ?? Number.NaN,
    });
    refresh();
    return { message: `${fields.text("name").trim()} can be chosen now.` };
  });
}

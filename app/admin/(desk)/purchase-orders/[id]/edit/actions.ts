"use server";
import { redirect } from "next/navigation";
import { getStaffActor } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import type { FormState } from "@/app/form-state";
import { changePurchaseOrder } from "@/domain/purchasing/change-purchase-order";
import { orderedFieldOf, orderedLines } from "../../ordered-fields";

export async function changeAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction(
    "change-purchase-order",
    form,
    async (fields) => {
      const purchaseOrderId = fields.text("purchaseOrderId");
      await changePurchaseOrder(await getStaffActor(), {
        purchaseOrderId,
        seen: fields.text("seen") || undefined,
        supplierId: fields.text("supplierId") || undefined,
        expectedOn: fields.text("expectedOn"),
        note: fields.text("note"),
        lines: orderedLines(fields),
        byMail: fields.isOn("byMail"),
      });
      redirect(`/admin/purchase-orders/${purchaseOrderId}`);
    },
    { fieldOf: orderedFieldOf(form) },
  );
}

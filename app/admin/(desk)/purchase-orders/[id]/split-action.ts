"use server";
import { refresh } from "next/cache";
import { getStaffActor } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import type { FormState } from "@/app/form-state";
import { splitPurchaseOrderLine } from "@/domain/purchasing/split-purchase-order-line";

export async function splitAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction(
    "split-purchase-order-line",
    form,
    async (fields) => {
      await splitPurchaseOrderLine(await getStaffActor(), {
        lineId: fields.text("splitLineId"),
        quantity: fields.number("splitQuantity") ?? Number.NaN,
        expectedOn: fields.text("splitExpectedOn"),
      });
      refresh();
      return { message: "Two deliveries now. Everyone whose promise moved is told." };
    },
    { fieldOf: (path) => fields[path] ?? path },
  );
}

const fields: Record<string, string> = {
  lineId: "splitLineId",
  quantity: "splitQuantity",
  expectedOn: "splitExpectedOn",
};

"use server";
import { refresh } from "next/cache";
import { getStaffActor } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import { numberFrom } from "@/app/form-fields";
import type { FormState } from "@/app/form-state";
import { cancelPurchaseOrder } from "@/domain/purchasing/cancel-purchase-order";
import { receiveStock } from "@/domain/stock/receive-stock";
import { plural } from "@/lib/plural";

export async function receiveAction(_previous: FormState, form: FormData): Promise<FormState> {
  const lineIds = [...form.keys()].filter((name) => name.startsWith("came.")).map((name) => name.slice(5));
  return formAction(
    "receive-stock",
    form,
    async (fields) => {
      const result = await receiveStock(await getStaffActor(), {
        purchaseOrderId: fields.text("purchaseOrderId"),
        receivingKey: fields.text("receivingKey"),
        lines: fields
          .startingWith("came.")
          .map(([lineId, text]) => ({ lineId, quantity: numberFrom(text) ?? 0 })),
      });
      refresh();
      const ready = `${plural(result.readyUnits, units)} ready for ${plural(result.ordersTold, { one: "order", other: "orders" })}`;
      return { message: `Received ${plural(result.units, units)}: ${ready}, ${result.freeUnits} free.` };
    },
    {
      fieldOf: (path) =>
        path
          .replace(/^lines\.(\d+)\.quantity$/, (_, index) => `came.${lineIds[Number(index)]}`)
          .replace(/^lines$/, `came.${lineIds[0]}`),
    },
  );
}

export async function cancelRestAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction("cancel-purchase-order", form, async (fields) => {
    await cancelPurchaseOrder(await getStaffActor(), {
      purchaseOrderId: fields.text("purchaseOrderId"),
      reason: fields.text("reason"),
    });
    refresh();
    return { message: "The rest won't come. Everyone who waited for it is told." };
  });
}

const units = { one: "unit", other: "units" };

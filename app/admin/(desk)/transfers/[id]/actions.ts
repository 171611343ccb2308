"use server";
import { refresh } from "next/cache";
import { getStaffActor } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import { numberFrom } from "@/app/form-fields";
import type { FormState } from "@/app/form-state";
import { movePurchaseOrder } from "@/domain/purchasing/move-purchase-order";
import { cancelTransfer } from "@/domain/stock/cancel-transfer";
import { closeTransfer } from "@/domain/stock/close-transfer";
import { dispatchTransfer } from "@/domain/stock/dispatch-transfer";
import { plural } from "@/lib/plural";

export async function dispatchAction(_previous: FormState, form: FormData): Promise<FormState> {
  const lineIds = [...form.keys()].filter((name) => name.startsWith("leaves.")).map((name) => name.slice(7));
  return formAction(
    "dispatch-transfer",
    form,
    async (fields) => {
      const { units } = await dispatchTransfer(await getStaffActor(), {
        transferId: fields.text("transferId"),
        expectedOn: fields.text("expectedOn"),
        lines: fields
          .startingWith("leaves.")
          .map(([lineId, text]) => ({ lineId, quantity: numberFrom(text) ?? 0 })),
      });
      refresh();
      return { message: `Dispatched ${plural(units, unitForms)}. They are on the way.` };
    },
    {
      fieldOf: (path) =>
        path
          .replace(/^lines\.(\d+)\.quantity$/, (_, index) => `leaves.${lineIds[Number(index)]}`)
          .replace(/^lines$/, `leaves.${lineIds[0]}`),
    },
  );
}

export async function cancelAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction("cancel-transfer", form, async (fields) => {
    await cancelTransfer(await getStaffActor(), {
      transferId: fields.text("transferId"),
      reason: fields.text("reason"),
    });
    refresh();
    return { message: "The transfer is called off. Nothing moved." };
  });
}

export async function closeAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction("close-transfer", form, async (fields) => {
    const { units } = await closeTransfer(await getStaffActor(), {
      transferId: fields.text("transferId"),
      outcome: fields.text("outcome"),
      reason: fields.text("reason"),
    });
    refresh();
    return { message: `Closed. ${plural(units, unitForms)} accounted for.` };
  });
}

export async function moveAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction("move-transfer", form, async (fields) => {
    await movePurchaseOrder(await getStaffActor(), {
      purchaseOrderId: fields.text("transferId"),
      expectedOn: fields.text("expectedOn"),
    });
    refresh();
    return { message: "The new day is kept. Everyone whose promise moved is told." };
  });
}

const unitForms = { one: "unit", other: "units" };

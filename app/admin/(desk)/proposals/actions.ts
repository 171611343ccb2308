"use server";
import { refresh } from "next/cache";
import { getStaffActor } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import { type FormFields, numberFrom } from "@/app/form-fields";
import type { FormState } from "@/app/form-state";
import { assignSupplier } from "@/domain/purchasing/assign-supplier";
import { draftProposals } from "@/domain/purchasing/draft-proposals";
import type { DraftProposals } from "@/domain/purchasing/proposal-input";

export type Drafted = { drafts: { id: string; number: number }[] };

/** Every proposal whose supplier is ticked; a button beside one supplier (`only`) drafts that one. */
export async function draftAction(
  _previous: FormState<Drafted>,
  form: FormData,
): Promise<FormState<Drafted>> {
  let orders: DraftProposals["orders"] = [];
  return formAction<Drafted>(
    "draft-proposals",
    form,
    async (fields) => {
      orders = chosenOrders(fields);
      const { drafts } = await draftProposals(await getStaffActor(), {
        draftingKey: fields.text("draftingKey"),
        locationId: fields.text("locationId"),
        orders,
      });
      refresh();
      const numbers = drafts.map(({ number }) => number).join(", ");
      return {
        message:
          drafts.length === 1 ? `Drafted purchase order ${numbers}` : `Drafted purchase orders ${numbers}`,
        data: { drafts },
      };
    },
    {
      fieldOf: (path) =>
        path
          .replace(
            /^orders\.(\d+)\.lines\.(\d+)\.quantity$/,
            (_, order, line) => `quantity.${orders[Number(order)]?.lines[Number(line)]?.variantId}`,
          )
          .replace(/^orders$/, "locationId"),
    },
  );
}

function chosenOrders(fields: FormFields): DraftProposals["orders"] {
  const only = fields.text("only");
  const chosen = only ? [only] : fields.startingWith("chosen.").map(([supplierId]) => supplierId);
  return chosen.map((supplierId) => ({
    supplierId,
    lines: fields.startingWith(`shown.${supplierId}.`).map(([variantId, needed]) => ({
      variantId,
      quantity: numberFrom(fields.text(`quantity.${variantId}`)) ?? 0,
      needed: Number(needed),
    })),
  }));
}

export async function assignAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction("assign-supplier", form, async (fields) => {
    await assignSupplier(await getStaffActor(), {
      variantId: fields.text("variantId"),
      supplierId: fields.text("supplierId"),
    });
    refresh();
    return { message: "Kept. It is among the proposals now." };
  });
}

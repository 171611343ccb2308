"use server";
import { redirect } from "next/navigation";
import { getStaffActor } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import { numberFrom } from "@/app/form-fields";
import type { FormState } from "@/app/form-state";
import { planTransfer } from "@/domain/stock/plan-transfer";

export async function planAction(_previous: FormState, form: FormData): Promise<FormState> {
  const variantIds = [...form.keys()]
    .filter((name) => name.startsWith("moved."))
    .map((name) => name.slice(6));
  return formAction(
    "plan-transfer",
    form,
    async (fields) => {
      const { id } = await planTransfer(await getStaffActor(), {
        fromLocationId: fields.text("fromLocationId"),
        locationId: fields.text("locationId"),
        expectedOn: fields.text("expectedOn"),
        note: fields.text("note"),
        lines: fields
          .startingWith("moved.")
          .map(([variantId, text]) => ({ variantId, quantity: numberFrom(text) ?? Number.NaN })),
      });
      redirect(`/admin/transfers/${id}`);
    },
    {
      fieldOf: (path) =>
        path === "lines"
          ? "find"
          : path.replace(/^lines\.(\d+)\.quantity$/, (_, index) => `moved.${variantIds[Number(index)]}`),
    },
  );
}

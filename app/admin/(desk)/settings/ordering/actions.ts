"use server";
import { refresh } from "next/cache";
import { getStaffActor } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import type { FormState } from "@/app/form-state";
import { changeOrdering } from "@/domain/store/change-ordering";
import { getDeskShop } from "@/domain/store/queries";
import { readAmount } from "@/lib/read-amount";
import { readCountries, readPercent } from "./ordering-values";

export async function changeOrderingAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction(
    "change-ordering",
    form,
    async (fields) => {
      const actor = await getStaffActor("/admin/settings/ordering");
      const { currency } = await getDeskShop(actor);
      const freeFrom = fields.text("freeFromMinor").trim();
      await changeOrdering(actor, {
        standardMinor: readAmount(fields.text("standardMinor"), currency),
        freeFromMinor: freeFrom === "" ? null : readAmount(freeFrom, currency),
        extraParcelMinor: readAmount(fields.text("extraParcelMinor"), currency),
        countries: readCountries(fields.text("countries")),
        taxRateBasisPoints: readPercent(fields.text("taxRateBasisPoints")),
        keepUnitsHours: fields.number("keepUnitsHours") ?? Number.NaN,
        returnDays: fields.number("returnDays") ?? Number.NaN,
        orderLinesAtMost: fields.number("orderLinesAtMost") ?? Number.NaN,
      });
      refresh();
      return { message: "Saved. New orders use it; what was ordered before stays as it was told." };
    },
    { fieldOf: (path) => path.replace(/\..*$/, "") },
  );
}

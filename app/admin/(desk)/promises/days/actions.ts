"use server";
import { refresh } from "next/cache";
import { getStaffActor } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import type { FormState } from "@/app/form-state";
import { changePromiseDays } from "@/domain/promises/change-promise-days";
import { readHolidays, readTransit } from "@/domain/promises/day-texts";

export async function changePromiseDaysAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction(
    "change-promise-days",
    form,
    async (fields) => {
      const actor = await getStaffActor("/admin/promises/days");
      await changePromiseDays(actor, {
        handlingDays: fields.number("handlingDays") ?? Number.NaN,
        receivingDays: fields.number("receivingDays") ?? Number.NaN,
        bufferDays: fields.number("bufferDays") ?? Number.NaN,
        confidencePercent: fields.number("confidencePercent") ?? Number.NaN,
        learnsFromDeliveries: fields.isOn("learnsFromDeliveries"),
        workingWeekdays: fields.startingWith("workingWeekdays.").map(([day]) => Number(day)),
        handlingCutoff: fields.text("handlingCutoff") || null,
        homeCountry: fields.text("homeCountry") || null,
        transit: readTransit(fields.text("transit")),
        holidays: readHolidays(fields.text("holidays")),
      });
      refresh();
      return { message: "Saved. New promises use it; what customers were told stays told." };
    },
    { fieldOf: (path) => path.replace(/\..*$/, "") },
  );
}

"use server";
import { refresh } from "next/cache";
import { formAction } from "@/app/form-action";
import { numberFrom } from "@/app/form-fields";
import type { FormState } from "@/app/form-state";
import { shopper } from "@/domain/actor";
import { answerPurchaseOrder } from "@/domain/purchasing/answer-purchase-order";

/** Either everything as the page shows it, or line by line what is in the fields. */
export async function answerAction(_previous: FormState, form: FormData): Promise<FormState> {
  const lineIds = [...form.keys()].filter((name) => name.startsWith("units.")).map((name) => name.slice(6));
  return formAction(
    "answer-purchase-order",
    form,
    async (fields) => {
      const isAsOrdered = fields.text("intent") === "as_ordered";
      const { isChanged } = await answerPurchaseOrder(shopper, {
        token: fields.text("token"),
        lines: lineIds.map((lineId) => {
          const [units = "", day = ""] = isAsOrdered
            ? fields.text(`shown.${lineId}`).split(" ")
            : [fields.text(`units.${lineId}`), fields.text(`day.${lineId}`)];
          const restUnits = isAsOrdered ? undefined : numberFrom(fields.text(`units2.${lineId}`));
          return {
            lineId,
            quantity: numberFrom(units) ?? Number.NaN,
            expectedOn: day,
            ...(restUnits !== undefined &&
              restUnits !== 0 && {
                rest: { quantity: restUnits, expectedOn: fields.text(`day2.${lineId}`) },
              }),
          };
        }),
        note: fields.text("note"),
      });
      refresh();
      return {
        message: isChanged
          ? "Thank you. Your answer is noted; everyone here works with it from now on."
          : "Thank you for confirming. Everything comes as ordered.",
      };
    },
    {
      fieldOf: (path) =>
        path.replace(/^lines\.(\d+)\.(rest\.)?(\w+)$/, (_, index, rest, name) => {
          const field = name === "expectedOn" ? "day" : "units";
          return `${field}${rest ? "2" : ""}.${lineIds[Number(index)]}`;
        }),
    },
  );
}

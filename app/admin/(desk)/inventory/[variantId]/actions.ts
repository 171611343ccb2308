"use server";
import { refresh } from "next/cache";
import { getStaffActor } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import type { FormState } from "@/app/form-state";
import { setSubstitutes } from "@/domain/catalog/set-substitutes";
import { adjustStock } from "@/domain/stock/adjust-stock";
import { countStock } from "@/domain/stock/count-stock";

export async function adjustAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction(
    "adjust-stock",
    form,
    async (fields) => {
      await adjustStock(await getStaffActor(), {
        variantId: fields.text("variantId"),
        locationId: fields.text("adjustedAt"),
        kind: fields.text("kind") === "damage" ? "damage" : "adjustment",
        quantity: fields.number("quantity") ?? Number.NaN,
        reason: fields.text("reason"),
      });
      refresh();
      return { message: "Adjusted. Whoever waits for these units has been looked after." };
    },
    { fieldOf: (path) => (path === "locationId" ? "adjustedAt" : path) },
  );
}

export async function countAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction(
    "count-stock",
    form,
    async (fields) => {
      const seen = fields.text(`seen.${fields.text("countedAt")}`);
      await countStock(await getStaffActor(), {
        variantId: fields.text("variantId"),
        locationId: fields.text("countedAt"),
        counted: fields.number("counted") ?? Number.NaN,
        seen: /^\d+$/.test(seen) ? Number(seen) : undefined,
        reason: fields.text("countReason") || undefined,
      });
      refresh();
      return { message: "Counted. The books say what you counted." };
    },
    { fieldOf: (path) => ({ locationId: "countedAt", reason: "countReason" })[path] ?? path },
  );
}

export async function substitutesAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction("set-substitutes", form, async (fields) => {
    await setSubstitutes(await getStaffActor(), {
      variantId: fields.text("variantId"),
      isForProduct: fields.text("isForProduct") === "true",
      substituteIds: fields.text("substituteIds").split(",").filter(Boolean),
    });
    refresh();
    return { message: "Kept. The shop offers them while this isn't in stock." };
  });
}

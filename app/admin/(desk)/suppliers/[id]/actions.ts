"use server";
import { refresh } from "next/cache";
import { getStaffActor } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import type { FormState } from "@/app/form-state";
import { readPrice } from "@/domain/catalog/price-text";
import { addClosure } from "@/domain/purchasing/add-closure";
import { changeSupplier } from "@/domain/purchasing/change-supplier";
import { removeClosure } from "@/domain/purchasing/remove-closure";
import { removeSupplierVariant } from "@/domain/purchasing/remove-supplier-variant";
import { setSupplierVariant } from "@/domain/purchasing/set-supplier-variant";
import { getDeskShop } from "@/domain/store/queries";
import { Refusal } from "@/lib/refusal";

export async function changeSupplierAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction(
    "change-supplier",
    form,
    async (fields) => {
      const actor = await getStaffActor();
      const currency = fields.text("currency").trim().toUpperCase() || null;
      await changeSupplier(actor, {
        supplierId: fields.text("supplierId"),
        name: fields.text("name"),
        email: fields.text("email"),
        contactName: fields.text("contactName"),
        phone: fields.text("phone"),
        note: fields.text("note"),
        leadTimeDays: fields.number("leadTimeDays") ?? Number.NaN,
        currency,
        minimumOrderMinor:
          moneyIn(
            fields.text("minimumOrder"),
            currency ?? (await getDeskShop(actor)).currency,
            "minimumOrder",
          ) ?? 0,
        orderWeekdays: fields.startingWith("orderWeekdays.").map(([day]) => Number(day)),
        orderCutoff: fields.text("orderCutoff"),
        timeZone: fields.text("timeZone").trim() || null,
        workingWeekdays: fields.startingWith("workingWeekdays.").map(([day]) => Number(day)),
      });
      refresh();
      return { message: "The terms are kept." };
    },
    { fieldOf: (path) => path.replace(/\.\d+$/, "").replace("minimumOrderMinor", "minimumOrder") },
  );
}

export async function addClosureAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction(
    "add-closure",
    form,
    async (fields) => {
      await addClosure(await getStaffActor(), {
        supplierId: fields.text("supplierId"),
        fromDay: fields.text("fromDay"),
        toDay: fields.text("toDay") || fields.text("fromDay"),
        name: fields.text("closureName"),
      });
      refresh();
      return { message: "They are closed on these days." };
    },
    { fieldOf: (path) => (path === "name" ? "closureName" : path) },
  );
}

export async function removeClosureAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction("remove-closure", form, async (fields) => {
    await removeClosure(await getStaffActor(), {
      supplierId: fields.text("supplierId"),
      closureId: fields.text("closureId"),
    });
    refresh();
    return { message: "Removed." };
  });
}

/** The fields of several products stand on one page: each is called `<name>.<variant id>`. */
export async function setVariantAction(_previous: FormState, form: FormData): Promise<FormState> {
  const variantId = String(form.get("variantId") ?? "");
  return formAction(
    "set-supplier-variant",
    form,
    async (fields) => {
      const actor = await getStaffActor();
      const supplierId = fields.text("supplierId");
      if (fields.text("step") === "remove") {
        await removeSupplierVariant(actor, { supplierId, variantId });
        refresh();
        return { message: "This supplier no longer delivers it." };
      }
      const of = (name: string) => `${name}.${variantId}`;
      await setSupplierVariant(actor, {
        supplierId,
        variantId,
        supplierSku: fields.text(of("supplierSku")),
        unitCostMinor: moneyIn(fields.text(of("unitCost")), fields.text("currency"), "unitCostMinor"),
        packSize: fields.number(of("packSize")),
        minimumQuantity: fields.number(of("minimumQuantity")),
        leadTimeDays: fields.number(of("leadTimeDays")) ?? null,
        preference: fields.number(of("preference")),
      });
      refresh();
      return { message: "Kept." };
    },
    {
      fieldOf: (path) =>
        path === "variantId" ? "find" : `${path === "unitCostMinor" ? "unitCost" : path}.${variantId}`,
    },
  );
}

/** "21.40" as minor units; nothing is null. */
function moneyIn(text: string, currency: string, field: string): number | null {
  if (text.trim() === "") return null;
  const price = readPrice(text, /^[A-Z]{3}$/.test(currency) ? currency : "EUR");
  if ("refused" in price) throw new Refusal("invalid", `${sentence(price.refused)}.`, field);
  return price.minor;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

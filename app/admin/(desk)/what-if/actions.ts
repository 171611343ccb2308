"use server";
import { redirect } from "next/navigation";
import { getStaffActor } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import type { FormState } from "@/app/form-state";
import { applyScenario } from "@/domain/allocation/apply-scenario";
import { scenarioFrom } from "./scenario-text";

export async function applyAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction(
    "apply-scenario",
    form,
    async (fields) => {
      const scenario = scenarioFrom(fields.text("scenario"), fields.text("reason"));
      const { movedLines } = await applyScenario(await getStaffActor(), {
        scenario,
        fingerprint: fields.text("fingerprint"),
      });
      redirect(
        "purchaseOrderId" in scenario
          ? `/admin/purchase-orders/${scenario.purchaseOrderId}`
          : `/admin/what-if?kind=${scenario.kind}&done=${movedLines + 1}`,
      );
    },
    { fieldOf: (path) => path.replace("scenario.", "") },
  );
}

"use server";
import { refresh } from "next/cache";
import { getStaffActor } from "@/app/admin/session";
import { formAction } from "@/app/form-action";
import type { FormState } from "@/app/form-state";
import { makeDecision } from "@/domain/fulfilment/make-decision";
import { undoDecision } from "@/domain/fulfilment/undo-decision";
import { plural } from "@/lib/plural";
import { isRefusal } from "@/lib/refusal";

export type Decided = { decisionId: string };

export async function decideAction(
  _previous: FormState<Decided>,
  form: FormData,
): Promise<FormState<Decided>> {
  return formAction<Decided>("make-decision", form, async (fields) => {
    const decisionId = fields.text("decisionId");
    const choice = fields.text("choice") === "wait" ? "wait" : "ship_now";
    await makeDecision(await getStaffActor(), { decisionId, choice });
    refresh();
    const said = choice === "wait" ? "waits for the rest" : "ships what is here";
    return { message: `Order ${fields.text("number")} ${said}.`, data: { decisionId } };
  });
}

/** Follows each recommendation; one that somebody else decided meanwhile is told and stops none of the others. */
export async function acceptManyAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction("make-decisions", form, async (fields) => {
    const actor = await getStaffActor();
    const picked = fields.list("picked");
    const problems: string[] = [];
    for (const one of picked) {
      const [decisionId = "", choice = "", number = ""] = one.split(" ");
      try {
        await makeDecision(actor, { decisionId, choice: choice === "wait" ? "wait" : "ship_now" });
      } catch (error) {
        if (!isRefusal(error)) throw error;
        problems.push(`Order ${number}: ${error.message}`);
      }
    }
    refresh();
    const made = plural(picked.length - problems.length, { one: "decision", other: "decisions" });
    return { message: [`${made} made.`, ...problems].join(" ") };
  });
}

export async function undoAction(_previous: FormState, form: FormData): Promise<FormState> {
  return formAction("undo-decision", form, async (fields) => {
    await undoDecision(await getStaffActor(), { decisionId: fields.text("decisionId") });
    refresh();
    return { message: "Taken back. The question is open again." };
  });
}

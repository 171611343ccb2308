import { ZodError } from "zod";
import type { StaffActor } from "@/app/admin/session";
import { previewScenario, type ScenarioPreview } from "@/domain/allocation/preview-scenario";
import type { ScenarioInput } from "@/domain/allocation/scenario-input";
import { isRefusal } from "@/lib/refusal";

/** A preview, or the sentence that says why there is none. */
export async function readPreview(
  actor: StaffActor,
  scenario: ScenarioInput,
): Promise<{ preview: ScenarioPreview } | { problem: string }> {
  try {
    return { preview: await previewScenario(actor, scenario) };
  } catch (error) {
    if (isRefusal(error)) return { problem: error.message };
    if (error instanceof ZodError) return { problem: error.issues[0]?.message ?? "Choose what to look at." };
    throw error;
  }
}

// The merchant adds own words to the policy page: an introduction, and sections before and after what Backfill writes.
import { z } from "zod";
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { putSettings } from "./changed-settings";
import { shortText } from "./settings-fields";

/** A section without any words is left out; one with words needs a title. */
const Sections = z
  .array(
    z
      .object({ title: shortText(120), text: shortText(5000) })
      .refine(({ title, text }) => text === "" || title !== "", {
        message: "Give this section a title.",
        path: ["title"],
      }),
  )
  .max(10, "At most 10 sections.")
  .transform((sections) => sections.filter(({ title, text }) => title !== "" && text !== ""));

export const ChangePolicyText = z.object({ intro: shortText(5000), before: Sections, after: Sections });
export type ChangePolicyText = z.input<typeof ChangePolicyText>;

/** What Backfill writes itself can't be edited: it says what really applies. */
export async function changePolicyText(actor: Actor, input: ChangePolicyText): Promise<void> {
  authorize(actor, "store.change");
  const policyText = ChangePolicyText.parse(input);
  await transaction(async (tx) => {
    await putSettings(tx, actor, "policy text", () => ({ policyText }));
  });
}

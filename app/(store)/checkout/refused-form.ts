// What a browser without JavaScript is led back to: the checkout, with what was wrong beside the fields and nothing lost.
// It is kept with the cart and shown only at the address of that very answer, so a later visit starts clean.
import { z } from "zod";
import type { FormState } from "@/app/form-state";
import { shopper } from "@/domain/actor";
import { keepCheckoutDraft } from "@/domain/customers/keep-checkout-draft";

const Refused = z.object({
  id: z.string(),
  message: z.string(),
  fieldErrors: z.record(z.string(), z.string()),
  ticks: z.array(z.string()),
});

const longest = 8000;

/** Keeps what was typed, and with an id why it was refused; cards are in neither. */
export async function keepRefusedForm(
  cartId: string,
  { values, message, fieldErrors }: FormState<unknown>,
  id?: string,
): Promise<void> {
  const typed = (name: string) => values[name] ?? "";
  const ticks = Object.keys(values).filter((name) => name.startsWith("acknowledged."));
  const refused = JSON.stringify({ id, message, fieldErrors, ticks });
  await keepCheckoutDraft(shopper, {
    cartId,
    draft: {
      email: typed("email"),
      name: typed("name"),
      line1: typed("line1"),
      line2: typed("line2"),
      postalCode: typed("postalCode"),
      city: typed("city"),
      region: typed("region"),
      country: typed("country"),
      shipChoice: typed("shipChoice"),
      giftNote: typed("giftNote"),
    },
    refused: id && refused.length <= longest ? refused : undefined,
  });
}

/** How the form was answered that led to this address; undefined on every other visit. */
export function readRefusedForm(draft: Record<string, string>, id: unknown): FormState | undefined {
  if (typeof id !== "string" || !draft.refused) return undefined;
  const refused = Refused.safeParse(JSON.parse(draft.refused)).data;
  if (refused?.id !== id) return undefined;
  const values = Object.fromEntries(refused.ticks.map((name) => [name, "yes"]));
  return { ok: false, message: refused.message, fieldErrors: refused.fieldErrors, values };
}

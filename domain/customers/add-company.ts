// What happens when a business becomes a customer: it gets its service level, and the people who order for it.
import { z } from "zod";
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { Email } from "@/domain/orders/place-order-input";
import { now } from "@/lib/clock";
import { insertCompany } from "./companies";
import { assignCompany, upsertCustomer } from "./customers";

export const AddCompany = z.object({
  name: z.string().trim().min(1, "Enter the company's name.").max(120, "A name has at most 120 characters."),
  /** A higher tier is served first; consumers are 0. */
  tier: z.number().int("Enter a whole number.").min(0, "Enter 0 or more.").max(9, "Enter at most 9."),
  people: z
    .array(z.object({ email: Email, name: z.string().trim().max(120) }))
    .max(500)
    .default([]),
});
export type AddCompany = z.input<typeof AddCompany>;

/** Orders of its people rank by its tier from now on. Refused: a name that is taken (field `name`). */
export async function addCompany(actor: Actor, input: AddCompany): Promise<{ companyId: string }> {
  authorize(actor, "store.change");
  const { people, ...company } = AddCompany.parse(input);
  const at = now();
  return transaction(async (tx) => {
    const companyId = await insertCompany(tx, company);
    for (const person of people) {
      const customer = await upsertCustomer(tx, { ...person, at });
      await assignCompany(tx, customer.id, companyId);
    }
    await recordEvent(tx, actor, {
      name: "company.added",
      at,
      data: { name: company.name, tier: company.tier, people: people.length },
    });
    return { companyId };
  });
}

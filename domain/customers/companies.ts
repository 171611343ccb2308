// The businesses that buy here, each with its service level.
import type { Tx } from "@/db/client";
import { companies } from "@/db/schema/customers";
import { newId } from "@/lib/id";
import { Refusal } from "@/lib/refusal";

/** Adds a company and gives its id; a name that is taken is refused. */
export async function insertCompany(tx: Tx, company: { name: string; tier: number }): Promise<string> {
  const [added] = await tx
    .insert(companies)
    .values({ id: newId(), ...company })
    .onConflictDoNothing({ target: companies.name })
    .returning({ id: companies.id });
  if (!added) throw new Refusal("conflict", "There is a company with this name already.", "name");
  return added.id;
}

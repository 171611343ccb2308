// The people who order, known by their e-mail address.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { at } from "@/db/rows";
import type { Buyer } from "@/domain/catalog/policy";
import { newId } from "@/lib/id";

export type KnownCustomer = { id: string; companyId: string | null; tier: number };

/** The customer with this address (lower-cased), made when it is new; an empty name is filled in. */
export async function upsertCustomer(
  tx: Tx,
  input: { email: string; name: string; at: Date },
): Promise<KnownCustomer> {
  const [row] = await tx.execute<KnownCustomer>(sql`
    insert into customers (id, email, name, created_at) values (${newId()}, ${input.email}, ${input.name}, ${at(input.at)})
    on conflict (email) do update set name = coalesce(nullif(customers.name, ''), excluded.name)
    returning id, company_id as "companyId",
      coalesce((select tier from companies where companies.id = customers.company_id), 0) as tier`);
  if (!row) throw new Error("the customer was not written");
  return row;
}

/** From now on this customer buys for the company. */
export async function assignCompany(tx: Tx, customerId: string, companyId: string): Promise<void> {
  await tx.execute(sql`update customers set company_id = ${companyId}::uuid where id = ${customerId}::uuid`);
}

export function buyerOf(customer: KnownCustomer): Buyer {
  return customer.companyId === null
    ? { kind: "consumer" }
    : { kind: "business", companyId: customer.companyId };
}

export async function renameCustomer(tx: Tx, customerId: string, name: string): Promise<void> {
  await tx.execute(sql`update customers set name = ${name} where id = ${customerId}::uuid`);
}

/** The row stands for nobody from now on: orders keep pointing at it. */
export async function forgetCustomer(tx: Tx, customerId: string, erasedAt: Date): Promise<void> {
  await tx.execute(sql`
    update customers set email = 'erased-' || id || '@erased.invalid', name = '', company_id = null, erased_at = ${at(erasedAt)}
    where id = ${customerId}::uuid`);
}

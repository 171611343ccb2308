// Reads of an account: who is signed in, their orders, their addresses, where they are signed in.
import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { idsOf } from "@/db/rows";
import type { MailedLinkPurpose } from "@/db/schema/accounts";
import { customerAddresses, customerSessions } from "@/db/schema/accounts";
import { customers } from "@/db/schema/customers";
import type { Address } from "@/db/schema/orders";
import type { Actor } from "@/domain/actor";
import { now } from "@/lib/clock";
import { isId } from "@/lib/id";
import { alertsPath } from "@/lib/links";
import { signedInCustomer } from "./account-access";
import { cartOf } from "./adopt-cart";
import { findMailedLink } from "./mailed-links";

export type CustomerActor = Actor & { kind: "customer" };
export type Account = { actor: CustomerActor; email: string; name: string };

/** Who is signed in by this session; undefined once it ended or its time passed. */
export async function findSignedInCustomer(sessionId: string): Promise<Account | undefined> {
  const [row] = await getDb()
    .select({ id: customers.id, email: customers.email, name: customers.name })
    .from(customerSessions)
    .innerJoin(customers, eq(customers.id, customerSessions.customerId))
    .where(
      and(
        eq(customerSessions.id, sessionId),
        isNull(customerSessions.endedAt),
        gt(customerSessions.expiresAt, now()),
        isNull(customers.erasedAt),
      ),
    );
  return row && { actor: { kind: "customer", id: row.id }, email: row.email, name: row.name };
}

/** The address that a mailed link proves; undefined when it is used up, past its time or was never sent. */
export async function findProvenAddress(
  purpose: MailedLinkPurpose,
  token: string,
): Promise<string | undefined> {
  return (await findMailedLink(getDb(), purpose, token, now()))?.email;
}

export function findAccountCart(actor: Actor): Promise<string | undefined> {
  return cartOf(getDb(), signedInCustomer(actor));
}

export type AccountOrder = {
  id: string;
  number: number;
  placedAt: Date;
  titles: string[];
  units: number;
  shipped: number;
  cancelled: number;
  /** The last day told for what comes next; null when nothing is open or no day is known. */
  nextBy: string | null;
  totalMinor: number;
  currency: string;
};

const pageSize = 20;

/** Newest first; `after` is the number of the last order of the page before. */
export async function listAccountOrders(
  actor: Actor,
  after?: number,
): Promise<{ orders: AccountOrder[]; next: number | undefined }> {
  const customerId = signedInCustomer(actor);
  const rows = await getDb().execute<Omit<AccountOrder, "placedAt"> & { placedAt: string }>(sql`
    select orders.id, orders.number::int as number, orders.placed_at as "placedAt", orders.currency,
      orders.total_minor::float8 as "totalMinor", sums.*
    from orders cross join lateral (
      select sum(line.quantity)::int as units, sum(line.shipped)::int as shipped, sum(line.cancelled)::int as cancelled,
        (array_agg(line.title order by line.position, line.id))[1:3] as titles,
        min(promise.latest_on) filter (where line.quantity > line.shipped + line.cancelled)::text as "nextBy"
      from order_lines line left join promises promise on promise.id = line.promise_id
      where line.order_id = orders.id) sums
    where orders.customer_id = ${customerId}::uuid and (${after ?? null}::bigint is null or orders.number < ${after ?? null}::bigint)
    order by orders.number desc limit ${pageSize + 1}`);
  const orders = rows.slice(0, pageSize).map((row) => ({ ...row, placedAt: new Date(row.placedAt) }));
  return { orders, next: rows.length > pageSize ? orders.at(-1)?.number : undefined };
}

export type SavedAddress = { id: string; address: Address; isDefault: boolean };

/** The one that is used first stands first. */
export async function findSavedAddresses(actor: Actor): Promise<SavedAddress[]> {
  const customerId = signedInCustomer(actor);
  return getDb()
    .select({
      id: customerAddresses.id,
      address: customerAddresses.address,
      isDefault: customerAddresses.isDefault,
    })
    .from(customerAddresses)
    .where(eq(customerAddresses.customerId, customerId))
    .orderBy(desc(customerAddresses.isDefault), desc(customerAddresses.savedAt), customerAddresses.id);
}

export async function findSavedAddress(actor: Actor, id: string): Promise<SavedAddress | undefined> {
  if (!isId(id)) return undefined;
  return (await findSavedAddresses(actor)).find((saved) => saved.id === id);
}

export type OpenSession = { id: string; startedAt: Date; userAgent: string };

export async function listCustomerSessions(actor: Actor): Promise<OpenSession[]> {
  const customerId = signedInCustomer(actor);
  return getDb()
    .select({
      id: customerSessions.id,
      startedAt: customerSessions.startedAt,
      userAgent: customerSessions.userAgent,
    })
    .from(customerSessions)
    .where(
      and(
        eq(customerSessions.customerId, customerId),
        isNull(customerSessions.endedAt),
        gt(customerSessions.expiresAt, now()),
      ),
    )
    .orderBy(desc(customerSessions.startedAt), desc(customerSessions.id));
}

/** The page of all alerts of the customer's address; undefined while there is nothing on it. */
export async function findAlertsPath(actor: Actor): Promise<string | undefined> {
  const customerId = signedInCustomer(actor);
  const [row] = await getDb().execute<{ id: string }>(sql`
    select alert_preferences.id from alert_preferences join customers on customers.email = alert_preferences.email
    where customers.id = ${customerId}::uuid
      and exists (select from subscriptions where subscriptions.email = customers.email and ended_at is null)`);
  return row && alertsPath(row.id);
}

/** What products are called, to whoever put them into a cart. */
export async function findVariantTitles(variantIds: string[]): Promise<Map<string, string>> {
  if (variantIds.length === 0) return new Map();
  const rows = await getDb().execute<{ id: string; title: string }>(sql`
    select variants.id, products.title from variants join products on products.id = variants.product_id
    where variants.id = any(${idsOf(variantIds)})`);
  return new Map(rows.map((row) => [row.id, row.title]));
}

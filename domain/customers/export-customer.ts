// Everything that is kept about one customer, in one file: for them, or for staff who send it to them.
import { sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { now } from "@/lib/clock";
import { authorizePerson, lockPerson } from "./person";

/** Plain JSON. That it was handed out is recorded, without saying who it is about. */
export async function exportCustomer(actor: Actor, input: { customerId: string }): Promise<unknown> {
  authorizePerson(actor, input.customerId, "customer.export");
  const at = now();
  return transaction(async (tx) => {
    const { id, email } = await lockPerson(tx, input.customerId);
    const ofOrders = sql`order_id in (select id from orders where customer_id = ${id}::uuid)`;
    const [row] = await tx.execute<{ data: unknown }>(sql`
      select jsonb_build_object(
        'customer', (select to_jsonb(c) from customers c where c.id = ${id}::uuid),
        'addresses', (select coalesce(jsonb_agg(a.address), '[]') from customer_addresses a where a.customer_id = ${id}::uuid),
        'orders', (select coalesce(jsonb_agg(to_jsonb(o) - 'placing_key'
          || jsonb_build_object(
            'lines', (select jsonb_agg(to_jsonb(l) order by l.position) from order_lines l where l.order_id = o.id),
            'promises', (select coalesce(jsonb_agg(to_jsonb(p)), '[]') from promises p join order_lines l on l.id = p.order_line_id where l.order_id = o.id),
            'events', (select coalesce(jsonb_agg(jsonb_build_object('name', e.name, 'at', e.at, 'data', e.data) order by e.at), '[]') from events e where e.order_id = o.id)
          ) order by o.number), '[]') from orders o where o.customer_id = ${id}::uuid),
        'parcels', (select coalesce(jsonb_agg(to_jsonb(p)), '[]') from parcels p where ${ofOrders}),
        'cards', (select coalesce(jsonb_agg(jsonb_build_object('brand', brand, 'last4', last4, 'savedAt', saved_at)), '[]') from saved_cards where ${ofOrders}),
        'charges', (select coalesce(jsonb_agg(jsonb_build_object('amountMinor', amount_minor, 'currency', currency, 'state', state, 'at', intended_at)), '[]') from charges where ${ofOrders}),
        'mails', (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'subject', subject, 'text', plain_text, 'writtenAt', created_at, 'sentAt', sent_at) order by created_at), '[]') from messages where recipient = ${email} and kind <> 'account-link'),
        'alerts', (select coalesce(jsonb_agg(to_jsonb(s)), '[]') from subscriptions s where s.email = ${email}),
        'alertPreferences', (select coalesce(jsonb_agg(to_jsonb(a)), '[]') from alert_preferences a where a.email = ${email}),
        'questions', (select coalesce(jsonb_agg(to_jsonb(c) || jsonb_build_object('messages',
          (select jsonb_agg(to_jsonb(m) order by m.at) from conversation_messages m where m.conversation_id = c.id))), '[]') from conversations c where c.email = ${email}),
        'returns', (select coalesce(jsonb_agg(to_jsonb(r)), '[]') from return_requests r where ${ofOrders}),
        'carts', (select coalesce(jsonb_agg(to_jsonb(c) || jsonb_build_object('lines',
          (select coalesce(jsonb_agg(to_jsonb(l)), '[]') from cart_lines l where l.cart_id = c.id))), '[]') from carts c where c.customer_id = ${id}::uuid),
        'signIns', (select coalesce(jsonb_agg(to_jsonb(s)), '[]') from customer_sessions s where s.customer_id = ${id}::uuid)
      ) as data`);
    await recordEvent(tx, actor, { name: "customer.exported", at });
    return row?.data;
  });
}

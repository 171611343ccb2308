// A customer is erased: what the books need stays without the person, everything else about them goes.
import { sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import type { Address } from "@/db/schema/orders";
import type { Actor } from "@/domain/actor";
import { forgetAsker } from "@/domain/conversations/conversations";
import { eraseFromEvents, recordEvent } from "@/domain/events/record";
import { forgetParcelAddresses } from "@/domain/fulfilment/parcels";
import { forgetRecipient } from "@/domain/messages/outbox";
import { forgetBuyer } from "@/domain/orders/orders";
import { forgetCards } from "@/domain/payments/saved-cards";
import { endSignUps, liveSignUps } from "@/domain/restock/end-sign-ups";
import { deletePreference, findPreferenceOf } from "@/domain/restock/preferences";
import { forgetAddress } from "@/domain/restock/subscriptions";
import { forgetReturnWords } from "@/domain/returns/returns";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { accountWords } from "@/messages/account";
import { deleteAddressesOf } from "./addresses";
import { cartOf } from "./adopt-cart";
import { dropCart } from "./carts";
import { deleteCustomerSessionsOf } from "./customer-sessions";
import { forgetCustomer } from "./customers";
import { erasedEmail, withoutPerson, wordsOf } from "./erased";
import { deleteMailedLinksOf } from "./mailed-links";
import { authorizePerson, lockPerson } from "./person";

/** Refused (`conflict`): open orders, which are named, and a mail or a payment that is under way at this moment. */
export async function eraseCustomer(actor: Actor, input: { customerId: string }): Promise<void> {
  authorizePerson(actor, input.customerId, "customer.erase");
  const at = now();
  await transaction(async (tx) => {
    const person = await lockPerson(tx, input.customerId);
    const { email } = person;
    const orders = await refuseWhileOpen(tx, person.id);
    const orderIds = orders.map((order) => order.id);
    const words = wordsOf(
      email,
      person.name,
      orders.map((order) => order.shipTo),
    );
    await endSignUps(tx, actor, await liveSignUps(tx, { email }), { because: "erased", at });
    await forgetAddress(tx, email);
    const preference = await findPreferenceOf(tx, email);
    if (preference) await deletePreference(tx, preference.id);
    const placeholder = erasedEmail(person.id);
    await forgetRecipient(tx, { email, orderIds, placeholder, at });
    await forgetAsker(tx, { email, orderIds, placeholder });
    await forgetReturnWords(tx, orderIds);
    await forgetParcelAddresses(tx, orderIds);
    await forgetCards(tx, orderIds);
    await forgetBuyer(tx, orderIds, placeholder);
    const cartId = await cartOf(tx, person.id);
    if (cartId) await dropCart(tx, cartId);
    await deleteMailedLinksOf(tx, email);
    await deleteCustomerSessionsOf(tx, person.id);
    await deleteAddressesOf(tx, person.id);
    await forgetCustomer(tx, person.id, at);
    await eraseFromEvents(tx, orderIds, (data) => withoutPerson(data, words));
    await recordEvent(tx, actor, { name: "customer.erased", at, data: { orders: orderIds.length } });
  });
}

async function refuseWhileOpen(tx: Tx, customerId: string): Promise<{ id: string; shipTo: Address }[]> {
  const orders = await tx.execute<{ id: string; number: number; shipTo: Address; isOpen: boolean }>(sql`
    select id, number::int as number, ship_to as "shipTo", closed_at is null as "isOpen"
    from orders where customer_id = ${customerId}::uuid order by number for update`);
  const open = orders.filter((order) => order.isOpen).map((order) => order.number);
  if (open.length > 0) throw new Refusal("conflict", accountWords().eraseOpenOrders(open.join(", ")));
  const [underWay] = await tx.execute<{ charges: boolean; mails: boolean }>(sql`
    select
      exists (select from charges join orders on orders.id = charges.order_id
        where orders.customer_id = ${customerId}::uuid and charges.state = 'intended') as charges,
      exists (select from messages join customers on customers.email = messages.recipient
        where customers.id = ${customerId}::uuid and messages.state = 'sending') as mails`);
  if (underWay?.charges) throw new Refusal("conflict", accountWords().eraseChargeOpen);
  if (underWay?.mails) throw new Refusal("conflict", accountWords().eraseMailLeaving);
  return [...orders];
}

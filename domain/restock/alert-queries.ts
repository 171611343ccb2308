// All that one address asked to be told of, as its owner sees it: what, and which place in line.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { findSettings } from "@/domain/store/settings";
import { findAlertOwner } from "./alert-owner";
import type { AlertPreference } from "./preferences";

export type Alert = {
  id: string;
  title: string;
  handle: string;
  isAny: boolean;
  isConfirmed: boolean;
  isHeld: boolean;
  place: number;
};

export type Alerts = { owner: AlertPreference; locale: string; list: Alert[] };

/** Undefined when the link is forged, cut short or leads to nobody. */
export async function findAlerts(token: string): Promise<Alerts | undefined> {
  const owner = await findAlertOwner(getDb(), token);
  const settings = await findSettings(getDb());
  if (!owner || !settings) return undefined;
  const list = await getDb().execute<Alert>(sql`
    select own.id, product.handle, own.variant_id is null as "isAny", own.confirmed_at is not null as "isConfirmed",
      product.title || case when variant.id is null or cardinality(variant.option_values) = 0 then ''
        else ', ' || variant.title end as title,
      exists (select from invitations join holds on holds.id = invitations.hold_id
        where invitations.subscription_id = own.id and told_at is not null and holds.ended_at is null) as "isHeld",
      1 + (select count(*) from subscriptions ahead where ahead.product_id = own.product_id and ahead.ended_at is null
        and ahead.confirmed_at is not null
        and (own.variant_id is null or ahead.variant_id is null or ahead.variant_id = own.variant_id)
        and (ahead.times_invited, ahead.subscribed_at, ahead.id) < (own.times_invited, own.subscribed_at, own.id))::int
        as place
    from subscriptions own join products product on product.id = own.product_id
    left join variants variant on variant.id = own.variant_id
    where own.email = ${owner.email} and own.ended_at is null order by own.subscribed_at, own.id`);
  return { owner, locale: settings.locale, list };
}

// What the person behind a link from a restock mail sees: the unit held for them, or the sign-up they are asked about.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { dayRules } from "@/domain/promises/day-rules";
import { findSettings } from "@/domain/store/settings";
import { type LinkPurpose, readLink } from "@/lib/signed-link";

type Shown = {
  productHandle: string;
  title: string;
  variantId: string;
  imageUrl: string | null;
  priceMinor: number;
};

export type HeldUnit = Shown & {
  state: "held" | "bought" | "over";
  quantity: number;
  expiresAt: Date;
  currency: string;
  locale: string;
  today: string;
  timeZone: string;
};

/** Undefined when the link is forged, cut short or leads nowhere. */
export async function findHeldUnit(token: string, now: Date): Promise<HeldUnit | undefined> {
  const id = readLink("invitation", token);
  if (!id) return undefined;
  const [settings, [row]] = await Promise.all([
    findSettings(getDb()),
    getDb().execute<
      Shown & { quantity: number; expiresAt: string; endedAt: string | null; isBought: boolean }
    >(sql`
      select ${shown}, hold.quantity, hold.expires_at as "expiresAt", hold.ended_at as "endedAt",
        hold.consumed_by_order_id is not null as "isBought"
      from invitations invitation join holds hold on hold.id = invitation.hold_id
      join variants variant on variant.id = hold.variant_id join products product on product.id = variant.product_id
      where invitation.id = ${id}::uuid`),
  ]);
  if (!settings || !row) return undefined;
  const { endedAt, isBought, ...unit } = row;
  const expiresAt = new Date(unit.expiresAt);
  const isLive = endedAt === null && expiresAt > now;
  return {
    ...unit,
    state: isBought ? "bought" : isLive ? "held" : "over",
    expiresAt,
    currency: settings.currency,
    locale: settings.locale,
    today: dayRules(settings, now).today,
    timeZone: settings.timeZone,
  };
}

export type SignUp = Omit<Shown, "variantId"> & {
  /** Null: any variant of the product. */
  variantId: string | null;
  state: "unconfirmed" | "waiting" | "ended";
};

export async function findSignUp(
  purpose: Extract<LinkPurpose, "confirm-subscription" | "unsubscribe">,
  token: string,
): Promise<SignUp | undefined> {
  const id = readLink(purpose, token);
  if (!id) return undefined;
  const [row] = await getDb().execute<SignUp>(sql`
    select ${shown}, subscription.variant_id as "variantId", case when subscription.ended_at is not null then 'ended'
      when subscription.confirmed_at is null then 'unconfirmed' else 'waiting' end as state
    from subscriptions subscription join products product on product.id = subscription.product_id
    left join variants variant on variant.id = subscription.variant_id
    where subscription.id = ${id}::uuid`);
  return row;
}

const shown = sql`product.handle as "productHandle", variant.id as "variantId",
  coalesce(variant.price_minor, 0)::float8 as "priceMinor", product.title || case when variant.id is null
    or cardinality(variant.option_values) = 0 then '' else ', ' || variant.title end as title,
  coalesce((select url from product_images where id = variant.image_id),
    (select url from product_images where product_id = product.id order by position, id limit 1)) as "imageUrl"`;

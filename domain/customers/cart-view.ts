// The cart as its shopper sees it: each line with what comes now and what later, and what the whole will cost.
import { eq, sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { idsOf } from "@/db/rows";
import { carts } from "@/db/schema/customers";
import { availabilityByVariant, type VariantAvailability } from "@/domain/catalog/availability-by-variant";
import { isSplit } from "@/domain/orders/offers";
import { orderTotals, type Totals } from "@/domain/orders/totals";
import { dayRules } from "@/domain/promises/day-rules";
import { type Bucket, partsFor, type TruthPart, waitingUnits } from "@/domain/promises/line-truth";
import { findSettings } from "@/domain/store/settings";
import { cartWords } from "@/messages/cart";
import { type CartLine, countCartUnits, readCartLines } from "./carts";
import { type OwnHold, readOwnHolds } from "./own-holds";

export type CartLineView = {
  variantId: string;
  productHandle: string;
  title: string;
  variantTitle: string;
  imageUrl: string | null;
  quantity: number;
  unitPriceMinor: number;
  buckets: Bucket[];
  parts: TruthPart[];
  /** Units that can't be promised at the moment; the line stays until its shopper decides. */
  unsellable: number;
  /** Why it can or can't be had, and why what waits comes when it comes. */
  reason: string;
  waitReason: string;
  heldUntil: Date | null;
};

export type CartView = {
  lines: CartLineView[];
  units: number;
  /** Something comes later than the rest: only then do the two ship choices differ. */
  isSplit: boolean;
  waits: boolean;
  totals: { asAvailable: Totals; together: Totals };
  draft: Record<string, string>;
  /** What is inside of every price. */
  taxRateBasisPoints: number;
  currency: string;
  locale: string;
  today: string;
  timeZone: string;
};

/** Undefined when there is no cart, or nothing in it. */
export async function findCart(cartId: string, now: Date): Promise<CartView | undefined> {
  const db = getDb();
  const [settings, inCart, [cart]] = await Promise.all([
    findSettings(db),
    readCartLines(db, cartId),
    db.select({ draft: carts.checkoutDraft }).from(carts).where(eq(carts.id, cartId)),
  ]);
  if (!settings || inCart.length === 0) return undefined;
  // A shopper who has said where it goes sees the days for there.
  const rules = dayRules(settings, now, cart?.draft?.country || undefined);
  const [goods, own] = await Promise.all([readGoods(inCart), readOwnHolds(db, cartId, now)]);
  const availability = await availabilityByVariant(
    db,
    [...goods.values()].filter((one) => one.isActive),
    { rules, locale: settings.locale },
  );
  const lines = inCart.flatMap(({ variantId, quantity }) => {
    const one = goods.get(variantId);
    return one
      ? [
          lineView(
            { ...one, whenGone: cartWords(settings.locale).refusals.notHere },
            quantity,
            availability.get(variantId),
            own.find((hold) => hold.variantId === variantId),
          ),
        ]
      : [];
  });
  const parts = lines.flatMap((line) => line.parts);
  const waiting = waitingUnits(parts);
  const split = isSplit(lines.map((line) => line.parts));
  const totalsFor = (shipChoice: "as_available" | "together") =>
    orderTotals({
      lines,
      shipChoice,
      isSplit: split,
      shipping: settings.shipping,
      taxRateBasisPoints: settings.taxRateBasisPoints,
    });
  return {
    lines,
    units: lines.reduce((sum, line) => sum + line.quantity, 0),
    isSplit: split,
    waits: waiting > 0,
    totals: { asAvailable: totalsFor("as_available"), together: totalsFor("together") },
    draft: cart?.draft ?? {},
    taxRateBasisPoints: settings.taxRateBasisPoints,
    currency: settings.currency,
    locale: settings.locale,
    today: rules.today,
    timeZone: settings.timeZone,
  };
}

type Goods = {
  id: string;
  isActive: boolean;
  isDiscontinued: boolean;
  productHandle: string;
  title: string;
  variantTitle: string;
  imageUrl: string | null;
  unitPriceMinor: number;
};

async function readGoods(lines: CartLine[]): Promise<Map<string, Goods>> {
  const rows = await getDb().execute<Goods & { unitPriceMinor: string }>(sql`
    select variant.id, product.status = 'active' as "isActive", variant.discontinued_at is not null as "isDiscontinued",
      product.handle as "productHandle", product.title, variant.title as "variantTitle",
      variant.price_minor as "unitPriceMinor",
      coalesce(
        (select url from product_images where id = variant.image_id),
        (select url from product_images where product_id = product.id order by position, id limit 1)) as "imageUrl"
    from variants variant join products product on product.id = variant.product_id
    where variant.id = any(${idsOf(lines.map((line) => line.variantId))})`);
  return new Map(rows.map((row) => [row.id, { ...row, unitPriceMinor: Number(row.unitPriceMinor) }]));
}

function lineView(
  { isActive: _, isDiscontinued: __, id, whenGone, ...goods }: Goods & { whenGone: string },
  quantity: number,
  availability: VariantAvailability | undefined,
  hold: OwnHold | undefined,
): CartLineView {
  const held: Bucket[] = hold
    ? [{ quantity: hold.quantity, basis: "stock", earliestOn: null, latestOn: null }]
    : [];
  const buckets = [...held, ...(availability?.buckets ?? [])];
  return {
    ...goods,
    variantId: id,
    quantity,
    buckets,
    ...partsFor(quantity, buckets),
    reason: availability?.reason ?? whenGone,
    waitReason: availability?.waitReason ?? "",
    heldUntil: hold?.expiresAt ?? null,
  };
}

/** For the number beside the basket. */
export function countUnitsInCart(cartId: string): Promise<number> {
  return countCartUnits(getDb(), cartId);
}

// Everything that is on its way and not somebody's yet, by the week in which it can be had.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { dayRules } from "@/domain/promises/day-rules";
import { findSettings } from "@/domain/store/settings";
import type { Day } from "@/lib/day";
import { availabilityByVariant } from "./availability-by-variant";
import { type ComingWeek, groupByWeek } from "./coming-weeks";

export type OnItsWay = { weeks: ComingWeek[]; today: Day; isCutShort: boolean };

/** So many variants, those whose deliveries come first. */
const variantsAtMost = 240;

/** What shoppers may order of it now. Undefined while the shop is not set up. */
export async function listOnItsWay(now: Date): Promise<OnItsWay | undefined> {
  const db = getDb();
  const settings = await findSettings(db);
  if (!settings) return undefined;
  const rows = await readComing();
  const rules = dayRules(settings, now);
  const availability = await availabilityByVariant(
    db,
    rows.map(({ id }) => ({ id, isDiscontinued: false })),
    { rules, locale: settings.locale },
  );
  const coming = rows.flatMap((row) => {
    const found = availability.get(row.id);
    const first = found?.buckets.find((bucket) => bucket.basis === "incoming");
    if (!found || !first?.earliestOn || !first.latestOn || first.quantity === null) return [];
    const { earliestOn, latestOn, quantity } = first;
    return [
      {
        ...row,
        earliestOn,
        latestOn,
        quantity,
        isHereToo: found.buckets[0]?.basis === "stock",
        reason: found.waitReason,
      },
    ];
  });
  return {
    weeks: groupByWeek(coming),
    today: rules.today,
    isCutShort: rows.length === variantsAtMost,
  };
}

type ComingRow = {
  id: string;
  handle: string;
  title: string;
  variantTitle: string;
  imageUrl: string | null;
  priceMinor: number;
};

async function readComing(): Promise<ComingRow[]> {
  return getDb().execute<ComingRow>(sql`
    with next as (
      select variant_id, min(expected_on) as expected_on from purchase_order_lines
      where open_quantity > pegged group by variant_id order by 2, 1 limit ${variantsAtMost}
    )
    select variant.id, product.handle, product.title, variant.title as "variantTitle",
      coalesce((select url from product_images where id = variant.image_id),
        (select url from product_images where product_id = product.id order by position, id limit 1)) as "imageUrl",
      variant.price_minor::float8 as "priceMinor"
    from next
    join variants variant on variant.id = next.variant_id
    join products product on product.id = variant.product_id
    where product.status = 'active' and variant.discontinued_at is null
    order by next.expected_on, product.title, variant.position`);
}

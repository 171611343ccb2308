// What of an order is still to come, in the words of its newest promises.
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { lineTruthText } from "@/domain/promises/line-truth";
import { openParts, type PromisePart } from "@/domain/promises/promise-days";
import type { StoreSettings } from "@/domain/store/settings-schema";
import type { MailLine } from "@/emails/props";
import { dayAt } from "@/lib/day";

export async function remainingLines(
  db: Db | Tx,
  orderId: string,
  settings: StoreSettings,
  now: Date,
): Promise<MailLine[]> {
  const rows = await db.execute<{ title: string; quantity: number; parts: PromisePart[] | null }>(sql`
    select line.title, line.quantity - line.shipped - line.cancelled as quantity, promise.parts
    from order_lines line left join promises promise on promise.id = line.promise_id
    where line.order_id = ${orderId}::uuid and line.quantity - line.shipped - line.cancelled > 0
    order by line.position`);
  const style = { locale: settings.locale, today: dayAt(now, settings.timeZone) };
  return rows.map(({ title, quantity, parts }) => ({
    title,
    quantity,
    truth: lineTruthText(openParts(parts ?? [], quantity), style),
  }));
}

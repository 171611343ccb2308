// Somebody has waited for long: they are asked whether they still want it. Doing nothing keeps the place in line.
import { sql } from "drizzle-orm";
import { type Db, transaction } from "@/db/client";
import { at as instant } from "@/db/rows";
import { type Actor, authorize } from "@/domain/actor";
import { mailShop } from "@/domain/messages/mail-shop";
import { queueMessages } from "@/domain/messages/outbox";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { alertsPath, storeUrl } from "@/lib/links";
import { signLink } from "@/lib/signed-link";
import { restockWords } from "@/messages/restock";
import { ensurePreference } from "./preferences";
import { quietEndsAt } from "./quiet-hours";
import { markAsked } from "./subscriptions";

const DAY = 86_400_000;

/** One mail about all that an address has waited for so long; asked again after as many days. Gives how many products. */
export async function askInterest(actor: Actor, input: { email: string }): Promise<number> {
  authorize(actor, "restock.invite");
  const at = now();
  return transaction(async (tx) => {
    const settings = await getSettings(tx);
    const { askAfterDays } = settings.restock;
    if (askAfterDays === null || quietEndsAt(at, settings.restock, settings.timeZone)) return 0;
    const since = new Date(at.getTime() - askAfterDays * DAY);
    const waiting = await tx.execute<{ id: string; title: string; handle: string }>(sql`
      select subscription.id, product.title, product.handle
      from subscriptions subscription join products product on product.id = subscription.product_id
      where subscription.email = ${input.email} and ${isLong(since)}
      order by subscription.subscribed_at, subscription.id for update of subscription`);
    const [first] = waiting;
    if (!first) return 0;
    const ids = waiting.map((one) => one.id);
    await markAsked(tx, ids, at);
    const preference = await ensurePreference(tx, input.email, at);
    const words = restockWords(settings.locale);
    const link = storeUrl(alertsPath(preference.id));
    await queueMessages(
      tx,
      [
        {
          kind: "still-interested",
          recipient: input.email,
          version: `${first.id}:${at.toISOString()}`,
          props: {
            shop: mailShop(settings),
            subject: words.mailAskSubject(first.title),
            heading: words.mailAskHeading,
            words: words.mailAskWords,
            products: waiting.map(({ title, handle }) => ({
              title,
              link: storeUrl(`/products/${encodeURIComponent(handle)}`),
            })),
            action: words.mailLinkAction,
            link,
            why: words.mailWhy,
            stop: words.mailStop,
            unsubscribeLink: storeUrl(`/restock/unsubscribe/${signLink("alerts", preference.id)}`),
            alerts: words.alertsTitle,
            alertsLink: link,
          },
        },
      ],
      at,
    );
    return waiting.length;
  });
}

/** Addresses that have waited for longer than that, and weren't asked since. */
export async function findLongWaiting(db: Db, at: Date, days: number): Promise<string[]> {
  const since = new Date(at.getTime() - days * DAY);
  const rows = await db.execute<{ email: string }>(
    sql`select distinct subscription.email from subscriptions subscription where ${isLong(since)} limit 200`,
  );
  return rows.map((row) => row.email);
}

function isLong(since: Date) {
  return sql`subscription.ended_at is null and subscription.confirmed_at is not null
    and greatest(subscription.subscribed_at, subscription.asked_at) < ${instant(since)}`;
}

// The news of a day or a week, for whoever wants them together: what is here now, without keeping any of it.
//
// - It comes after everybody who waits for an order and everybody who is invited at once: only what is free then is in it.
// - What it told of is told: those sign-ups end. Nothing goes out when nothing is back.
import { sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { mailShop } from "@/domain/messages/mail-shop";
import { queueMessages } from "@/domain/messages/outbox";
import { dayRules } from "@/domain/promises/day-rules";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { alertsPath, storeUrl } from "@/lib/links";
import { signLink } from "@/lib/signed-link";
import { restockWords } from "@/messages/restock";
import { findPreference, takeDigest } from "./preferences";
import { lastDigestAt, quietEndsAt } from "./quiet-hours";
import { endSubscriptions } from "./subscriptions";

type Back = { id: string; title: string; handle: string };

/** Gives how many products the mail tells of; 0 when none is back, it isn't due, it is quiet or paused. */
export async function sendDigest(actor: Actor, input: { preferenceId: string }): Promise<number> {
  authorize(actor, "restock.invite");
  const at = now();
  return transaction(async (tx) => {
    const settings = await getSettings(tx);
    const { timeZone, restock, locale } = settings;
    const owner = await findPreference(tx, input.preferenceId);
    if (!owner || owner.frequency === "at_once" || quietEndsAt(at, restock, timeZone)) return 0;
    if (owner.pausedUntil && owner.pausedUntil > dayRules(settings, at).today) return 0;
    const due = lastDigestAt(at, { frequency: owner.frequency, digestAt: restock.digestAt, timeZone });
    if (!(await takeDigest(tx, owner.id, { due, at }))) return 0;
    const back = await tx.execute<Back>(sql`
      select subscription.id, product.title, product.handle
      from subscriptions subscription join products product on product.id = subscription.product_id
      where subscription.email = ${owner.email} and subscription.ended_at is null
        and subscription.confirmed_at is not null and product.status = 'active'
        and exists (select from variants variant join stock_positions position on position.variant_id = variant.id
          where variant.product_id = product.id and (subscription.variant_id is null or subscription.variant_id = variant.id)
            and position.on_hand - position.pegged_on_hand - variant.safety_stock >= ${restock.minimumFree})
      order by subscription.subscribed_at, subscription.id`);
    const [first] = back;
    if (!first) return 0;
    const ids = back.map((one) => one.id);
    await endSubscriptions(tx, ids, { because: "told", at });
    await recordEvent(tx, actor, { name: "digest.sent", at, data: { products: back.length } });
    const words = restockWords(locale);
    await queueMessages(
      tx,
      [
        {
          kind: "back-digest",
          recipient: owner.email,
          version: `${owner.id}:${due.toISOString()}`,
          props: {
            shop: mailShop(settings),
            subject: words.mailDigestSubject(back.length, first.title),
            heading: words.mailDigestHeading,
            words: words.mailDigestWords,
            products: back.map(({ title, handle }) => ({
              title,
              link: storeUrl(`/products/${encodeURIComponent(handle)}`),
            })),
            action: "",
            link: "",
            why: words.mailWhy,
            stop: words.mailStop,
            unsubscribeLink: storeUrl(`/restock/unsubscribe/${signLink("alerts", owner.id)}`),
            alerts: words.alertsTitle,
            alertsLink: storeUrl(alertsPath(owner.id)),
          },
        },
      ],
      at,
    );
    return back.length;
  });
}

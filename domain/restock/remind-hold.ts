// A held unit is about to go to the next in line, and its person hasn't taken it: one reminder, never in quiet hours.
import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { subscriptions } from "@/db/schema/restock";
import { type Actor, authorize } from "@/domain/actor";
import { mailShop } from "@/domain/messages/mail-shop";
import { queueMessages } from "@/domain/messages/outbox";
import { lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { formatInstant } from "@/lib/format-instant";
import { alertsPath, storeUrl } from "@/lib/links";
import { signLink } from "@/lib/signed-link";
import { restockWords } from "@/messages/restock";
import { findInvitation, takeReminder } from "./invitations";
import { ensurePreference } from "./preferences";
import { findProductName } from "./product-names";
import { quietEndsAt } from "./quiet-hours";

/** True when the reminder went out; it is written once, while the unit is held and unclaimed. */
export async function remindHold(actor: Actor, input: { invitationId: string }): Promise<boolean> {
  authorize(actor, "restock.invite");
  const at = now();
  return transaction(async (tx) => {
    const settings = await getSettings(tx);
    const { locale, timeZone, restock } = settings;
    if (restock.reminderHours === 0 || quietEndsAt(at, restock, timeZone)) return false;
    const known = await findInvitation(tx, input.invitationId);
    if (!known) return false;
    await lockVariants(tx, [known.variantId]);
    const invitation = await findInvitation(tx, input.invitationId);
    if (!invitation || invitation.endedAt || invitation.expiresAt <= at) return false;
    const [person] = await tx
      .select({ email: subscriptions.email })
      .from(subscriptions)
      .where(eq(subscriptions.id, invitation.subscriptionId));
    const product = await findProductName(tx, invitation.variantId);
    if (!person || !product || !(await takeReminder(tx, invitation.id, at))) return false;
    const preference = await ensurePreference(tx, person.email, at);
    const words = restockWords(locale);
    const until = formatInstant(invitation.expiresAt, { locale, timeZone });
    const link = storeUrl(`/restock/${signLink("invitation", invitation.id)}`);
    await queueMessages(
      tx,
      [
        {
          kind: "hold-reminder",
          recipient: person.email,
          version: invitation.id,
          props: {
            shop: mailShop(settings),
            subject: words.mailReminderSubject(product.title),
            heading: words.mailReminderHeading,
            words: words.mailReminderWords(until),
            products: [{ title: product.title, link }],
            action: words.mailReminderAction,
            link,
            why: words.mailWhy,
            stop: words.mailStop,
            unsubscribeLink: storeUrl(
              `/restock/unsubscribe/${signLink("unsubscribe", invitation.subscriptionId)}`,
            ),
            alerts: words.alertsTitle,
            alertsLink: storeUrl(alertsPath(preference.id)),
          },
        },
      ],
      at,
    );
    return true;
  });
}

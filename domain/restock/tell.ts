// The mail that says "it is back, and one is held for you": several of one person go out as one, and their time begins now.
import type { Tx } from "@/db/client";
import { mailShop } from "@/domain/messages/mail-shop";
import { type NewMessage, queueMessages } from "@/domain/messages/outbox";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { enqueueAll } from "@/jobs/queue";
import { formatInstant } from "@/lib/format-instant";
import { formatMoney } from "@/lib/format-money";
import { alertsPath, storeUrl } from "@/lib/links";
import { signLink } from "@/lib/signed-link";
import { startHolds } from "./holds";
import { markTold } from "./invitations";
import { ensurePreference } from "./preferences";
import { findProductName } from "./product-names";
import { countInvitations } from "./subscriptions";

type Told = { id: string; holdId: string; subscriptionId: string; variantId: string; email: string };

/** The caller holds the variants' locks and has looked that each of these units lies there. */
export async function tellInvited(
  tx: Tx,
  invitations: Told[],
  { settings, at }: { settings: StoreSettings; at: Date },
): Promise<void> {
  const expiresAt = new Date(at.getTime() + settings.restock.holdHours * 3_600_000);
  const mails: NewMessage[] = [];
  for (const [email, own] of Map.groupBy(invitations, (invitation) => invitation.email)) {
    const [first] = own;
    if (!first) continue;
    await markTold(tx, own.map(idOf), { toldWith: first.id, at });
    mails.push(await invitationMail(tx, { email, own, first, settings, expiresAt, at }));
  }
  await startHolds(
    tx,
    invitations.map((invitation) => invitation.holdId),
    expiresAt,
  );
  await countInvitations(
    tx,
    invitations.map((invitation) => invitation.subscriptionId),
  );
  await queueMessages(tx, mails, at);
  await enqueueAll(
    tx,
    "expire-hold",
    invitations.map(({ holdId }) => ({ data: { holdId }, startAfter: expiresAt })),
  );
}

type Mail = {
  email: string;
  own: Told[];
  first: Told;
  settings: StoreSettings;
  expiresAt: Date;
  at: Date;
};

async function invitationMail(tx: Tx, mail: Mail): Promise<NewMessage> {
  const { email, own, first, settings } = mail;
  const preference = await ensurePreference(tx, email, mail.at);
  const [mine, ...others] = await Promise.all(own.map((invitation) => heldUnit(tx, invitation, settings)));
  if (!mine) throw new Error("an invitation without a unit");
  return {
    kind: "invitation",
    recipient: email,
    version: first.id,
    props: {
      shop: mailShop(settings),
      ...mine,
      others,
      heldUntil: formatInstant(mail.expiresAt, { locale: settings.locale, timeZone: settings.timeZone }),
      // Of several, the one press ends them all: that is what the person sees in this mail.
      unsubscribeLink: storeUrl(
        others.length > 0
          ? `/restock/unsubscribe/${signLink("alerts", preference.id)}`
          : `/restock/unsubscribe/${signLink("unsubscribe", first.subscriptionId)}`,
      ),
      alertsLink: storeUrl(alertsPath(preference.id)),
    },
  };
}

async function heldUnit(tx: Tx, invitation: Told, { currency, locale }: StoreSettings) {
  const product = await findProductName(tx, invitation.variantId);
  return {
    product: product?.title ?? "",
    price: formatMoney(product?.priceMinor ?? 0, currency, locale),
    imageUrl: product?.imageUrl ? storeUrl(product.imageUrl) : null,
    claimLink: storeUrl(`/restock/${signLink("invitation", invitation.id)}`),
  };
}

function idOf({ id }: Told): string {
  return id;
}

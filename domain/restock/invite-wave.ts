// Units are free after everyone who waits has theirs: as many people are invited as there are units, each with one held.
//
// - Under the variant's lock the free units are counted again: on hand − pegged − safety stock.
// - The next in line are those never invited, then by when they asked. Each gets a hold of one unit and a personal link.
// - Nothing is offered that isn't held: five units are five invitations, however many wait.
// - An unclaimed hold ends after its hours (expire-hold.ts); its unit is free again and the next wave offers it.
//
// Example: 3 free, 10 signed up → 3 invited. One buys, two let it pass → a wave of 2 goes to the next two.
import { type Tx, transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { reallocate } from "@/domain/allocation/reallocate";
import { recordEvent } from "@/domain/events/record";
import { mailShop } from "@/domain/messages/mail-shop";
import { type NewMessage, queueMessages } from "@/domain/messages/outbox";
import { dayRules } from "@/domain/promises/day-rules";
import { lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { enqueueAll } from "@/jobs/queue";
import { now } from "@/lib/clock";
import { formatInstant } from "@/lib/format-instant";
import { formatMoney } from "@/lib/format-money";
import { newId } from "@/lib/id";
import { storeUrl } from "@/lib/links";
import { signLink } from "@/lib/signed-link";
import { readFree } from "./free-units";
import { insertHolds } from "./holds";
import { insertWave } from "./invitations";
import { findProductName, type ProductName } from "./product-names";
import { countInvitations, type Invitee, nextInvitees } from "./subscriptions";

/** Returns how many were invited. Runs twice without harm: the second time the units are held. */
export async function inviteWave(actor: Actor, input: { variantId: string }): Promise<number> {
  authorize(actor, "restock.invite");
  const { variantId } = input;
  const at = now();
  return transaction(async (tx) => {
    const settings = await getSettings(tx);
    const product = await findProductName(tx, variantId);
    await lockVariants(tx, [variantId]);
    const free = await readFree(tx, variantId);
    if (!product || free < settings.restock.minimumFree) return 0;
    const { invitationsAtMost } = settings.restock;
    const invitees = await nextInvitees(tx, { variantId, units: free, invitationsAtMost });
    if (invitees.length === 0) return 0;
    await invite(tx, actor, { variantId, free, invitees, product, settings, at });
    return invitees.length;
  });
}

type Wave = {
  variantId: string;
  free: number;
  invitees: Invitee[];
  product: ProductName;
  settings: StoreSettings;
  at: Date;
};

async function invite(tx: Tx, actor: Actor, wave: Wave): Promise<void> {
  const { variantId, at, settings } = wave;
  const expiresAt = new Date(at.getTime() + settings.restock.holdHours * 3_600_000);
  const invited = wave.invitees.map((invitee) => ({ ...invitee, id: newId(), holdId: newId() }));
  const eventId = await recordEvent(tx, actor, {
    name: "wave.sent",
    at,
    variantId,
    data: { invited: invited.length, freeUnits: wave.free },
  });
  const event = { id: eventId, at };
  await insertHolds(
    tx,
    invited.map(({ holdId }) => ({ id: holdId, variantId, quantity: 1, grantedAt: at, expiresAt })),
  );
  const waveId = newId();
  await insertWave(
    tx,
    { id: waveId, variantId, eventId, freeUnits: wave.free, invited: invited.length, sentAt: at },
    invited.map(({ id, holdId, subscriptionId }) => ({ id, waveId, holdId, subscriptionId })),
  );
  await countInvitations(
    tx,
    invited.map(({ subscriptionId }) => subscriptionId),
  );
  await reallocate(tx, { variantIds: [variantId], rules: dayRules(settings, at), event });
  await queueMessages(
    tx,
    invited.map((invitee) => invitationMail(invitee, wave, expiresAt)),
    at,
  );
  await enqueueAll(
    tx,
    "expire-hold",
    invited.map(({ holdId }) => ({ data: { holdId }, startAfter: expiresAt })),
  );
}

function invitationMail(
  invitee: { id: string; email: string; subscriptionId: string },
  { product, settings }: Wave,
  expiresAt: Date,
): NewMessage {
  const { locale, timeZone, currency } = settings;
  return {
    kind: "invitation",
    recipient: invitee.email,
    version: invitee.id,
    props: {
      shop: mailShop(settings),
      product: product.title,
      price: formatMoney(product.priceMinor, currency, locale),
      imageUrl: product.imageUrl && storeUrl(product.imageUrl),
      heldUntil: formatInstant(expiresAt, { locale, timeZone }),
      claimLink: storeUrl(`/restock/${signLink("invitation", invitee.id)}`),
      unsubscribeLink: storeUrl(`/restock/unsubscribe/${signLink("unsubscribe", invitee.subscriptionId)}`),
    },
  };
}

// Units are free after everyone who waits has theirs: as many people are invited as there are units, each with one held.
//
// - Under the variant's lock the free units are counted again: on hand − pegged − safety stock.
// - The next in line are those never invited, then by when they asked. Each gets a hold of one unit and a personal link.
// - Nothing is offered that isn't held: five units are five invitations, however many wait.
// - The mail leaves at once; in quiet hours when they are over, and for somebody who waits for other products too after some
//   minutes, so that several become one (tell-who-waits.ts). The unit is kept meanwhile, and its hours begin with the mail.
// - An unclaimed hold ends after its hours (expire-hold.ts); its unit is free again and the next wave offers it.
//
// Example: 3 free, 10 signed up → 3 invited. One buys, two let it pass → a wave of 2 goes to the next two.
import { sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { reallocate } from "@/domain/allocation/reallocate";
import { recordEvent } from "@/domain/events/record";
import { dayRules } from "@/domain/promises/day-rules";
import { lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { enqueue, enqueueAll } from "@/jobs/queue";
import { now } from "@/lib/clock";
import { startOfDay } from "@/lib/day";
import { newId } from "@/lib/id";
import { readFree } from "./free-units";
import { insertHolds } from "./holds";
import { insertWave, invitedSince } from "./invitations";
import { findProductName } from "./product-names";
import { speakableFrom } from "./quiet-hours";
import { type Invitee, nextInvitees } from "./subscriptions";
import { tellInvited } from "./tell";

const HOUR = 3_600_000;
/** Who has so little time to buy is told at once, whatever else they wait for. */
const SHORT_HOLD_HOURS = 2;

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
    const units = await unitsOfThisHour(tx, { variantId, free, settings, at });
    // Two variants of a product may have their waves at once, and one person may wait for either.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${product.productId}, 1))`);
    const { today } = dayRules(settings, at);
    const invitees = await nextInvitees(tx, {
      productId: product.productId,
      variantId,
      units,
      today,
      dayBegan: new Date(startOfDay(today, settings.timeZone)),
      restock: settings.restock,
    });
    if (invitees.length === 0) return 0;
    await invite(tx, actor, { variantId, free, invitees, settings, at });
    return invitees.length;
  });
}

/** As many as are free, or fewer where the shop spreads its invitations; the rest get theirs an hour later. */
async function unitsOfThisHour(
  tx: Tx,
  { variantId, free, settings, at }: { variantId: string; free: number; settings: StoreSettings; at: Date },
): Promise<number> {
  const { invitedPerHourAtMost } = settings.restock;
  if (invitedPerHourAtMost === null) return free;
  const invited = await invitedSince(tx, variantId, new Date(at.getTime() - HOUR));
  const left = Math.max(0, invitedPerHourAtMost - invited);
  if (left < free)
    await enqueue(
      tx,
      "invite-wave",
      { variantId },
      { startAfter: new Date(at.getTime() + HOUR), singletonKey: `${variantId}:later` },
    );
  return Math.min(free, left);
}

type Wave = {
  variantId: string;
  free: number;
  invitees: Invitee[];
  settings: StoreSettings;
  at: Date;
};

async function invite(tx: Tx, actor: Actor, wave: Wave): Promise<void> {
  const { variantId, at, settings } = wave;
  const { holdHours } = settings.restock;
  const invited = wave.invitees.map((invitee) => ({
    ...invitee,
    variantId,
    id: newId(),
    holdId: newId(),
    dueAt: dueAt(invitee, wave),
  }));
  const eventId = await recordEvent(tx, actor, {
    name: "wave.sent",
    at,
    variantId,
    data: { invited: invited.length, freeUnits: wave.free },
  });
  const event = { id: eventId, at };
  await insertHolds(
    tx,
    invited.map(({ holdId, dueAt }) => ({
      id: holdId,
      variantId,
      quantity: 1,
      grantedAt: at,
      expiresAt: new Date(dueAt.getTime() + holdHours * HOUR),
    })),
  );
  const waveId = newId();
  await insertWave(
    tx,
    { id: waveId, variantId, eventId, freeUnits: wave.free, invited: invited.length, sentAt: at },
    invited.map(({ id, holdId, subscriptionId, dueAt }) => ({ id, waveId, holdId, subscriptionId, dueAt })),
  );
  await reallocate(tx, { variantIds: [variantId], rules: dayRules(settings, at), event });
  await tellInvited(
    tx,
    invited.filter((invitation) => invitation.dueAt <= at),
    { settings, at },
  );
  await enqueueAll(
    tx,
    "tell-invited",
    invited
      .filter((invitation) => invitation.dueAt > at)
      .map(({ email, dueAt }) => ({ data: { email }, startAfter: dueAt })),
  );
}

/** Whoever waits for this product alone is told at once; with others they get some minutes to come together. */
function dueAt(invitee: Invitee, { settings, at }: Wave): Date {
  const { gatherMinutes, holdHours } = settings.restock;
  const gathers = invitee.waitsForMore && holdHours > SHORT_HOLD_HOURS;
  const gathered = new Date(at.getTime() + (gathers ? gatherMinutes * 60_000 : 0));
  return speakableFrom(gathered, settings.restock, settings.timeZone);
}

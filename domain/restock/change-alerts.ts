// Somebody chooses how often we write, or that we write nothing for a while.
import { transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { ChangeAlerts } from "./alert-input";
import { getAlertOwner } from "./alert-owner";
import { liveSignUps } from "./end-sign-ups";
import { freeOf } from "./free-units";
import { writePreference } from "./preferences";
import { enqueueWaves } from "./waves";

/** Refuses a forged link. Who wants to hear at once again is looked for units at once. */
export async function changeAlerts(actor: Actor, input: ChangeAlerts): Promise<void> {
  const { token, frequency, pausedUntil } = ChangeAlerts.parse(input);
  const at = now();
  await transaction(async (tx) => {
    const owner = await getAlertOwner(tx, token);
    const variantIds = [...new Set((await liveSignUps(tx, owner)).flatMap((signUp) => signUp.variantIds))];
    await lockVariants(tx, variantIds);
    await writePreference(tx, owner.id, { frequency, pausedUntil: pausedUntil || null });
    await recordEvent(tx, actor, { name: "alerts.changed", at, data: { preferenceId: owner.id, frequency } });
    if (frequency === "at_once") await enqueueWaves(tx, await freeOf(tx, variantIds), await getSettings(tx));
  });
}

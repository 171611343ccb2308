// The mail that waited leaves: quiet hours are over, or the minutes in which other products could come back too.
//
// - Under the variants' locks each kept unit is looked at once more. One that is gone meanwhile (counted away, damaged) is
//   not written about: its hold ends, and the person keeps the place in line.
// - All that is held for the address goes into one mail, also what would be due a little later, and its hours begin now.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { rebalance } from "@/domain/allocation/rebalance";
import { recordEvent } from "@/domain/events/record";
import { lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { endHolds } from "./holds";
import { postponeTelling, untoldOf } from "./invitations";
import { quietEndsAt } from "./quiet-hours";
import { tellInvited } from "./tell";

/** Gives how many units the mail is about; does nothing when it has left or it is quiet. */
export async function tellWhoWaits(actor: Actor, input: { email: string }): Promise<number> {
  authorize(actor, "restock.invite");
  const at = now();
  return transaction(async (tx) => {
    const settings = await getSettings(tx);
    const known = await untoldOf(tx, input.email);
    if (known.length === 0) return 0;
    const locked = new Set(known.map((invitation) => invitation.variantId));
    await lockVariants(tx, [...locked]);
    const untold = (await untoldOf(tx, input.email)).filter(({ variantId }) => locked.has(variantId));
    const quietEnd = quietEndsAt(at, settings.restock, settings.timeZone);
    if (quietEnd) {
      await postponeTelling(
        tx,
        untold.map(({ id }) => id),
        quietEnd,
      );
      return 0;
    }
    const [gone, held] = [untold.filter(({ hasUnit }) => !hasUnit), untold.filter(({ hasUnit }) => hasUnit)];
    await tellInvited(tx, held, { settings, at });
    if (gone.length > 0) {
      await endHolds(
        tx,
        gone.map(({ holdId }) => holdId),
        { at },
      );
      const id = await recordEvent(tx, actor, {
        name: "invitation.dropped",
        at,
        data: { units: gone.length },
      });
      await rebalance(tx, {
        variantIds: [...new Set(gone.map(({ variantId }) => variantId))],
        settings,
        event: { id, at },
      });
    }
    return held.length;
  });
}

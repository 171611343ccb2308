// Every night what was kept long enough is deleted: forgotten carts, sign-ins that ended, links that are over.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { blankOldMails } from "@/domain/messages/outbox";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { dayAt } from "@/lib/day";
import { keptForDays } from "@/lib/kept-for";
import { deleteOldGuestCarts } from "./carts";
import { deleteOldCustomerSessions } from "./customer-sessions";
import { deleteOldMailedLinks } from "./mailed-links";
import { type Deleted, noteDeleted, takeRetentionDay } from "./retention-runs";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Once a day of the store; undefined when it was done today. */
export async function applyRetention(actor: Actor): Promise<Deleted | undefined> {
  authorize(actor, "customer.erase");
  const at = now();
  const before = (days: number) => new Date(at.getTime() - days * DAY_MS);
  return transaction(async (tx) => {
    const day = dayAt(at, (await getSettings(tx)).timeZone);
    if (!(await takeRetentionDay(tx, day, at))) return undefined;
    const deleted = {
      carts: await deleteOldGuestCarts(tx, before(keptForDays.guestCart)),
      signIns: await deleteOldCustomerSessions(tx, before(keptForDays.endedSignIn)),
      links: await deleteOldMailedLinks(tx, before(keptForDays.mailedLink)),
      mails: await blankOldMails(tx, { kind: "account-link", before: before(keptForDays.mailedLink), at }),
    };
    await noteDeleted(tx, day, deleted);
    if (Object.values(deleted).some((count) => count > 0))
      await recordEvent(tx, actor, { name: "retention.applied", at, data: deleted });
    return deleted;
  });
}

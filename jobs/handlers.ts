// Each job is one verb, called as the system actor.
import type { Actor } from "@/domain/actor";
import { settleCharge } from "@/domain/payments/settle-charge";
import { learnSlips } from "@/domain/promises/learn-slips";
import { expireHold } from "@/domain/restock/expire-hold";
import { inviteWave } from "@/domain/restock/invite-wave";
import { tellWhoWaits } from "@/domain/restock/tell-who-waits";
import type { JobName, Jobs } from "@/jobs/queue";

export const handlers: { [Name in JobName]: (actor: Actor, data: Jobs[Name]) => Promise<unknown> } = {
  "invite-wave": inviteWave,
  "tell-invited": tellWhoWaits,
  "expire-hold": expireHold,
  "settle-charge": settleCharge,
  "learn-slips": learnSlips,
};

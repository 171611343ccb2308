// Sends what waits in the outbox, one call to Resend at a time; without a key it is kept there to be read.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { now } from "@/lib/clock";
import { canSendMail, type SendAnswer, sendMails } from "@/lib/mail-sender";
import { keepDueMessages } from "./outbox";
import { claimCall, recordAnswer } from "./sending";

export type SendReport = {
  /** Messages that this turn dealt with; 0 when nothing was due. */
  handled: number;
  outcome: SendAnswer["outcome"] | "kept" | "given_up" | "idle";
  /** How long to leave Resend alone. */
  pauseMs: number;
  reason?: string;
};

/** One turn: intend (commit), call, record (commit). Safe to run in several workers at once. */
export async function sendMessages(actor: Actor): Promise<SendReport> {
  authorize(actor, "message.send");
  if (!canSendMail()) {
    const kept = await transaction((tx) => keepDueMessages(tx, now()));
    return { handled: kept, outcome: kept > 0 ? "kept" : "idle", pauseMs: 0 };
  }
  const call = await transaction((tx) => claimCall(tx, now()));
  if (!call) return { handled: 0, outcome: "idle", pauseMs: 0 };
  if (call === "given_up") return { handled: 1, outcome: "given_up", pauseMs: 0 };
  const answer = await sendMails(call.batchId, call.mails);
  await transaction((tx) => recordAnswer(tx, call, answer, now()));
  return {
    handled: call.mails.length,
    outcome: answer.outcome,
    pauseMs: answer.pauseMs,
    ...("reason" in answer && { reason: answer.reason }),
  };
}

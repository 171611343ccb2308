// How a mail leaves the house: never lost, never sent twice, whatever dies on the way.
//
// - A call to Resend is fixed in the database before it is made: its key, its mails, their order, every word of them.
//   A call that is made again, by whichever worker, is the same call, and Resend answers it with its first answer.
// - The note "a call is made" commits before the call. A worker that dies afterwards leaves a batch that is due again
//   when its time is up; nothing but the answer ends it.
// - Only an answer that says "none of these, and never" lets its mails go out under another key.
// - Resend remembers a key for 24 hours. A call that went unanswered is repeated for 23; after that nobody can know
//   whether the mail arrived, and a person decides.
//
// Example: 100 mails go out, Resend takes them, the worker is killed before it can write that down. A minute later
// another worker repeats the call under the same key; Resend sends nothing and answers with the 100 ids again.
// Source: resend.com/docs/dashboard/emails/idempotency-keys.
import { and, asc, eq, lte } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { log } from "@/lib/log";
import type { OutgoingMail, SendAnswer } from "@/lib/mail-sender";
import { formBatch, outgoing } from "./batches";
import { failBatch, markSent, noteCall, postponeBatch, splitBatch } from "./outbox";

const SECOND = 1000;
const HOUR = 3600 * SECOND;
/** Longer than a call can take, so that no two workers make the same call at once without need. */
const CALL_IS_OURS_FOR = 60 * SECOND;
const KEY_IS_SAFE_FOR = 23 * HOUR;
const GIVE_UP_AFTER = 72 * HOUR;
const ATTEMPTS_AT_LEAST = 8;
const LONGEST_BACKOFF = 15 * 60 * SECOND;

export type Call = {
  batchId: string;
  attempt: number;
  at: Date;
  unansweredSince: Date;
  mails: OutgoingMail[];
};

/** The next call to make, noted as made; "given_up" when the batch in turn can't be called any more. */
export async function claimCall(tx: Tx, at: Date): Promise<Call | "given_up" | undefined> {
  const due = await lockDueBatch(tx, at);
  if (due) {
    const reason = whyGiveUp(due, at);
    if (reason) {
      await failBatch(tx, due.batchId, reason);
      log.error({ batchId: due.batchId, reason }, "message.given_up");
      return "given_up";
    }
  }
  const batchId = due?.batchId ?? (await formBatch(tx, at));
  if (!batchId) return undefined;
  if (batchId === "unsendable") return "given_up";
  const rows = await noteCall(tx, batchId, at, new Date(at.getTime() + CALL_IS_OURS_FOR));
  const first = rows[0];
  if (!first?.unansweredSince) return undefined;
  return {
    batchId,
    attempt: first.attempts,
    at,
    unansweredSince: first.unansweredSince,
    mails: rows.map(outgoing),
  };
}

/** Writes down what Resend said. */
export async function recordAnswer(tx: Tx, call: Call, answer: SendAnswer, at: Date): Promise<void> {
  const after = (ms: number) => new Date(at.getTime() + ms);
  await lockBatch(tx, call.batchId);
  switch (answer.outcome) {
    case "accepted":
      return markSent(tx, call.batchId, answer.providerIds, at);
    case "refused":
      // Conclusive also after an unanswered call: had that one been taken, this one would have been answered with it.
      if (call.mails.length > 1) return splitBatch(tx, { ...call, size: call.mails.length }, at);
      return failBatch(tx, call.batchId, answer.reason);
    case "key_conflict":
      return failBatch(
        tx,
        call.batchId,
        "Resend has already taken another mail in this one's place. Check there what arrived before sending it again.",
      );
    case "not_now":
      return postponeBatch(tx, call, {
        until: after(answer.waitMs),
        reason: answer.reason,
        isAnswered: call.unansweredSince.getTime() === call.at.getTime(),
      });
    case "in_progress":
      return postponeBatch(tx, call, { until: after(5 * SECOND), reason: answer.reason, isAnswered: false });
    case "unknown":
      return postponeBatch(tx, call, {
        until: after(Math.min(2 ** call.attempt * SECOND, LONGEST_BACKOFF)),
        reason: answer.reason,
        isAnswered: false,
      });
  }
}

// The row at position 0 stands for its batch: whoever has its lock has the batch.
async function lockDueBatch(tx: Tx, at: Date) {
  const [head] = await tx
    .select({
      batchId: messages.batchId,
      attempts: messages.attempts,
      createdAt: messages.createdAt,
      unansweredSince: messages.unansweredSince,
      error: messages.error,
    })
    .from(messages)
    .where(and(eq(messages.state, "sending"), eq(messages.batchPosition, 0), lte(messages.nextAttemptAt, at)))
    .orderBy(asc(messages.nextAttemptAt))
    .limit(1)
    .for("update", { skipLocked: true });
  return head?.batchId ? { ...head, batchId: head.batchId } : undefined;
}

/** A worker that has its answer and one that takes the call over would else lock the batch's rows in two orders. */
async function lockBatch(tx: Tx, batchId: string): Promise<void> {
  await tx
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.batchId, batchId), eq(messages.batchPosition, 0)))
    .for("update");
}

type DueBatch = { attempts: number; createdAt: Date; unansweredSince: Date | null; error: string | null };

function whyGiveUp(batch: DueBatch, at: Date): string | undefined {
  const age = (since: Date) => at.getTime() - since.getTime();
  if (batch.unansweredSince && age(batch.unansweredSince) > KEY_IS_SAFE_FOR)
    return "Resend's answer was lost, and by now it can't be asked again without perhaps sending twice. Check in Resend whether this mail arrived; if it didn't, send it again.";
  if (batch.attempts >= ATTEMPTS_AT_LEAST && age(batch.createdAt) > GIVE_UP_AFTER)
    return `Not sent after three days of trying. ${batch.error ?? ""}`.trim();
  return undefined;
}

// The adapter to Resend. It says what became of a call, and above all whether Resend may have accepted it.
import { Resend } from "resend";

export type OutgoingMail = {
  from: string;
  to: string;
  replyTo: string | null;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
  attachments?: MailAttachment[];
};

/** `content` is the file in base64. */
export type MailAttachment = { filename: string; content: string };

export type SendResult =
  /** All of them, with Resend's id of each, in the order given. */
  | { outcome: "accepted"; providerIds: string[] }
  /** None of them, and the same call will never be. */
  | { outcome: "refused"; reason: string }
  /** None of them now: a limit, or an account that isn't ready. */
  | { outcome: "not_now"; reason: string; waitMs: number }
  /** The first call under this key is still being worked on. */
  | { outcome: "in_progress"; reason: string }
  /** Another call was made under this key. */
  | { outcome: "key_conflict"; reason: string }
  /** Nobody can tell; only the same call under the same key is safe. */
  | { outcome: "unknown"; reason: string };

/** What happened, and how long Resend asks to be left alone before any other call. */
export type SendAnswer = SendResult & { pauseMs: number };

export const MAILS_PER_CALL = 100;
const ACCOUNT_WAIT_MS = 5 * 60_000;

function callTimeoutMs(): number {
  return Number(process.env.BACKFILL_MAIL_TIMEOUT_MS ?? 30_000);
}

export function canSendMail(): boolean {
  return Boolean(process.env.RESEND_API_KEY);
}

/**
 * One call for up to 100 mails: Resend takes all of them or none (strict validation), and for 24 hours answers the
 * same key and body with the first answer instead of sending again. (resend.com/docs, Idempotency keys, Batch)
 */
export async function sendMails(key: string, mails: OutgoingMail[]): Promise<SendAnswer> {
  const resend = new Resend(process.env.RESEND_API_KEY);
  const options = { idempotencyKey: key, signal: AbortSignal.timeout(callTimeoutMs()) };
  const [first] = mails;
  // The call for many takes no attachments, so that a mail with one goes by itself.
  const answer =
    first?.attachments && mails.length === 1
      ? await resend.emails.send({ ...payload(first), attachments: first.attachments }, options)
      : await resend.batch.send(mails.map(payload), options);
  const pauseMs = pauseAfter(answer.headers);
  if (answer.error) return { ...whatWentWrong(answer.error, pauseMs), pauseMs };
  const providerIds = readIds(answer.data);
  if (providerIds?.length !== mails.length)
    return { outcome: "unknown", reason: "Resend's answer couldn't be read.", pauseMs };
  return { outcome: "accepted", providerIds, pauseMs };
}

function payload({ from, to, replyTo, subject, html, text, headers }: OutgoingMail) {
  return { from, to: [to], ...(replyTo && { replyTo }), subject, html, text, headers };
}

// What the shop's account is short of, or has wrong, says nothing about the mail: it waits until somebody mends it.
const accountErrors = new Set([
  "missing_api_key",
  "invalid_api_key",
  "restricted_api_key",
  "invalid_from_address",
  "daily_quota_exceeded",
  "monthly_quota_exceeded",
]);

type SendError = { message?: string; statusCode?: number | null; name?: string };

function whatWentWrong({ message, statusCode, name }: SendError, pauseMs: number): SendResult {
  const reason = `Resend answered: ${message || name || "no reason given"}`;
  if (name && accountErrors.has(name))
    return { outcome: "not_now", reason, waitMs: Math.max(pauseMs, ACCOUNT_WAIT_MS) };
  if (statusCode === 429) return { outcome: "not_now", reason, waitMs: Math.max(pauseMs, 1000) };
  if (statusCode === 401 || statusCode === 403)
    return { outcome: "not_now", reason, waitMs: ACCOUNT_WAIT_MS };
  if (statusCode === 409 && name === "invalid_idempotent_request") return { outcome: "key_conflict", reason };
  if (statusCode === 409) return { outcome: "in_progress", reason };
  if (statusCode === 408 || !statusCode || statusCode >= 500)
    return {
      outcome: "unknown",
      reason: statusCode ? reason : "Resend couldn't be reached, or its answer was lost.",
    };
  return { outcome: "refused", reason };
}

// retry-after comes with a 429; the ratelimit pair with every answer. Both are in seconds.
function pauseAfter(headers: Record<string, string> | null): number {
  const seconds = (name: string) => {
    const value = Number(headers?.[name]);
    return Number.isFinite(value) && value > 0 ? Math.min(value, 3600) : 0;
  };
  const isSpent = headers?.["ratelimit-remaining"] === "0";
  return Math.max(seconds("retry-after"), isSpent ? seconds("ratelimit-reset") : 0) * 1000;
}

/** A batch is answered with a list of ids, a single mail with its own. */
function readIds(answer: unknown): string[] | undefined {
  if (typeof answer === "object" && answer !== null && "id" in answer)
    return typeof answer.id === "string" ? [answer.id] : undefined;
  if (typeof answer !== "object" || answer === null || !("data" in answer) || !Array.isArray(answer.data))
    return undefined;
  const ids = answer.data.map((item: unknown) =>
    typeof item === "object" && item !== null && "id" in item && typeof item.id === "string"
      ? item.id
      : undefined,
  );
  return ids.every((id) => id !== undefined) ? ids : undefined;
}

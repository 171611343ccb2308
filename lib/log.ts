import pino from "pino";
import { currentRequestId } from "@/lib/request-context";
import { toldError } from "@/lib/told-error";

/**
 * Structured logs on standard output, one JSON object a line, each with the request it belongs to. Lines are
 * written together, a fifth of a second late at most, and at the end of the process: each by itself costs a request as
 * much as its answer.
 */
export const log = pino(
  {
    level: process.env.BACKFILL_LOG_LEVEL ?? "info",
    base: { process: process.env.BACKFILL_PROCESS ?? "web" },
    redact: ["password", "*.password", "card", "*.card", "token", "*.token"],
    serializers: { err: toldError },
    mixin: () => {
      const requestId = currentRequestId();
      return requestId ? { requestId } : {};
    },
  },
  pino.destination({ sync: false, minLength: 4096, periodicFlush: 200 }),
);

import pino from "pino";
import { currentRequestId } from "@/lib/request-context";
import { toldError } from "@/lib/told-error";

/**
 * Structured logs on standard output, one JSON object a line, each with the request it belongs to. A request doesn't wait
 * until its lines are written; what isn't yet when the process ends is written then.
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
  pino.destination({ sync: false }),
);

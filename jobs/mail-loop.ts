// Empties the outbox: without rest while there is something to send, three times a second while there isn't.
import { systemActor } from "@/domain/actor";
import { sendMessages } from "@/domain/messages/send-messages";
import { type Loop, startLoop } from "@/jobs/loop";
import { log } from "@/lib/log";

const IDLE_MS = 300;
const LONGEST_REST_MS = 60_000;

export function startMailLoop(): Loop {
  let unanswered = 0;
  return startLoop("send-messages", async () => {
    const { handled, outcome, pauseMs, reason } = await sendMessages(systemActor("send-messages"));
    if (outcome === "idle") return IDLE_MS;
    const isFine = outcome === "accepted" || outcome === "kept";
    log[isFine ? "info" : "warn"](
      { messages: handled, outcome, ...(reason && { reason }) },
      "messages.handled",
    );
    if (outcome === "kept") return IDLE_MS; // one turn keeps all that is due: asking again at once would find a mail or two
    unanswered = outcome === "unknown" ? unanswered + 1 : 0;
    // When Resend doesn't answer, every further batch would only be one more in doubt.
    const backoff = unanswered > 0 ? 1000 * 2 ** Math.min(unanswered - 1, 5) : 0;
    return Math.min(Math.max(pauseMs, backoff), LONGEST_REST_MS);
  });
}

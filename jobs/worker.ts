// The worker: everything that happens without anybody waiting for a page. Run it with tsx; several may run at once.
import { closeDb } from "@/db/client";
import { startJobWorkers } from "@/jobs/job-workers";
import { startListingLoop } from "@/jobs/listing-loop";
import { startMailLoop } from "@/jobs/mail-loop";
import { startSweep } from "@/jobs/sweep";
import { log } from "@/lib/log";

const parts = [startMailLoop(), startListingLoop(), startSweep(), await startJobWorkers()];
log.info({ pid: process.pid }, "worker.ready");

let isStopping = false;
process.on("SIGTERM", stop);
process.on("SIGINT", stop);

/** What is in hand is finished: a mail that Resend has taken is written down as sent. */
async function stop(signal: NodeJS.Signals): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  log.info({ signal }, "worker.stopping");
  await Promise.allSettled(parts.map((part) => part.stop()));
  await closeDb();
  log.info("worker.stopped");
  process.exit(0);
}

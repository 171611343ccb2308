import { PgBoss } from "pg-boss";
import { systemActor } from "@/domain/actor";
import { handlers } from "@/jobs/handlers";
import type { JobName, Jobs } from "@/jobs/queue";
import { log } from "@/lib/log";
import { isRefusal } from "@/lib/refusal";
import { withRequestId } from "@/lib/request-context";

const STOP_WITHIN_MS = 8_000;

/**
 * Takes jobs from their queues and hands each to its verb. A job whose worker is killed is taken again by another
 * after a minute (db/job-queues.ts), so verbs must bear being called twice.
 */
export async function startJobWorkers(): Promise<{ stop: () => Promise<void> }> {
  const boss = new PgBoss({
    connectionString: process.env.DATABASE_URL,
    application_name: "backfill-jobs",
    max: 3,
    migrate: false,
    schedule: false,
    supervise: true,
    monitorIntervalSeconds: 30,
  });
  boss.on("error", (error) => log.error({ err: error }, "jobs.failed"));
  await boss.start();
  await workOn(boss, "invite-wave");
  await workOn(boss, "tell-invited");
  await workOn(boss, "expire-hold");
  await workOn(boss, "settle-charge");
  await workOn(boss, "learn-slips");
  return { stop: () => boss.stop({ graceful: true, timeout: STOP_WITHIN_MS }) };
}

async function workOn<Name extends JobName>(boss: PgBoss, name: Name): Promise<void> {
  await boss.work<Jobs[Name]>(name, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async ([job]) => {
    if (job) await withRequestId(`job-${job.id}`, () => runJob(name, job.data));
  });
}

/** A refusal is an answer (the hold was claimed meanwhile, say), and not a reason to try again. */
export async function runJob<Name extends JobName>(name: Name, data: Jobs[Name]): Promise<void> {
  try {
    await handlers[name](systemActor(name), data);
    log.info({ job: name, data }, "job.done");
  } catch (error) {
    if (!isRefusal(error)) {
      log.error({ err: error, job: name, data }, "job.failed");
      throw error;
    }
    log.info({ job: name, data, refused: error.code, reason: error.message }, "job.refused");
  }
}

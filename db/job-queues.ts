// The queues that jobs wait in, made with the tables: a verb may enqueue a job before any worker ever ran.
import { PgBoss, type Queue } from "pg-boss";

/**
 * Jobs run at least once and their verbs may run twice, so a failed or orphaned one is simply tried again.
 * "short" means: at most one waiting job for a key.
 */
const patient = {
  policy: "short",
  expireInSeconds: 60,
  retryLimit: 12,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 600,
  deleteAfterSeconds: 24 * 60 * 60,
} as const satisfies Omit<Queue, "name">;

export const jobQueues = {
  "invite-wave": patient,
  "tell-invited": patient,
  "expire-hold": { ...patient, retentionSeconds: 60 * 24 * 60 * 60 },
  "settle-charge": patient,
  "learn-slips": patient,
} as const satisfies Record<string, Omit<Queue, "name">>;

/** Makes pg-boss's schema and every queue, and brings the queues that exist to what is written above. */
export async function installQueues(url: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, supervise: false, schedule: false, max: 1 });
  boss.on("error", (error) => console.error(error.message));
  await boss.start();
  try {
    for (const [name, { policy, ...options }] of Object.entries(jobQueues)) {
      await boss.createQueue(name, { policy, ...options });
      await boss.updateQueue(name, options);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

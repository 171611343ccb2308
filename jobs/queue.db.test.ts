import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { getDb, transaction } from "@/db/client";
import { now } from "@/lib/clock";
import { newId } from "@/lib/id";
import { useDatabase } from "@/test/database";
import { enqueue, enqueueAll } from "./queue";

useDatabase();

type Row = { name: string; data: unknown; singleton_key: string; delay: number };

async function waitingJobs(key: string): Promise<Row[]> {
  return getDb().execute<Row>(sql`
    select name, data, singleton_key, extract(epoch from start_after - now())::float8 as delay
    from pgboss.job where singleton_key = ${key} or data::text like ${`%${key}%`}`);
}

describe("a job", () => {
  it("is there when its change commits", async () => {
    const holdId = newId();
    await transaction((tx) => enqueue(tx, "expire-hold", { holdId }));
    expect(await waitingJobs(holdId)).toMatchObject([{ name: "expire-hold", data: { holdId } }]);
  });

  it("is not there when its change rolls back", async () => {
    const holdId = newId();
    const change = transaction(async (tx) => {
      await enqueue(tx, "expire-hold", { holdId });
      throw new Error("no");
    });
    await expect(change).rejects.toThrow("no");
    expect(await waitingJobs(holdId)).toHaveLength(0);
  });

  it("waits only once for a key", async () => {
    const variantId = newId();
    for (let i = 0; i < 3; i += 1)
      await transaction((tx) => enqueue(tx, "invite-wave", { variantId }, { singletonKey: variantId }));
    expect(await waitingJobs(variantId)).toHaveLength(1);
  });

  it("without a key stands for itself", async () => {
    const chargeId = newId();
    await transaction(async (tx) => {
      await enqueue(tx, "settle-charge", { chargeId });
      await enqueue(tx, "settle-charge", { chargeId });
    });
    expect(await waitingJobs(chargeId)).toHaveLength(2);
  });

  it("is one of many that are enqueued at once, each with its own time", async () => {
    const list = [1, 2, 3].map((hours) => ({
      data: { holdId: newId() },
      startAfter: new Date(now().getTime() + hours * 3_600_000),
    }));
    await transaction((tx) => enqueueAll(tx, "expire-hold", list));
    for (const [position, { data }] of list.entries()) {
      const [job] = await waitingJobs(data.holdId);
      expect(Math.round((job?.delay ?? 0) / 3600)).toBe(position + 1);
    }
  });

  it("waits for its time", async () => {
    const holdId = newId();
    const startAfter = new Date(now().getTime() + 24 * 60 * 60 * 1000);
    await transaction((tx) => enqueue(tx, "expire-hold", { holdId }, { startAfter }));
    const [job] = await waitingJobs(holdId);
    expect(job?.delay).toBeGreaterThan(86_390);
    expect(job?.delay).toBeLessThan(86_410);
  });

  it("is enqueued by more transactions at once than there are connections", async () => {
    const ids = Array.from({ length: 40 }, newId);
    await Promise.all(
      ids.map((chargeId) =>
        transaction((tx) => enqueue(tx, "settle-charge", { chargeId }, { singletonKey: chargeId })),
      ),
    );
    const jobs = await Promise.all(ids.map(waitingJobs));
    expect(jobs.every((rows) => rows.length === 1)).toBe(true);
  });
});

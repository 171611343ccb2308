import { expect, it } from "vitest";
import { transaction } from "@/db/client";
import { newId } from "@/lib/id";
import { useDatabase } from "@/test/database";
import { enqueue } from "./queue";

useDatabase();

it("the first jobs of a process don't wait for one another when they fill the pool", async () => {
  process.env.BACKFILL_DB_POOL = "2";
  const all = Array.from({ length: 12 }, () =>
    transaction((tx) => enqueue(tx, "settle-charge", { chargeId: newId() })),
  );
  await expect(Promise.all(all)).resolves.toHaveLength(12);
});

import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { getDb } from "@/db/client";
import { shopper, systemActor } from "@/domain/actor";
import { inviteWave } from "@/domain/restock/invite-wave";
import { subscribe } from "@/domain/restock/subscribe";
import { clockOffsetFile } from "@/lib/clock";
import { openShop, stockProduct } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { sweep } from "./sweep";

useDatabase();

it("a hold whose job was lost is ended when its time is over, and not a moment before", async () => {
  process.env.BACKFILL_DATA_DIR = mkdtempSync(path.join(os.tmpdir(), "backfill-clock-"));
  process.env.BACKFILL_TEST_CLOCK = "1";
  const shop = await openShop();
  const variantId = await stockProduct(shop, { onHand: 1 });
  await subscribe(shopper, { variantId, email: "ada@example.com" });
  await subscribe(shopper, { variantId, email: "bob@example.com" });
  expect(await inviteWave(systemActor("invite-wave"), { variantId })).toBe(1);
  await getDb().execute(sql`delete from pgboss.job`);

  await moveClockTo(23.9);
  await sweep();
  expect(await liveHolds()).toBe(1);

  await moveClockTo(24.1);
  await sweep();
  expect(await liveHolds()).toBe(0);
  const [wave] = await getDb().execute(sql`select data from pgboss.job where name = 'invite-wave'`);
  expect(wave).toMatchObject({ data: { variantId } });
});

async function moveClockTo(hours: number): Promise<void> {
  writeFileSync(clockOffsetFile(), String(hours * 3_600_000));
}

async function liveHolds(): Promise<number> {
  const rows = await getDb().execute(sql`select 1 from holds where ended_at is null`);
  return rows.length;
}

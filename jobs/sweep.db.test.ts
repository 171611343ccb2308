import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { shopper, systemActor } from "@/domain/actor";
import { learnSlips } from "@/domain/promises/learn-slips";
import { inviteWave } from "@/domain/restock/invite-wave";
import { subscribe } from "@/domain/restock/subscribe";
import { receiveStock } from "@/domain/stock/receive-stock";
import { clockOffsetFile } from "@/lib/clock";
import { newId } from "@/lib/id";
import { openShop, orderFromSupplier, stockProduct, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { sweep } from "./sweep";

useDatabase();

beforeEach(async () => {
  process.env.BACKFILL_DATA_DIR = mkdtempSync(path.join(os.tmpdir(), "backfill-clock-"));
  process.env.BACKFILL_TEST_CLOCK = "1";
  await getDb().execute(sql`truncate store, locations, suppliers, products, events, customers cascade`);
});

it("a hold whose job was lost is ended when its time is over, and not a moment before", async () => {
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

it("what was learned of suppliers is learned anew every night, once", async () => {
  const shop = await openShop();
  const order = await orderFromSupplier(shop, await stockProduct(shop), 1, 0);
  const [line] = await getDb().execute<{ id: string }>(
    sql`select id from purchase_order_lines where purchase_order_id = ${order.id}::uuid`,
  );
  await receiveStock(wes, {
    purchaseOrderId: order.id,
    receivingKey: newId(),
    lines: [{ lineId: line?.id ?? "", quantity: 1 }],
  });
  await learnSlips(systemActor("learn-slips"), { supplierId: shop.supplierId });
  const first = await learnedAt();
  await moveClockTo(48);
  await sweep();
  const second = await learnedAt();
  expect(second > first).toBe(true);
  await sweep();
  expect(await learnedAt()).toBe(second);
});

async function learnedAt(): Promise<string> {
  const [row] = await getDb().execute<{ at: string }>(
    sql`select min(learned_at)::text as at from supplier_forecasts`,
  );
  return row?.at ?? "";
}

async function moveClockTo(hours: number): Promise<void> {
  writeFileSync(clockOffsetFile(), String(hours * 3_600_000));
}

async function liveHolds(): Promise<number> {
  const rows = await getDb().execute(sql`select 1 from holds where ended_at is null`);
  return rows.length;
}

import { existsSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { getDb } from "@/db/client";
import { systemActor } from "@/domain/actor";
import { countTriage } from "@/domain/promises/triage-queries";
import { verify } from "@/domain/reports/verify";
import { now } from "@/lib/clock";
import { useDatabase } from "@/test/database";
import { seedDemo } from "./seed-demo";

process.env.BACKFILL_SECRET ??= "00".repeat(32);
useDatabase();

async function count(what: string): Promise<number> {
  const [row] = await getDb().execute<{ n: number }>(sql.raw(`select count(*)::int as n from ${what}`));
  return row?.n ?? 0;
}

it("the demo shop is in the middle of its week, and every sum in it is right", {
  timeout: 60_000,
}, async () => {
  const login = await seedDemo(() => undefined);
  expect(login.password.length).toBeGreaterThan(15);
  expect(await verify(getDb(), now())).toEqual([]);
  expect(await count("products where status = 'active'")).toBe(24);
  expect(await count("orders")).toBeGreaterThanOrEqual(40);
  expect(await count("decisions where decided_at is null and dropped_at is null")).toBeGreaterThanOrEqual(2);
  expect(
    await count("decisions where recommendation = 'wait' and decided_at is null and dropped_at is null"),
  ).toBeGreaterThan(0);
  expect(await count("purchase_orders where closed_at is null")).toBeGreaterThanOrEqual(4);
  expect(await count("subscriptions where ended_at is null")).toBe(21);
  expect(await count("holds where ended_at is null")).toBe(2);
  expect(await count("charges where state in ('declined', 'authentication_required')")).toBe(2);
  expect(await count("deliveries where source = 'import'")).toBeGreaterThan(90);
  expect(await count("promise_outcomes where ready_on <= latest_on")).toBeGreaterThan(20);
  expect(await count("promise_outcomes where ready_on > latest_on")).toBeGreaterThan(3);
  expect(await count("orders where closed_at is not null")).toBeGreaterThanOrEqual(40);
  const waiting = await countTriage(systemActor("test"));
  expect(waiting.broken).toBeGreaterThan(0);
  expect(waiting.at_risk).toBeGreaterThan(0);
  expect(waiting.fine).toBeGreaterThan(20);
  const pictures = await getDb().execute<{ url: string }>(sql`select url from product_images`);
  const missing = pictures.filter(({ url }) => !existsSync(path.join("public", url)));
  expect(missing).toEqual([]);
});

it("a shop that is open is not seeded over", async () => {
  await expect(seedDemo(() => undefined)).rejects.toThrow("set up already");
});

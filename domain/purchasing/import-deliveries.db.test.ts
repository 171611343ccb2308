import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { shopper } from "@/domain/actor";
import { learnSlips } from "@/domain/promises/learn-slips";
import { mika, openShop, sue, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { importDeliveries } from "./import-deliveries";

useDatabase();

beforeEach(async () => {
  await getDb().execute(sql`truncate store, locations, suppliers, events cascade`);
  await openShop();
});

const header = "Supplier,PO number,Expected,Received\n";
const file = `${header}ironworks,7,2026-01-05,2026-01-08\nIronworks,7,2026-01-05,2026-01-08\n IRON  works,8,2026-01-05,2026-01-08\nIronworks,,2026-02-02,2026-02-02\nIronworks,,2026-02-02,2026-02-02\n`;

async function kept() {
  const rows = await getDb().execute<{ name: string; late: number; quantity: number; source: string }>(sql`
    select supplier.name, received_on - expected_on as late, quantity, source
    from deliveries join suppliers supplier on supplier.id = supplier_id order by expected_on, quantity desc, name`);
  return [...rows];
}

async function events(): Promise<number> {
  const [row] = await getDb().execute<{ count: number }>(
    sql`select count(*)::int as count from events where name = 'deliveries.imported'`,
  );
  return row?.count ?? 0;
}

describe("a file of past deliveries", () => {
  it("goes in once: lines of one delivery are one, names are matched whatever their case", async () => {
    const report = await importDeliveries(mika, {}, file);
    expect(report).toMatchObject({
      rows: 5,
      deliveries: 4,
      added: 3,
      known: 0,
      newSuppliers: [],
      unknownSuppliers: [{ name: "IRON works", deliveries: 1 }],
    });
    expect(await kept()).toEqual([
      { name: "Ironworks", late: 3, quantity: 2, source: "import" },
      { name: "Ironworks", late: 0, quantity: 1, source: "import" },
      { name: "Ironworks", late: 0, quantity: 1, source: "import" },
    ]);
    expect(await importDeliveries(mika, {}, file)).toMatchObject({ added: 0, known: 3 });
    expect(await kept()).toHaveLength(3);
    expect(await events()).toBe(1);
  });

  it("adds suppliers only when it is told to, and each once", async () => {
    const report = await importDeliveries(mika, { addsSuppliers: true, leadTimeDays: 4 }, file);
    expect(report).toMatchObject({ added: 4, newSuppliers: ["IRON works"], unknownSuppliers: [] });
    const suppliers = await getDb().execute(sql`select name, lead_time_days from suppliers order by name`);
    expect([...suppliers]).toEqual([
      { name: "IRON works", lead_time_days: 4 },
      { name: "Ironworks", lead_time_days: 10 },
    ]);
    expect(await importDeliveries(mika, { addsSuppliers: true }, file)).toMatchObject({ added: 0, known: 4 });
  });

  it("is only looked at in a dry run", async () => {
    const report = await importDeliveries(mika, { isDryRun: true, addsSuppliers: true }, file);
    expect(report).toMatchObject({ added: 4, newSuppliers: ["IRON works"] });
    expect(await kept()).toEqual([]);
    expect(await events()).toBe(0);
  });

  it("with rows that can't be taken goes in without them, and says which", async () => {
    const report = await importDeliveries(
      mika,
      {},
      `${file}Ironworks,9,2026-02-30,2026-03-01\nIronworks,10,2026-03-01,2199-01-01\n`,
    );
    expect(report.problems.map(({ row }) => row)).toEqual([7, 8]);
    expect(report.added).toBe(3);
  });

  it("with days that can be read two ways changes nothing until somebody says how", async () => {
    const text = `${header}Ironworks,1,3/4/26,5/4/26\n`;
    await expect(importDeliveries(mika, {}, text)).rejects.toMatchObject({ code: "invalid", field: "dates" });
    expect(await kept()).toEqual([]);
    expect(await importDeliveries(mika, { dates: "dmy" }, text)).toMatchObject({ added: 1 });
    expect(await kept()).toMatchObject([{ late: 2 }]);
  });

  it.each([
    ["no columns that are known", "a,b\n1,2\n", "No column is known to hold the supplier"],
    ["nothing in it", "", "The file is empty."],
    [
      "a quotation mark that is never closed",
      `${header}"Ironworks,1,2026-01-01,2026-01-02\n`,
      "can't be read as CSV",
    ],
  ])("with %s is refused in a sentence", async (_, text, sentence) => {
    await expect(importDeliveries(mika, {}, text)).rejects.toThrow(sentence);
    expect(await events()).toBe(0);
  });

  it("refuses options that make no sense", async () => {
    await expect(importDeliveries(mika, { leadTimeDays: Number("soon") }, file)).rejects.toThrow();
    await expect(importDeliveries(mika, { columns: { received: "nowhere" } }, file)).rejects.toThrow(
      "The file has no column “nowhere”",
    );
  });

  it("is refused to those who may not change purchasing, before it is read", async () => {
    for (const actor of [sue, wes, shopper])
      await expect(importDeliveries(actor, {}, "")).rejects.toMatchObject({ code: "forbidden" });
  });
});

const shared = path.resolve(
  import.meta.dirname,
  "../../../shared/data/supplier-deliveries/scms-2006-2012.csv",
);

it.skipIf(!existsSync(shared))(
  "six years of real deliveries go in once and are learned",
  { timeout: 60_000 },
  async () => {
    const text = readFileSync(shared, "utf8");
    const report = await importDeliveries(mika, { addsSuppliers: true }, text);
    expect(report.rows).toBeGreaterThan(5000);
    expect(report.added).toBe(report.deliveries);
    expect(report.newSuppliers.length).toBeGreaterThan(30);
    expect(await importDeliveries(mika, { addsSuppliers: true }, text)).toMatchObject({
      added: 0,
      known: report.added,
      newSuppliers: [],
    });
    expect(await learnSlips(mika)).toMatchObject({ learned: report.newSuppliers.length });
  },
);

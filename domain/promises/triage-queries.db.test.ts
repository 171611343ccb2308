import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { shopper } from "@/domain/actor";
import { newId } from "@/lib/id";
import { buy, openShop, orderFromSupplier, type Shop, stockProduct, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { useMovingClock } from "@/test/moving-clock";
import { countTriage, listTriage, type TriageQuestion } from "./triage-queries";

useDatabase();
const { daysFromNow } = useMovingClock();

let shop: Shop;
let rack: string;
let unsupplied: string;

const all: TriageQuestion = { view: "all", sort: "day", search: "", supplierId: "" };

beforeAll(async () => {
  daysFromNow(0);
  shop = await openShop();
  await learned({ 1: 0, 50: 0, 80: 4, 95: 8, 100: 15 });
  rack = await stockProduct(shop, { title: "Rack", priceMinor: 20_000 });
  await orderFromSupplier(shop, rack, 20, 14);
  for (let index = 0; index < 5; index += 1) await buy(rack, 1 + index, { email: `t${index}@example.com` });
  const bell = await stockProduct(shop, { title: "Bell", onHand: 9, priceMinor: 100 });
  await buy(bell, 2);
  unsupplied = await stockProduct(shop, { title: "Nowhere mat", priceMinor: 500 });
  await orderFromSupplier(shop, unsupplied, 3, 30);
  await buy(unsupplied, 3);
});

async function learned(quantiles: Record<number, number>): Promise<void> {
  await getDb().execute(sql`
    insert into supplier_forecasts (id, supplier_id, quantiles, receipts, pool_receipts, basis, is_moving, learned_at)
    values (${newId()}::uuid, ${shop.supplierId}::uuid, ${JSON.stringify(quantiles)}::jsonb, 40, 0, 'supplier', false, now())
    on conflict on constraint supplier_forecasts_once do update set quantiles = excluded.quantiles`);
}

function standings() {
  return listTriage(wes, all).then(({ rows }) => rows.map((row) => [row.title, row.standing]));
}

describe("the waiting lines by urgency", () => {
  it("are those that wait, and fine while the day that was told is likely", async () => {
    const { rows, counts } = await listTriage(wes, all);
    expect(rows.map((row) => row.title)).toEqual([...Array(5).fill("Rack"), "Nowhere mat"]);
    expect(counts).toEqual({ broken: 0, at_risk: 0, fine: 6, no_day: 0 });
    for (const row of rows) expect(row.chance).toBeGreaterThanOrEqual(80);
    expect(rows[0]).toMatchObject({ supplies: [{ from: "Ironworks" }], unpegged: 0, waiting: 5 });
  });

  it("are at risk as soon as the supplier is known to come later, and while it is overdue", async () => {
    await learned({ 1: 5, 50: 9, 80: 20, 100: 40 });
    expect((await standings()).every(([, standing]) => standing === "at_risk")).toBe(true);
    await learned({ 1: 0, 50: 0, 80: 4, 95: 8, 100: 15 });
    expect((await countTriage(wes)).fine).toBe(6);
    daysFromNow(19);
    const { rows } = await listTriage(wes, { ...all, search: "rack" });
    expect(rows.map((row) => row.standing)).toEqual(Array(5).fill("at_risk"));
    expect(rows[0]?.chance).toBeLessThan(70);
  });

  it("are broken when the day has passed, longest broken first", async () => {
    daysFromNow(45);
    const { rows, counts } = await listTriage(wes, { ...all, view: "urgent" });
    expect(counts.broken).toBeGreaterThanOrEqual(5);
    expect(rows[0]).toMatchObject({ title: "Rack", standing: "broken" });
    expect(rows[0]?.daysLeft).toBeLessThan(0);
    daysFromNow(0);
  });

  it("are sorted by value and by chance too, and found by word, number and supplier", async () => {
    const byValue = (await listTriage(wes, { ...all, sort: "value" })).rows.map((row) => row.valueMinor);
    expect(byValue).toEqual(byValue.toSorted((a, b) => b - a));
    const byChance = (await listTriage(wes, { ...all, sort: "chance" })).rows.map((row) => row.chance ?? 101);
    expect(byChance).toEqual(byChance.toSorted((a, b) => a - b));
    expect((await listTriage(wes, { ...all, search: "nowhere" })).rows).toHaveLength(1);
    const [first] = (await listTriage(wes, all)).rows;
    expect((await listTriage(wes, { ...all, search: `#${first?.number}` })).rows).toHaveLength(1);
    expect((await listTriage(wes, { ...all, supplierId: shop.supplierId })).rows).toHaveLength(6);
    expect((await listTriage(wes, { ...all, supplierId: newId() })).rows).toHaveLength(0);
    for (const odd of ["100%", "'; drop table orders; --"])
      expect((await listTriage(wes, { ...all, search: odd, supplierId: odd })).rows).toHaveLength(0);
  });

  it("come in pages that neither repeat nor skip a line, in every order", async () => {
    for (const sort of ["day", "chance", "value", "tier"] as const) {
      const whole = (await listTriage(wes, { ...all, sort })).rows.map((row) => row.lineId);
      const paged: string[] = [];
      let after: string | undefined;
      for (let page = 0; page < 9; page += 1) {
        const { rows, next } = await listTriage(wes, { ...all, sort, size: 2, after });
        paged.push(...rows.map((row) => row.lineId));
        if (next === null) break;
        after = next;
      }
      expect(paged).toEqual(whole);
    }
  });

  it("are at risk when their supply is gone and nothing says that it comes again", async () => {
    await getDb().execute(sql`delete from pegs where variant_id = ${unsupplied}::uuid`);
    await getDb().execute(
      sql`update order_lines set pegged_incoming = 0 where variant_id = ${unsupplied}::uuid`,
    );
    const [row] = (await listTriage(wes, { ...all, search: "nowhere" })).rows;
    expect(row).toMatchObject({ standing: "at_risk", chance: 0, unpegged: 3, supplies: [] });
  });

  it("are for staff alone", async () => {
    await expect(listTriage(shopper, all)).rejects.toMatchObject({ code: "forbidden" });
    await expect(countTriage(shopper)).rejects.toMatchObject({ code: "forbidden" });
  });
});

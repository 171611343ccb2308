import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { shopper } from "@/domain/actor";
import { newId } from "@/lib/id";
import { buy, mika, openShop, orderFromSupplier, type Shop, stockProduct, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { loadVariantStates } from "./load-states";
import { pinLine } from "./pin-line";
import { placeInLine } from "./place-in-line";
import { compareRank } from "./rank";
import { getQueue } from "./variant-queue-queries";

useDatabase();

let shop: Shop;
let variantId: string;
beforeAll(async () => {
  shop = await openShop();
  variantId = await stockProduct(shop, { onHand: 3 });
  await orderFromSupplier(shop, variantId, 40);
  for (let index = 0; index < 12; index += 1) await buy(variantId, 2, { email: `q${index}@example.com` });
  const tiers = await getDb().execute<{ id: string }>(
    sql`select id from order_lines where variant_id = ${variantId}::uuid order by queued_at offset 8`,
  );
  await getDb().execute(sql`update order_lines set tier = 1 where id = ${tiers[0]?.id ?? ""}::uuid`);
  await getDb().execute(
    sql`update order_lines set due_on = '2030-01-01' where id = ${tiers[1]?.id ?? ""}::uuid`,
  );
  await pinLine(mika, { orderLineId: tiers[2]?.id ?? "", reason: "Wedding" });
});

async function ranked(): Promise<string[]> {
  const state = (await loadVariantStates(getDb(), [variantId])).get(variantId);
  return (state?.demands ?? []).toSorted(compareRank).map((demand) => demand.id);
}

describe("a queue in pages", () => {
  it("stands in the order in which the plan serves it, on every page and back again", async () => {
    const all = await ranked();
    const first = await getQueue(wes, variantId, { size: 5 });
    const second = await getQueue(wes, variantId, { size: 5, after: first?.next ?? "" });
    const third = await getQueue(wes, variantId, { size: 5, after: second?.next ?? "" });
    const pages = [first, second, third].map((page) => page?.lines.map((line) => line.id) ?? []);
    expect(pages.flat()).toEqual(all);
    expect(first?.previous).toBeNull();
    expect(third?.next).toBeNull();
    const back = await getQueue(wes, variantId, { size: 5, before: third?.previous ?? "" });
    expect(back?.lines.map((line) => line.id)).toEqual(pages[1]);
  });

  it("gives each waiting line the same place as its own page does, and none to a line that is all here", async () => {
    const queue = await getQueue(wes, variantId);
    const places = await getDb().execute<{ id: string; place: number | null }>(sql`
      select line.id, ${placeInLine} as place from order_lines line
      left join pins pin on pin.order_line_id = line.id and pin.unpinned_at is null
      where line.variant_id = ${variantId}::uuid`);
    const counted = new Map(places.map((row) => [row.id, row.place]));
    for (const line of queue?.lines ?? []) expect(line.place).toBe(counted.get(line.id));
    const waiting = queue?.lines.filter((line) => line.open > line.ready) ?? [];
    expect(waiting.map((line) => line.place)).toEqual(waiting.map((_, index) => index + 1));
    expect(queue?.lines.filter((line) => line.open === line.ready).every((line) => line.place === null)).toBe(
      true,
    );
    expect(queue?.waitingLines).toBe(waiting.length);
  });

  it("opens where a line stands, with its true place; a line that isn't in it leads to the head", async () => {
    const all = await ranked();
    const [line] = (await getQueue(wes, variantId, { from: all[7], size: 1 }))?.lines ?? [];
    const inWhole = (await getQueue(wes, variantId))?.lines[7];
    expect(line).toEqual(inWhole);
    for (const unknown of [newId(), "nonsense", "'; drop table orders; --"]) {
      expect((await getQueue(wes, variantId, { after: unknown }))?.lines[0]?.id).toBe(all[0]);
    }
  });

  it("opens with those before a line, so that it is seen who is ahead", async () => {
    const all = await ranked();
    const ids = (await getQueue(wes, variantId, { around: all[11] }))?.lines.map((line) => line.id);
    expect(ids).toEqual(all.slice(1));
    expect((await getQueue(wes, variantId, { around: all[3] }))?.lines[0]?.id).toBe(all[0]);
    expect((await getQueue(wes, variantId, { around: newId() }))?.lines[0]?.id).toBe(all[0]);
  });

  it("is refused to whoever isn't staff", async () => {
    await expect(getQueue(shopper, variantId)).rejects.toMatchObject({ code: "forbidden" });
  });
});

import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { shopper } from "@/domain/actor";
import { receiveStock } from "@/domain/stock/receive-stock";
import { newId } from "@/lib/id";
import { buy, openShop, orderFromSupplier, type Shop, stockProduct, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { useMovingClock } from "@/test/moving-clock";
import { keptLines } from "./scoreboard-figures";
import { getScoreboard } from "./scoreboard-queries";
import { replayScores } from "./scoreboard-replay";

useDatabase();
const { daysFromNow } = useMovingClock();

let shop: Shop;
beforeAll(async () => {
  daysFromNow(0);
  shop = await openShop();
  const rack = await stockProduct(shop);
  // Two promises on each of twelve deliveries, every fourth of which comes twenty days late.
  for (let round = 0; round < 12; round += 1) {
    daysFromNow(round * 30);
    const purchase = await orderFromSupplier(shop, rack, 2, round * 30 + 7);
    await buy(rack, 1, { email: `a${round}@example.com` });
    await buy(rack, 1, { email: `b${round}@example.com` });
    daysFromNow(round * 30 + 7 + (round % 4 === 3 ? 20 : 0));
    const [line] = await getDb().execute<{ id: string }>(
      sql`select id from purchase_order_lines where purchase_order_id = ${purchase.id}::uuid`,
    );
    await receiveStock(wes, {
      purchaseOrderId: purchase.id,
      receivingKey: newId(),
      lines: [{ lineId: line?.id ?? "", quantity: 2 }],
    });
  }
});

describe("the scoreboard", () => {
  it("counts each promise of the last year once, kept or not, by supplier, confidence and month", async () => {
    const { kept, suppliers } = await getScoreboard(wes, { supplierId: "" });
    const lines = keptLines(kept);
    const total = lines.reduce((sum, line) => sum + line.total.promises, 0);
    expect(total).toBe(24);
    expect(lines.reduce((sum, line) => sum + line.total.kept, 0)).toBe(18);
    expect(lines.every((line) => line.total.sooner <= line.total.kept)).toBe(true);
    expect(lines.every((line) => line.supplier === "Ironworks")).toBe(true);
    expect(suppliers).toMatchObject([{ name: "Ironworks", deliveries: 12 }]);
  });

  it("shows how late a supplier came; twelve deliveries only teach", async () => {
    const board = await getScoreboard(wes, { supplierId: shop.supplierId });
    expect(board.chosen?.name).toBe("Ironworks");
    expect(board.slips).toEqual([
      { slip: 0, deliveries: 9 },
      { slip: 20, deliveries: 3 },
    ]);
    expect(replayScores(board.deliveries, { supplierId: null, fixedDays: board.fixedDays })).toEqual([]);
  });

  it("shows all suppliers for one that is none", async () => {
    expect((await getScoreboard(wes, { supplierId: "nonsense" })).chosen).toBeUndefined();
  });

  it("is for staff alone", async () => {
    await expect(getScoreboard(shopper, { supplierId: "" })).rejects.toMatchObject({ code: "forbidden" });
  });
});

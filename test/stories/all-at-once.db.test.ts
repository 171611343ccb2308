// Many people act on the same few units at the same moment, each on a connection of their own.
process.env.BACKFILL_DB_POOL = "24";

import { sql } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/db/client";
import { shopper, systemActor } from "@/domain/actor";
import { pinLine } from "@/domain/allocation/pin-line";
import { packParcel } from "@/domain/fulfilment/pack-parcel";
import { shipParcel } from "@/domain/fulfilment/ship-parcel";
import { unpackParcel } from "@/domain/fulfilment/unpack-parcel";
import { cancelUnits } from "@/domain/orders/cancel-units";
import { placeOrder } from "@/domain/orders/place-order";
import { settleCharge } from "@/domain/payments/settle-charge";
import { cancelPurchaseOrder } from "@/domain/purchasing/cancel-purchase-order";
import { movePurchaseOrder } from "@/domain/purchasing/move-purchase-order";
import { verify } from "@/domain/reports/verify";
import { expireHold } from "@/domain/restock/expire-hold";
import { inviteWave } from "@/domain/restock/invite-wave";
import { subscribe } from "@/domain/restock/subscribe";
import { adjustStock } from "@/domain/stock/adjust-stock";
import { countStock } from "@/domain/stock/count-stock";
import { receiveStock } from "@/domain/stock/receive-stock";
import { now } from "@/lib/clock";
import { addDays } from "@/lib/day";
import { newId } from "@/lib/id";
import { atOnce, times } from "@/test/at-once";
import {
  buy,
  mika,
  openShop,
  orderFromSupplier,
  orderOf,
  type Shop,
  stockProduct,
  sue,
  wes,
} from "@/test/cast";
import { useDatabase } from "@/test/database";

useDatabase();

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});

afterEach(async () => {
  expect(await verify(getDb(), now())).toEqual([]);
});

const worker = systemActor("test");

async function lineOf(orderId: string): Promise<string> {
  const [line] = await getDb().execute<{ id: string }>(
    sql`select id from order_lines where order_id = ${orderId}::uuid`,
  );
  return line?.id ?? "";
}

async function purchaseLineOf(purchaseOrderId: string): Promise<string> {
  const [line] = await getDb().execute<{ id: string }>(
    sql`select id from purchase_order_lines where purchase_order_id = ${purchaseOrderId}::uuid`,
  );
  return line?.id ?? "";
}

async function position(variantId: string) {
  const [row] = await getDb().execute<
    Record<"onHand" | "here" | "incoming" | "coming" | "unpegged", number>
  >(sql`
    select on_hand as "onHand", pegged_on_hand as here, incoming, pegged_incoming as coming, unpegged
    from stock_positions where variant_id = ${variantId}::uuid`);
  if (!row) throw new Error("no such variant");
  return row;
}

describe("deliveries checked in at once", () => {
  it("are each counted once, however often the form was sent", async () => {
    const rope = await stockProduct(shop);
    const { id } = await orderFromSupplier(shop, rope, 30);
    await Promise.all(times(5, (index) => buy(rope, 4, { email: `r${index}@example.com` })));
    const lines = [{ lineId: await purchaseLineOf(id), quantity: 5 }];
    const key = newId();
    const keys = [key, key, key, newId(), newId(), newId()];
    const done = await atOnce(
      keys.map((receivingKey) => receiveStock(wes, { purchaseOrderId: id, receivingKey, lines })),
    );
    expect(done).toBe(4);
    expect(await position(rope)).toEqual({ onHand: 20, here: 20, incoming: 10, coming: 0, unpegged: 0 });
  });

  it("of two purchase orders with the same products don't wait for each other for ever", async () => {
    const [one, other] = [await stockProduct(shop), await stockProduct(shop)];
    const orders = await Promise.all(
      times(6, async (index) => {
        const variants = index % 2 ? [one, other] : [other, one];
        const first = await orderFromSupplier(shop, variants[0] ?? one, 3);
        const second = await orderFromSupplier(shop, variants[1] ?? other, 3);
        return [first.id, second.id];
      }),
    );
    const acts = orders.flat().map(async (purchaseOrderId) => {
      const lines = [{ lineId: await purchaseLineOf(purchaseOrderId), quantity: 3 }];
      return receiveStock(wes, { purchaseOrderId, receivingKey: newId(), lines });
    });
    expect(await atOnce(acts)).toBe(12);
    expect([(await position(one)).onHand, (await position(other)).onHand]).toEqual([18, 18]);
  });
});

describe("a delivery, orders, cancellations and corrections of one product at once", () => {
  it("leave every unit accounted for", async () => {
    const bell = await stockProduct(shop, { onHand: 6, safetyStock: 1 });
    const purchases = await Promise.all([10, 14, 20].map((days) => orderFromSupplier(shop, bell, 10, days)));
    const placed = await Promise.all(times(10, (index) => buy(bell, 2, { email: `a${index}@example.com` })));
    const lineIds = await Promise.all(placed.map(({ orderId }) => lineOf(orderId)));
    const purchaseLines = await Promise.all(purchases.map(({ id }) => purchaseLineOf(id)));
    const at = (index: number) => ({ orderId: placed[index]?.orderId ?? "", lineId: lineIds[index] ?? "" });
    const place = { variantId: bell, locationId: shop.warehouseId };

    await atOnce([
      ...purchases.slice(0, 2).map(({ id }, index) =>
        receiveStock(wes, {
          purchaseOrderId: id,
          receivingKey: newId(),
          lines: [{ lineId: purchaseLines[index] ?? "", quantity: 6 }],
        }),
      ),
      movePurchaseOrder(mika, {
        purchaseOrderId: purchases[2]?.id ?? "",
        expectedOn: addDays(shop.today, 40),
      }),
      ...[1, 3, 5].map((index) =>
        cancelUnits(sue, {
          order: { orderId: at(index).orderId },
          orderLineId: at(index).lineId,
          quantity: 1,
          reason: "Asked",
        }),
      ),
      adjustStock(wes, { ...place, quantity: -2, kind: "damage", reason: "Dropped" }),
      adjustStock(wes, { ...place, quantity: 1, reason: "Found" }),
      countStock(wes, { ...place, counted: 9 }),
      pinLine(sue, { orderLineId: at(8).lineId, reason: "Waited long" }),
      ...times(6, (index) => buy(bell, 1, { email: `b${index}@example.com` })),
      cancelPurchaseOrder(mika, { purchaseOrderId: purchases[2]?.id ?? "", reason: "Supplier closed" }),
    ]);
    const { onHand, here } = await position(bell);
    expect(here).toBeLessThanOrEqual(onHand);
  });

  it("come out right in a hundred random mixes", async () => {
    const [one, other] = [await stockProduct(shop, { onHand: 8 }), await stockProduct(shop, { onHand: 3 })];
    const purchases = [await orderFromSupplier(shop, one, 40), await orderFromSupplier(shop, other, 40)];
    const purchaseLines = await Promise.all(purchases.map(({ id }) => purchaseLineOf(id)));
    let seed = 7;
    const pick = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    const orders: string[] = [];
    const acts: (() => Promise<unknown>)[] = [
      async () => {
        const lines = pick(2) ? [one, other] : [other, one];
        const placed = await placeOrder(
          shopper,
          orderOf(
            lines.slice(pick(2)).map((variantId) => ({ variantId, quantity: 1 + pick(2) })),
            { email: `m${pick(9)}@example.com` },
          ),
        );
        orders.push(placed.orderId);
      },
      async () => {
        const which = pick(2);
        const lines = [{ lineId: purchaseLines[which] ?? "", quantity: 1 + pick(3) }];
        await receiveStock(wes, {
          purchaseOrderId: purchases[which]?.id ?? "",
          receivingKey: newId(),
          lines,
        });
      },
      async () => {
        const orderId = orders[pick(orders.length)];
        if (!orderId) return;
        const orderLineId = await lineOf(orderId);
        await cancelUnits(sue, { order: { orderId }, orderLineId, quantity: 1, reason: "" });
      },
      () =>
        adjustStock(wes, {
          variantId: pick(2) ? one : other,
          locationId: shop.warehouseId,
          quantity: pick(2) ? 2 : -1,
          reason: "Correction",
        }),
      async () => {
        const orderId = orders[pick(orders.length)];
        if (orderId) await sendWhatIsReady(orderId);
      },
    ];
    for (let round = 0; round < 10; round += 1) {
      await atOnce(times(10, () => acts[pick(acts.length)]?.() ?? Promise.resolve()));
      expect(await verify(getDb(), now())).toEqual([]);
    }
  }, 60_000);
});

async function sendWhatIsReady(orderId: string): Promise<void> {
  const ready = await getDb().execute<{ orderLineId: string; quantity: number }>(sql`
    select line.id as "orderLineId", pegged_on_hand - packed as quantity from order_lines line
    where order_id = ${orderId}::uuid and pegged_on_hand > packed`);
  if (ready.length === 0) return;
  const parcelId = newId();
  await packParcel(wes, { orderId, parcelId, locationId: shop.warehouseId, lines: [...ready] });
  await shipParcel(wes, { parcelId });
}

describe("one parcel, packed, shipped and unpacked by several people at once", () => {
  async function packed(email: string): Promise<string> {
    const mat = await stockProduct(shop, { onHand: 2 });
    const { orderId } = await buy(mat, 2, { email });
    const parcelId = newId();
    const lines = [{ orderLineId: await lineOf(orderId), quantity: 2 }];
    await atOnce(times(4, () => packParcel(wes, { orderId, parcelId, locationId: shop.warehouseId, lines })));
    return parcelId;
  }

  it("leaves once and is charged once", async () => {
    const parcelId = await packed("once@example.com");
    await atOnce(times(6, () => shipParcel(wes, { parcelId })));
    const charges = await getDb().execute(
      sql`select state from charges where parcel_id = ${parcelId}::uuid and state = 'succeeded'`,
    );
    expect(charges).toHaveLength(1);
  });

  it("either leaves or is unpacked", async () => {
    const parcelId = await packed("either@example.com");
    await atOnce([
      shipParcel(wes, { parcelId }),
      unpackParcel(wes, { parcelId }),
      shipParcel(wes, { parcelId }),
    ]);
    const [parcel] = await getDb().execute<{ ends: number }>(sql`
      select num_nonnulls(shipped_at, unpacked_at) as ends from parcels where id = ${parcelId}::uuid`);
    expect(parcel?.ends).toBe(1);
  });

  it("is charged once though the job that asks again runs beside the person", async () => {
    const parcelId = await packed("job@example.com");
    const shipping = shipParcel(wes, { parcelId });
    const settling = times(4, async () => {
      const [charge] = await getDb().execute<{ id: string }>(
        sql`select id from charges where parcel_id = ${parcelId}::uuid`,
      );
      if (charge) await settleCharge(worker, { chargeId: charge.id });
    });
    await atOnce([shipping, ...settling]);
    const books = await getDb().execute(sql`
      select 1 from sandbox_charges where idempotency_key in (
        select idempotency_key from charges where parcel_id = ${parcelId}::uuid)`);
    expect(books).toHaveLength(1);
  });
});

describe("waves and orders at once", () => {
  it("never offer a unit that somebody orders", async () => {
    const rope = await stockProduct(shop, { onHand: 5 });
    await Promise.all(
      times(8, (index) => subscribe(shopper, { variantId: rope, email: `w${index}@example.com` })),
    );
    await atOnce([
      ...times(4, () => inviteWave(worker, { variantId: rope })),
      ...times(8, (index) => buy(rope, 1, { email: `o${index}@example.com` })),
    ]);
    const [row] = await getDb().execute<{ held: number; ordered: number }>(sql`
      select (select count(*)::int from holds where variant_id = ${rope}::uuid and ended_at is null) as held,
        (select coalesce(sum(quantity), 0)::int from order_lines where variant_id = ${rope}::uuid) as ordered`);
    expect((row?.held ?? 0) + (row?.ordered ?? 0)).toBe(5);
  });

  it("end a hold once, though its job and the sweep both try", async () => {
    const rope = await stockProduct(shop, { onHand: 1 });
    await subscribe(shopper, { variantId: rope, email: "late@example.com" });
    await inviteWave(worker, { variantId: rope });
    const [hold] = await getDb().execute<{ id: string }>(sql`
      update holds set expires_at = now() - interval '1 second' where variant_id = ${rope}::uuid returning id`);
    expect(await atOnce(times(5, () => expireHold(worker, { holdId: hold?.id ?? "" })))).toBe(5);
    const ended = await getDb().execute(
      sql`select 1 from events where name = 'hold.expired' and variant_id = ${rope}::uuid`,
    );
    expect(ended).toHaveLength(1);
  });
});

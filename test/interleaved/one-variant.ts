// One product's life beside its model: what should be on hand, open and on its way is counted by hand, and who gets which unit
// is asked of the planner that tries every way.
import { sql } from "drizzle-orm";
import type fc from "fast-check";
import { expect } from "vitest";
import { getDb } from "@/db/client";
import { systemActor } from "@/domain/actor";
import { loadVariantStates } from "@/domain/allocation/load-states";
import { pinLine } from "@/domain/allocation/pin-line";
import { replanVariants } from "@/domain/allocation/replan-variants";
import { cancelUnits } from "@/domain/orders/cancel-units";
import { dayRules } from "@/domain/promises/day-rules";
import { cancelPurchaseOrder } from "@/domain/purchasing/cancel-purchase-order";
import { movePurchaseOrder } from "@/domain/purchasing/move-purchase-order";
import { adjustStock } from "@/domain/stock/adjust-stock";
import { receiveStock } from "@/domain/stock/receive-stock";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { addDays, dayAt } from "@/lib/day";
import { newId } from "@/lib/id";
import { bestPlan } from "@/test/brute-force/planner";
import { caseOf } from "@/test/brute-force/state-case";
import { buy, mika, orderFromSupplier, sue, wes } from "@/test/cast";
import { firstRow, type Street } from "./busy-street";

export type Model = {
  onHand: Map<string, number>;
  lines: { id: string; orderId: string; open: number; isPinned: boolean }[];
  coming: { id: string; purchaseOrderId: string; open: number }[];
};

export type Real = { street: Street; variantId: string; passDays: (days: number) => void };
export type Step = fc.AsyncCommand<Model, Real>;

/** `run` does it to both; afterwards the database must be what the model says. */
function step(
  name: string,
  check: (model: Model) => boolean,
  run: (model: Model, real: Real) => Promise<unknown>,
): Step {
  return {
    check,
    toString: () => name,
    async run(model, real) {
      await run(model, real);
      await compare(model, real);
    },
  };
}

const always = () => true;
const pick = <One>(list: One[], which: number): One | undefined => list[which % Math.max(1, list.length)];
const today = () => dayAt(now(), "UTC");
const openLines = (model: Model) => model.lines.filter((line) => line.open > 0);
const comingLines = (model: Model) => model.coming.filter((line) => line.open > 0);

export function order(quantity: number): Step {
  return step(`order ${quantity}`, always, async (model, { variantId }) => {
    const { orderId } = await buy(variantId, quantity, { email: `${newId()}@example.com` });
    const line = await firstRow<{ id: string }>(
      sql`select id from order_lines where order_id = ${orderId}::uuid`,
    );
    model.lines.push({ id: line?.id ?? "", orderId, open: quantity, isPinned: false });
  });
}

export function purchase(quantity: number, days: number): Step {
  return step(`purchase ${quantity} in ${days} days`, always, async (model, { street, variantId }) => {
    const { id } = await orderFromSupplier({ ...street, today: today() }, variantId, quantity, days);
    const line = await firstRow<{ id: string }>(
      sql`select id from purchase_order_lines where purchase_order_id = ${id}::uuid`,
    );
    model.coming.push({ id: line?.id ?? "", purchaseOrderId: id, open: quantity });
  });
}

export function receive(which: number, most: number): Step {
  const has = (model: Model) => comingLines(model).length > 0;
  return step(`receive up to ${most} of ${which}`, has, async (model, { street }) => {
    const line = pick(comingLines(model), which);
    if (!line) return;
    const quantity = Math.min(line.open, most);
    const lines = [{ lineId: line.id, quantity }];
    await receiveStock(wes, { purchaseOrderId: line.purchaseOrderId, receivingKey: newId(), lines });
    line.open -= quantity;
    add(model, street.warehouseId, quantity);
  });
}

export function slip(which: number, days: number): Step {
  const has = (model: Model) => comingLines(model).length > 0;
  return step(`move ${which} to ${days} days from now`, has, async (model) => {
    const purchaseOrderId = pick(comingLines(model), which)?.purchaseOrderId ?? "";
    await movePurchaseOrder(mika, { purchaseOrderId, expectedOn: addDays(today(), days) });
  });
}

export function callOff(which: number): Step {
  const has = (model: Model) => comingLines(model).length > 0;
  return step(`call ${which} off`, has, async (model) => {
    const line = pick(comingLines(model), which);
    if (!line) return;
    await cancelPurchaseOrder(mika, { purchaseOrderId: line.purchaseOrderId, reason: "Called off" });
    line.open = 0;
  });
}

export function cancel(which: number, most: number): Step {
  const has = (model: Model) => openLines(model).length > 0;
  return step(`cancel up to ${most} of ${which}`, has, async (model) => {
    const line = pick(openLines(model), which);
    if (!line) return;
    const quantity = Math.min(line.open, most);
    await cancelUnits(sue, { order: { orderId: line.orderId }, orderLineId: line.id, quantity, reason: "" });
    line.open -= quantity;
  });
}

export function pin(which: number): Step {
  const has = (model: Model) => openLines(model).some((line) => !line.isPinned);
  return step(`pin ${which}`, has, async (model) => {
    const line = pick(
      openLines(model).filter(({ isPinned }) => !isPinned),
      which,
    );
    if (!line) return;
    await pinLine(sue, { orderLineId: line.id, reason: "Waited long" });
    line.isPinned = true;
  });
}

/** Found, or gone; never more than lies there. */
export function adjust(units: number, isInShop: boolean): Step {
  const place = ({ warehouseId, shopId }: Street) => (isInShop ? shopId : warehouseId);
  return step(
    `adjust by ${units}${isInShop ? " in the shop" : ""}`,
    always,
    async (model, { street, variantId }) => {
      const locationId = place(street);
      const quantity = Math.max(units, -(model.onHand.get(locationId) ?? 0));
      if (quantity === 0) return;
      await adjustStock(wes, { variantId, locationId, quantity, reason: "Found" });
      add(model, locationId, quantity);
    },
  );
}

/** Days pass; what follows from that is seen when units are given out anew. */
export function wait(days: number): Step {
  return step(`wait ${days} days`, always, async (_model, { variantId, passDays }) => {
    passDays(days);
    await replanVariants(systemActor("test"), [variantId]);
  });
}

function add({ onHand }: Model, locationId: string, quantity: number): void {
  onHand.set(locationId, (onHand.get(locationId) ?? 0) + quantity);
}

async function compare(model: Model, { variantId }: Real): Promise<void> {
  const db = getDb();
  const [states, settings] = await Promise.all([loadVariantStates(db, [variantId]), getSettings(db)]);
  const state = states.get(variantId);
  if (!state) throw new Error("The product is gone");
  const sorted = (list: string[]) => list.toSorted();
  expect(
    sorted(state.levels.filter(({ onHand }) => onHand > 0).map((one) => `${one.locationId} ${one.onHand}`)),
  ).toEqual(
    sorted([...model.onHand].filter(([, units]) => units > 0).map(([id, units]) => `${id} ${units}`)),
  );
  expect(sorted(state.incoming.map((line) => `${line.lineId} ${line.open}`))).toEqual(
    sorted(comingLines(model).map((line) => `${line.id} ${line.open}`)),
  );
  expect(sorted(state.demands.map((demand) => `${demand.id} ${demand.open}`))).toEqual(
    sorted(openLines(model).map((line) => `${line.id} ${line.open}`)),
  );
  const pegs = state.demands.flatMap(({ id, loose }) =>
    loose.map((peg) => `${id}: ${peg.quantity} of ${peg.locationId ?? peg.purchaseOrderLineId}`),
  );
  const best = bestPlan(caseOf(state, dayRules(settings, now())));
  expect(sorted(pegs)).toEqual(
    sorted(best.map((peg) => `${peg.demandId}: ${peg.quantity} of ${peg.supplyId}`)),
  );
}

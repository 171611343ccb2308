// Staff plan to move units to another place. Nothing moves yet: the units stay where they lie until the transfer is dispatched.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { insertLines } from "@/domain/purchasing/lines";
import { insertPurchaseOrder } from "@/domain/purchasing/purchase-orders";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { dayAt } from "@/lib/day";
import { newId } from "@/lib/id";
import { Refusal } from "@/lib/refusal";
import { lockVariants } from "./levels";
import { PlanTransfer } from "./transfer-input";
import { namePlaces } from "./transfers";

/** Lines of one variant are added up. More than lies there may be planned; only what is free then can leave. */
export async function planTransfer(
  actor: Actor,
  input: PlanTransfer,
): Promise<{ id: string; number: number }> {
  authorize(actor, "stock.transfer");
  const plan = PlanTransfer.parse(input);
  const at = now();
  return transaction(async (tx) => {
    const settings = await getSettings(tx);
    if (plan.expectedOn < dayAt(at, settings.timeZone)) {
      throw new Refusal("invalid", "This day has passed. Enter today or a later day.", "expectedOn");
    }
    const places = await namePlaces(tx, plan);
    const wanted = [...Map.groupBy(plan.lines, (line) => line.variantId)].map(([variantId, lines]) => ({
      variantId,
      quantity: lines.reduce((sum, line) => sum + line.quantity, 0),
    }));
    await lockVariants(
      tx,
      wanted.map(({ variantId }) => variantId),
    );
    const id = newId();
    const number = await insertPurchaseOrder(tx, {
      id,
      fromLocationId: plan.fromLocationId,
      locationId: plan.locationId,
      state: "draft",
      expectedOn: plan.expectedOn,
      note: plan.note,
      createdAt: at,
    });
    await insertLines(
      tx,
      wanted.map((line) => ({
        ...line,
        id: newId(),
        purchaseOrderId: id,
        openQuantity: 0,
        expectedOn: plan.expectedOn,
      })),
    );
    const units = wanted.reduce((sum, { quantity }) => sum + quantity, 0);
    await recordEvent(tx, actor, {
      name: "transfer.planned",
      at,
      purchaseOrderId: id,
      data: { number, ...places, units, lines: wanted.length },
    });
    return { id, number };
  });
}

// Staff counted a shelf: on hand becomes what they counted, whatever the books said.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { CountStock } from "./adjust-stock-input";
import { changeOnHand, readOnHand } from "./change-on-hand";
import { countOpeningStock, lockVariants } from "./levels";

/** Refuses when on hand changed since the screen was shown: the count may have missed it. */
export async function countStock(actor: Actor, input: CountStock): Promise<void> {
  authorize(actor, "stock.adjust");
  const { variantId, locationId, counted, seen, reason } = CountStock.parse(input);
  const at = now();
  await transaction(async (tx) => {
    const settings = await getSettings(tx);
    await lockVariants(tx, [variantId]);
    const onHand = await readOnHand(tx, { variantId, locationId });
    if (seen !== undefined && seen !== onHand) {
      throw new Refusal(
        "conflict",
        `Somebody changed this while you counted: the books now say ${onHand ?? 0}. Count again.`,
        "counted",
      );
    }
    const eventId = await recordEvent(tx, actor, {
      name: "stock.counted",
      at,
      variantId,
      data: { counted, before: onHand, reason, locationId },
    });
    const event = { id: eventId, at };
    const quantity = counted - (onHand ?? 0);
    if (quantity === 0) {
      await countOpeningStock(tx, { eventId, at, locationId, counts: [{ variantId, quantity: 0 }] });
    } else {
      await changeOnHand(tx, {
        variantId,
        locationId,
        onHand: onHand ?? 0,
        quantity,
        kind: "count",
        reason,
        settings,
        event,
      });
    }
  });
}

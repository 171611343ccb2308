// Staff correct on hand by a few units: found, lost, damaged.
import { transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { AdjustStock } from "./adjust-stock-input";
import { changeOnHand, readOnHand } from "./change-on-hand";
import { lockVariants } from "./levels";

export async function adjustStock(actor: Actor, input: AdjustStock): Promise<void> {
  authorize(actor, "stock.adjust");
  const { variantId, locationId, quantity, kind, reason } = AdjustStock.parse(input);
  const at = now();
  await transaction(async (tx) => {
    const settings = await getSettings(tx);
    await lockVariants(tx, [variantId]);
    const onHand = (await readOnHand(tx, { variantId, locationId })) ?? 0;
    const eventId = await recordEvent(tx, actor, {
      name: "stock.adjusted",
      at,
      variantId,
      data: { quantity, onHand: onHand + quantity, kind, reason, locationId },
    });
    const event = { id: eventId, at };
    await changeOnHand(tx, { variantId, locationId, onHand, quantity, kind, reason, settings, event });
  });
}

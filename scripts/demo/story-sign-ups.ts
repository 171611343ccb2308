// People who asked to be told, and two blue helmets that came back: the first two in line have theirs held.
import { shopper, systemActor } from "@/domain/actor";
import { inviteWave } from "@/domain/restock/invite-wave";
import { subscribe } from "@/domain/restock/subscribe";
import { adjustStock } from "@/domain/stock/adjust-stock";
import { consumers } from "./people";
import { type Stage, variantOf } from "./stage";

const signUps: { sku: string; people: number }[] = [
  { sku: "MAT-CLAY", people: 7 },
  { sku: "LASER-G", people: 9 },
  { sku: "HELM-B", people: 5 },
];

export async function playSignUps(stage: Stage): Promise<void> {
  for (const { sku, people } of signUps) {
    for (const { email } of consumers.slice(-people))
      await subscribe(shopper, { variantId: variantOf(stage, sku), email });
  }
  const variantId = variantOf(stage, "HELM-B");
  await adjustStock(stage.manager, {
    variantId,
    locationId: stage.warehouseId,
    quantity: 2,
    reason: "Two found behind the white ones",
  });
  await inviteWave(systemActor("demo"), { variantId });
}

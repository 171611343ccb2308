// What a customer may take instead of units that wait: substitutes that lie here now, at no higher price.
import { getDb } from "@/db/client";
import { readSubstitutes } from "@/domain/catalog/substitute-queries";
import { readFree } from "@/domain/restock/free-units";
import { readLink } from "@/lib/signed-link";
import { readOrderLines } from "./find-line";
import { keptPrice } from "./swap";
import { waitingOf } from "./travel";

export type SwapOffer = {
  orderLineId: string;
  substituteId: string;
  title: string;
  unitPriceMinor: number;
  /** So many can be swapped: no more than wait, no more than are here. */
  atMost: number;
};

/** By the order's link; nothing for one that leads nowhere. */
export async function findSwapOffers(token: string): Promise<SwapOffer[]> {
  const orderId = readLink("order", token);
  if (!orderId) return [];
  const db = getDb();
  const waiting = (await readOrderLines(db, orderId)).filter((line) => waitingOf(line) > 0);
  const substitutes = await readSubstitutes(
    db,
    waiting.map((line) => line.variantId),
  );
  const offers: SwapOffer[] = [];
  for (const substitute of substitutes) {
    if (substitute.isDiscontinued) continue;
    const free = await readFree(db, substitute.variantId);
    for (const line of waiting.filter((one) => one.variantId === substitute.insteadOf && free > 0)) {
      offers.push({
        orderLineId: line.id,
        substituteId: substitute.variantId,
        title: [substitute.title, substitute.variantTitle].filter(Boolean).join(", "),
        unitPriceMinor: keptPrice(line.unitPriceMinor, substitute.priceMinor),
        atMost: Math.min(free, waitingOf(line)),
      });
    }
  }
  return offers;
}

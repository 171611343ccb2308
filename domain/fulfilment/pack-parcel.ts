// Staff put units into a parcel: from here on they are this customer's, whatever else changes.
import { sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { makeFirm } from "@/domain/allocation/pegs";
import { recordEvent } from "@/domain/events/record";
import { addressMark } from "@/domain/orders/address-mark";
import { type OrderLine, openUnits, readOrderLines } from "@/domain/orders/find-line";
import { changeOrderLines } from "@/domain/orders/lines";
import { type LockedOrder, lockOrder } from "@/domain/orders/orders";
import { parcelShipping } from "@/domain/orders/totals";
import { dayRules } from "@/domain/promises/day-rules";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { Refusal } from "@/lib/refusal";
import { closeOpenDecision, reviewDecisions } from "./decisions";
import { PackParcel } from "./parcel-input";
import { insertParcel, isPacked, sumParcels } from "./parcels";

/**
 * Packs units that lie at one location and are pegged to these lines; more than is pegged is refused. Part of an order
 * that its customer wanted together needs a reason, which is recorded.
 */
export async function packParcel(actor: Actor, input: PackParcel): Promise<{ parcelId: string }> {
  authorize(actor, "parcel.pack");
  const { orderId, parcelId, locationId, overrideReason, seenAddress, ...parsed } = PackParcel.parse(input);
  const wanted = parsed.lines.filter((line) => line.quantity > 0);
  if (wanted.length === 0) throw new Refusal("invalid", "Choose at least one unit to pack.", "lines");
  const at = now();
  return transaction(async (tx) => {
    const settings = await getSettings(tx);
    const order = await lockOrder(tx, orderId);
    if (await isPacked(tx, parcelId)) return { parcelId };
    if (seenAddress !== undefined && seenAddress !== addressMark(order.shipTo)) {
      throw new Refusal(
        "conflict",
        "The customer just changed the address. Load the page again and look where it goes.",
      );
    }
    const lines = await readOrderLines(tx, orderId);
    const taken = await takeFromShelf(tx, { lines, wanted, locationId, orderId });
    refuseUnaskedSplit(order, lines, taken, overrideReason);

    const goodsMinor = taken.reduce((sum, { line, quantity }) => sum + quantity * line.unitPriceMinor, 0);
    const earlier = await sumParcels(tx, orderId);
    const shippingMinor = parcelShipping({
      goodsMinor,
      earlierGoodsMinor: earlier.goodsMinor,
      earlierShippingMinor: earlier.shippingMinor,
      orderGoodsMinor: order.subtotalMinor,
      orderShippingMinor: order.shippingMinor,
    });
    const packedEventId = await recordEvent(tx, actor, {
      name: "parcel.packed",
      at,
      orderId,
      data: {
        lines: taken.map(({ line, quantity }) => ({ title: line.title, quantity })),
        ...(overrideReason && { overrideReason }),
      },
    });
    await insertParcel(
      tx,
      {
        id: parcelId,
        orderId,
        locationId,
        shipTo: order.shipTo,
        goodsMinor,
        shippingMinor,
        packedAt: at,
        packedEventId,
      },
      taken.map(({ line, quantity }) => ({ parcelId, orderLineId: line.id, quantity })),
    );
    await makeFirm(
      tx,
      parcelId,
      taken.map(({ line, quantity }) => ({ orderLineId: line.id, locationId, quantity })),
    );
    await changeOrderLines(
      tx,
      taken.map(({ line, quantity }) => ({ id: line.id, packed: quantity })),
    );
    await closeOpenDecision(tx, orderId, { choice: "ship_now", actor, at });
    await reviewDecisions(tx, [orderId], { settings, rules: dayRules(settings, at), at });
    return { parcelId };
  });
}

type Taken = { line: OrderLine; quantity: number };

async function takeFromShelf(
  tx: Tx,
  input: {
    lines: OrderLine[];
    wanted: { orderLineId: string; quantity: number }[];
    locationId: string;
    orderId: string;
  },
): Promise<Taken[]> {
  const ready = await tx.execute<{ orderLineId: string; quantity: number }>(sql`
    select peg.order_line_id as "orderLineId", peg.quantity from pegs peg
    join order_lines line on line.id = peg.order_line_id
    where line.order_id = ${input.orderId}::uuid and peg.location_id = ${input.locationId}::uuid
      and peg.parcel_id is null`);
  return input.wanted.map(({ orderLineId, quantity }) => {
    const line = input.lines.find((candidate) => candidate.id === orderLineId);
    if (!line) throw new Refusal("not_found", "One of these lines is not part of the order.");
    const here = ready.find((peg) => peg.orderLineId === orderLineId)?.quantity ?? 0;
    if (quantity <= here) return { line, quantity };
    throw new Refusal(
      "conflict",
      `Only ${here} of ${line.title} can be packed here now. Load the page again to see what changed.`,
      `lines.${orderLineId}`,
    );
  });
}

function refuseUnaskedSplit(
  order: LockedOrder,
  lines: OrderLine[],
  taken: Taken[],
  overrideReason: string,
): void {
  if (order.shipChoice !== "together" || overrideReason !== "") return;
  const isAll = lines.every((line) => {
    const quantity = taken.find((one) => one.line.id === line.id)?.quantity ?? 0;
    return openUnits(line) - line.apartQuantity <= line.packed + quantity;
  });
  if (isAll) return;
  throw new Refusal(
    "conflict",
    "This customer asked for one delivery. To send a part of it, say why.",
    "overrideReason",
  );
}

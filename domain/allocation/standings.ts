// What mass strategies decided for lines, and the places that lines have by them: each with its reason, until another follows.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { idsOf, insertion, at as instant } from "@/db/rows";
import { type FormerPlace, standings } from "@/db/schema/allocation";
import { changePlaces } from "@/domain/orders/lines";
import { newId } from "@/lib/id";
import { endPins, insertPins } from "./pins";
import type { PlaceChange } from "./scenario";

export type Decided = { reason: string; by: { id: string; name: string }; event: { id: string; at: Date } };

/** Writes the places of many lines, each table once. The caller holds their variants' locks. */
export async function writePlaces(tx: Tx, places: PlaceChange[], decided: Decided): Promise<void> {
  const { reason, by, event } = decided;
  await endStandings(
    tx,
    places.filter((place) => place.endsStanding).map((place) => place.orderLineId),
    event.at,
  );
  const begun = places.flatMap(({ orderLineId, standing }) =>
    standing
      ? [
          {
            id: newId(),
            orderLineId,
            ...standing,
            reason,
            setByName: by.name,
            eventId: event.id,
            setAt: event.at,
          },
        ]
      : [],
  );
  if (begun.length > 0) await tx.execute(insertion(standings, begun));
  await endPins(
    tx,
    places.filter((place) => place.pin === "end").map((place) => place.orderLineId),
    event.at,
  );
  await insertPins(
    tx,
    places
      .filter((place) => place.pin === "set")
      .map(({ orderLineId }) => ({
        orderLineId,
        reason,
        pinnedById: by.id,
        pinnedByName: by.name,
        pinnedAt: event.at,
      })),
  );
  await changePlaces(
    tx,
    places.flatMap(({ orderLineId, rank }) => (rank ? [{ id: orderLineId, ...rank }] : [])),
  );
}

/** A person decides about this line by name: its strategy ends, and it stands where it stood before. */
export async function releaseLine(tx: Tx, orderLineId: string, at: Date): Promise<void> {
  const ended = await tx.execute<{ former: FormerPlace | null }>(sql`
    update standings set ended_at = ${instant(at)}
    where order_line_id = ${orderLineId}::uuid and ended_at is null returning former`);
  const former = ended[0]?.former;
  if (former) await changePlaces(tx, [{ id: orderLineId, ...former, queuedAt: new Date(former.queuedAt) }]);
}

async function endStandings(tx: Tx, orderLineIds: string[], at: Date): Promise<void> {
  if (orderLineIds.length === 0) return;
  await tx.execute(sql`
    update standings set ended_at = ${instant(at)}
    where order_line_id = any(${idsOf(orderLineIds)}) and ended_at is null`);
}

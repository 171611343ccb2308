// The lines that a person put first, each with its reason.
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { idsOf, insertion } from "@/db/rows";
import { pins } from "@/db/schema/allocation";
import { newId } from "@/lib/id";

export type NewPin = {
  orderLineId: string;
  reason: string;
  pinnedById: string;
  pinnedByName: string;
  pinnedAt: Date;
};

/** False when the line is pinned already. */
export async function insertPin(tx: Tx, pin: NewPin): Promise<boolean> {
  const rows = await tx
    .insert(pins)
    .values({ id: newId(), ...pin })
    .onConflictDoNothing()
    .returning({ id: pins.id });
  return rows.length === 1;
}

/** Many at once, of lines that aren't pinned. */
export async function insertPins(tx: Tx, list: NewPin[]): Promise<void> {
  if (list.length === 0) return;
  await tx.execute(
    insertion(
      pins,
      list.map((pin) => ({ id: newId(), ...pin })),
    ),
  );
}

export async function endPins(tx: Tx, orderLineIds: string[], at: Date): Promise<void> {
  if (orderLineIds.length === 0) return;
  await tx
    .update(pins)
    .set({ unpinnedAt: at })
    .where(and(sql`${pins.orderLineId} = any(${idsOf(orderLineIds)})`, isNull(pins.unpinnedAt)));
}

/** False when it wasn't pinned. */
export async function endPin(tx: Tx, orderLineId: string, at: Date): Promise<boolean> {
  const rows = await tx
    .update(pins)
    .set({ unpinnedAt: at })
    .where(and(eq(pins.orderLineId, orderLineId), isNull(pins.unpinnedAt)))
    .returning({ id: pins.id });
  return rows.length === 1;
}

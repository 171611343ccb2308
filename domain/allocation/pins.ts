// The lines that a person put first, each with its reason.
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
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

/** False when it wasn't pinned. */
export async function endPin(tx: Tx, orderLineId: string, at: Date): Promise<boolean> {
  const rows = await tx
    .update(pins)
    .set({ unpinnedAt: at })
    .where(and(eq(pins.orderLineId, orderLineId), isNull(pins.unpinnedAt)))
    .returning({ id: pins.id });
  return rows.length === 1;
}

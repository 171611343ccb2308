// Reads what was charged for an order and with which card, for staff.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import type { ChargeState } from "@/db/schema/payments";
import { type Actor, authorize } from "@/domain/actor";

export type ChargeRow = {
  id: string;
  amountMinor: number;
  currency: string;
  state: ChargeState;
  failure: string | null;
  card: string;
  intendedAt: Date;
};

export async function listCharges(actor: Actor, orderId: string): Promise<ChargeRow[]> {
  authorize(actor, "admin.view");
  const rows = await getDb().execute<Omit<ChargeRow, "intendedAt"> & { intendedAt: string }>(sql`
    select charge.id, charge.amount_minor::float8 as "amountMinor", charge.currency, charge.state, charge.failure,
      card.brand || ' ending in ' || card.last4 as card, charge.intended_at as "intendedAt"
    from charges charge join saved_cards card on card.id = charge.saved_card_id
    where charge.order_id = ${orderId}::uuid order by charge.intended_at desc, charge.id desc`);
  return rows.map((row) => ({ ...row, intendedAt: new Date(row.intendedAt) }));
}

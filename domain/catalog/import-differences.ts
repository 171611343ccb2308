// Stock and policy of what the shop has already are the shop's own: an import leaves them and says how many differ.
import type { Db, Tx } from "@/db/client";
import type { PlannedVariant } from "./import-plan";
import { differingPolicies } from "./import-policy";
import { readOnHand } from "./queries";
import { winningPolicies } from "./winning-policies";

export async function differences(
  db: Db | Tx,
  known: readonly PlannedVariant[],
  locationId: string | null,
): Promise<{ stock: number; policy: number }> {
  if (known.length === 0) return { stock: 0, policy: 0 };
  const ids = known.map(({ row }) => row.id);
  const holding = await winningPolicies(db, ids, { kind: "everyone" });
  const policy = differingPolicies(known, holding).length;
  if (!locationId) return { stock: 0, policy };
  const onHand = await readOnHand(db, ids, locationId);
  const stock = known.filter(
    ({ row, draft }) =>
      draft.quantity !== undefined && Math.max(0, draft.quantity) !== (onHand.get(row.id) ?? 0),
  ).length;
  return { stock, policy };
}

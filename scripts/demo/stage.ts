// What every part of the demo's story needs: who acts, where things lie, and which variant a SKU is.
import type { Actor } from "@/domain/actor";
import type { Day } from "@/lib/day";

export type Stage = {
  owner: Actor & { kind: "staff" };
  manager: Actor & { kind: "staff" };
  warehouseId: string;
  shopId: string;
  variantIds: Map<string, string>;
  /** By name. */
  supplierIds: Map<string, string>;
  today: Day;
};

export function variantOf({ variantIds }: Pick<Stage, "variantIds">, sku: string): string {
  const id = variantIds.get(sku);
  if (!id) throw new Error(`the demo has no variant ${sku}`);
  return id;
}

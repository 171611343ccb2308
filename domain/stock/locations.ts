// The places where units lie: warehouses, shops, third-party warehouses.
import type { Tx } from "@/db/client";
import { locations } from "@/db/schema/stock";
import { newId } from "@/lib/id";
import { Refusal } from "@/lib/refusal";

export type NewLocation = {
  name: string;
  kind: "warehouse" | "shop" | "3pl" /** Lower first. */;
  priority: number;
};

/** Adds a place and gives its id; a name that is taken is refused. */
export async function insertLocation(tx: Tx, location: NewLocation): Promise<string> {
  const [added] = await tx
    .insert(locations)
    .values({ id: newId(), ...location })
    .onConflictDoNothing({ target: locations.name })
    .returning({ id: locations.id });
  if (!added) throw new Refusal("conflict", "A place with this name exists already.", "locationName");
  return added.id;
}

import { bigint, timestamp, uuid } from "drizzle-orm/pg-core";
import { newId } from "@/lib/id";

export function idColumn() {
  return uuid("id").primaryKey().$defaultFn(newId);
}

export function instant(name: string) {
  return timestamp(name, { withTimezone: true, mode: "date", precision: 3 });
}

/** Money in minor units of the row's (or the store's) currency. */
export function minorUnits(name: string) {
  return bigint(name, { mode: "number" });
}

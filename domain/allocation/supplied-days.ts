// pure
// What is known of the days of a variant's suppliers, put beside each of its purchase order lines and routes.
import { bufferFrom, type Forecast, forecastFor, type Pool } from "@/domain/promises/learned-buffer";
import type { SupplierDays } from "@/domain/promises/promise-days";
import { PromiseSettings } from "@/domain/store/settings-schema";
import type { Closure } from "@/lib/work-days";
import type { Incoming, VariantSupply } from "./variant-state";

export type IncomingRow = Pick<Incoming, "lineId" | "expectedOn" | "open" | "pegged" | "supplierId">;

export type SupplierRow = {
  id: string;
  name: string;
  /** Null for one that only delivers what was ordered already. */
  leadTimeDays: number | null;
  workingWeekdays: number[];
  orderWeekdays: number[];
  closures: Closure[];
  forecast: Forecast | null;
};

/** The store's promise settings as they are kept, and what was learned of its suppliers together. */
export type LearnedRow = { promise: Record<string, unknown> | null; pool: Pool | null };

export function suppliedDays(
  row: LearnedRow & { incoming: IncomingRow[]; suppliers: SupplierRow[] },
): Pick<VariantSupply, "incoming" | "routes"> {
  const rules = PromiseSettings.parse(row.promise ?? {});
  const known = new Map(
    row.suppliers.map((supplier) => {
      const forecast = forecastFor(supplier.forecast, row.pool, rules);
      const { id, workingWeekdays, orderWeekdays, closures } = supplier;
      const days: SupplierDays = { workingWeekdays, orderWeekdays, closures, quantiles: forecast?.quantiles };
      return [id, { buffer: bufferFrom(id, forecast, rules), supplier: days }];
    }),
  );
  const transfer = { buffer: bufferFrom(null, null, rules) };
  return {
    incoming: row.incoming.map((line) => ({ ...line, ...(known.get(line.supplierId ?? "") ?? transfer) })),
    routes: row.suppliers.flatMap(({ id, name, leadTimeDays }) => {
      const supplier = known.get(id);
      return leadTimeDays === null || !supplier
        ? []
        : [{ supplierId: id, supplierName: name, leadTimeDays, ...supplier }];
    }),
  };
}

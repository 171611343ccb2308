// Shows what would be if, and writes nothing: who wins, who loses, whose promise breaks, who would be told.
import { sql } from "drizzle-orm";
import { getDb, type Tx } from "@/db/client";
import { idsOf } from "@/db/rows";
import { type Actor, authorize } from "@/domain/actor";
import { dayRules } from "@/domain/promises/day-rules";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { diffBuilder, type LineLabel, linesToLabel, type ScenarioDiff } from "./scenario-diff";
import { Scenario, type ScenarioInput } from "./scenario-input";
import { passScenario } from "./scenario-pass";
import { permissionFor } from "./scenario-permission";
import { readScope } from "./scenario-scope";

export type ScenarioPreview = ScenarioDiff & {
  scenario: Scenario;
  /** Handed back with the order to do it: refused when anything that this was reckoned from is different then. */
  fingerprint: string;
};

/** One moment of the database, without a lock; product by product, so that 20,000 lines need no more memory than 2,000. */
export async function previewScenario(actor: Actor, input: ScenarioInput): Promise<ScenarioPreview> {
  const scenario = Scenario.parse(input);
  authorize(actor, permissionFor(scenario));
  const at = now();
  return getDb().transaction(
    async (tx) => {
      const settings = await getSettings(tx);
      const rules = dayRules(settings, at);
      const scope = await readScope(tx, scenario, rules.today);
      const diff = diffBuilder(settings.promise.tellEarlierDays);
      const fingerprint = await passScenario(tx, { scenario, scope, rules, at }, async (planned) => {
        diff.add(planned, await labelLines(tx, linesToLabel(planned)));
      });
      return { ...diff.done(), scenario, fingerprint };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

async function labelLines(tx: Tx, lineIds: string[]): Promise<Map<string, LineLabel>> {
  if (lineIds.length === 0) return new Map();
  const rows = await tx.execute<LineLabel>(sql`
    select line.id as "orderLineId", orders.number::int as number, orders.email, orders.ship_to->>'name' as name,
      company.name as company, line.title, line.unit_price_minor::float8 as "unitPriceMinor"
    from order_lines line join orders on orders.id = line.order_id
    left join customers customer on customer.id = orders.customer_id
    left join companies company on company.id = customer.company_id
    where line.id = any(${idsOf(lineIds)})`);
  return new Map(rows.map((row) => [row.orderLineId, row]));
}

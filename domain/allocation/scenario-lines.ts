// Whose lines a priority or a strategy is about: one line, an order, a company, all shoppers, all companies.
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { idsOf } from "@/db/rows";
import type { VariantScenario } from "./scenario";
import type { Scenario } from "./scenario-input";
import type { Strategy } from "./strategy";

export type PlacingScenario = Extract<Scenario, { kind: "priority" | "strategy" }>;

const waits = sql`line.quantity - line.shipped - line.cancelled - line.pegged_on_hand > 0`;

/** The products in whose queues somebody waits and one of these lines stands. */
export async function placingVariants(tx: Tx, scenario: PlacingScenario): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(
    scenario.kind === "priority"
      ? sql`select distinct line.variant_id as id from ${owners} where ${whose(scenario)} and ${waits} order by 1`
      : sql`
        select position.variant_id as id from stock_positions position
        where position.pegged_incoming + position.unpegged > 0
          and ${scenario.variantId ? sql`position.variant_id = ${scenario.variantId}::uuid` : sql`true`}
          and exists (select from ${owners} where line.variant_id = position.variant_id
            and line.quantity - line.shipped - line.cancelled > 0 and ${whose(scenario)})
        order by 1`,
  );
  return rows.map(({ id }) => id);
}

/** What happens to the lines of these variants. */
export async function placesIn(
  tx: Tx,
  scenario: PlacingScenario,
  variantIds: string[],
): Promise<Map<string, VariantScenario>> {
  const isOpen =
    scenario.kind === "priority" ? waits : sql`line.quantity - line.shipped - line.cancelled > 0`;
  const rows = await tx.execute<{ id: string; variantId: string; companyId: string | null }>(sql`
    select line.id, line.variant_id as "variantId", customer.company_id as "companyId" from ${owners}
    where line.variant_id = any(${idsOf(variantIds)}) and ${isOpen} and ${whose(scenario)}`);
  const places = new Map<string, VariantScenario>();
  for (const [variantId, lines] of Map.groupBy(rows, (row) => row.variantId)) {
    if (scenario.kind === "priority") places.set(variantId, { first: new Set(lines.map((line) => line.id)) });
    else
      places.set(variantId, {
        strategies: new Map(
          lines.flatMap(({ id, companyId }) => {
            const strategy = strategyFor(scenario, companyId);
            return strategy ? [[id, strategy] as const] : [];
          }),
        ),
      });
  }
  return places;
}

const owners = sql`order_lines line join orders on orders.id = line.order_id
  left join customers customer on customer.id = orders.customer_id`;

function whose(scenario: PlacingScenario): SQL {
  if (scenario.kind === "strategy")
    return sql.join([sql`(false`, ...scenario.groups.map(inGroup), sql`false)`], sql` or `);
  const id = sql`${scenario.id}::uuid`;
  if (scenario.who === "line") return sql`line.id = ${id}`;
  return scenario.who === "order" ? sql`line.order_id = ${id}` : sql`customer.company_id = ${id}`;
}

function inGroup({ who }: { who: string }): SQL {
  if (who === "consumers") return sql`customer.company_id is null`;
  if (who === "businesses") return sql`customer.company_id is not null`;
  return sql`customer.company_id = ${who}::uuid`;
}

/** A company that is named counts before the group that it belongs to. */
function strategyFor(
  { groups }: Extract<Scenario, { kind: "strategy" }>,
  companyId: string | null,
): Strategy | undefined {
  const of = (who: string) => groups.find((group) => group.who === who)?.strategy;
  return (companyId && of(companyId)) || of(companyId ? "businesses" : "consumers");
}

// What was decided about who gets which units, as one phrase for the timeline: "Companies win, shoppers fill".
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Scenario } from "./scenario-input";
import type { Strategy } from "./strategy";

const verbs: Record<Strategy, string> = {
  win: "win",
  gain: "keep what they have and may gain",
  improve: "keep as many units as they have",
  redistribute: "go by their own rank",
  fill: "may lose and never gain",
  lose: "lose first",
};

export async function scenarioWords(tx: Tx, scenario: Scenario): Promise<string> {
  if (scenario.kind === "strategy") {
    const parts: string[] = [];
    for (const { who, strategy } of scenario.groups)
      parts.push(`${await groupName(tx, who)} ${verbs[strategy]}`);
    return sentence(parts.join(", "));
  }
  if (scenario.kind !== "priority") return "";
  return `${await firstName(tx, scenario)} goes first`;
}

async function groupName(tx: Tx, who: string): Promise<string> {
  if (who === "consumers") return "shoppers";
  if (who === "businesses") return "companies";
  return companyName(tx, who);
}

async function firstName(tx: Tx, { who, id }: Extract<Scenario, { kind: "priority" }>): Promise<string> {
  if (who === "company") return companyName(tx, id);
  const [order] = await tx.execute<{ number: number; title: string }>(sql`
    select orders.number::int as number, line.title from order_lines line join orders on orders.id = line.order_id
    where ${who === "line" ? sql`line.id` : sql`orders.id`} = ${id}::uuid limit 1`);
  return who === "line" ? `${order?.title} of order ${order?.number}` : `Order ${order?.number}`;
}

async function companyName(tx: Tx, id: string): Promise<string> {
  const [company] = await tx.execute<{ name: string }>(
    sql`select name from companies where id = ${id}::uuid`,
  );
  return company?.name ?? "A company";
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// Why one line comes when it comes, for staff.
import { sql } from "drizzle-orm";
import { getDb } from "@/db/client";
import { type Actor, authorize } from "@/domain/actor";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { isId } from "@/lib/id";
import { Refusal } from "@/lib/refusal";
import { dayRules } from "./day-rules";
import { type Explanation, explainParts } from "./explanation";
import { readLineFacts } from "./explanation-facts";

/** One explanation for each open part; none for a line of which everything has left. */
export async function explainLine(actor: Actor, lineId: string): Promise<Explanation[]> {
  authorize(actor, "admin.view");
  const [facts] = isId(lineId) ? await readLineFacts(sql`line.id = ${lineId}::uuid`) : [];
  if (!facts) throw new Refusal("not_found", "There is no such order line.");
  return explainParts(facts, dayRules(await getSettings(getDb()), now()));
}

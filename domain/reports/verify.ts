// Looks through the whole shop for what must never be: a unit given out twice, a sum that is wrong, money taken too early.
//
// - Each check is one statement that gives a sentence for every fault it finds. It sees one moment of the database, so
//   that a shop may go on selling while it is checked.
// - The database does the work and only a few sentences come back, however large the shop and however much is wrong.
import { type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { learningChecks } from "./checks/learning";
import { linkChecks } from "./checks/links";
import { moneyChecks } from "./checks/money";
import { orderChecks } from "./checks/orders";
import { pegChecks } from "./checks/pegs";
import { promiseChecks } from "./checks/promises";
import { purchasingChecks } from "./checks/purchasing";
import { queueChecks } from "./checks/queue";
import { restockChecks } from "./checks/restock";
import { stockChecks } from "./checks/stock";
import { transferChecks } from "./checks/transfers";

export type Check = {
  /** Short and stable, for a log or an alarm. */
  invariant: string;
  /** What must always be true. */
  sentence: string;
  /** Selects one column `sentence`: a row for each fault. */
  faults: SQL;
};

export type Finding = {
  invariant: string;
  sentence: string;
  /** How many faults there are. */
  count: number;
  /** The first of them, in plain words. */
  examples: string[];
};

const EXAMPLES_AT_MOST = 5;

/** Every invariant that is broken; empty when all is well. `at` is the shop's clock: held units must not outlive it. */
export async function verify(
  db: Db | Tx,
  at: Date,
  progress?: (done: number, of: number) => void,
): Promise<Finding[]> {
  const checks = allChecks(at);
  const findings: Finding[] = [];
  for (const [index, { invariant, sentence, faults }] of checks.entries()) {
    const [found] = await db.execute<{ count: number; examples: string[] }>(sql`
      with fault as materialized (${faults})
      select (select count(*)::int from fault) as count,
        array(select sentence from fault order by sentence limit ${EXAMPLES_AT_MOST}) as examples`);
    if (found && found.count > 0) findings.push({ invariant, sentence, ...found });
    progress?.(index + 1, checks.length);
  }
  return findings;
}

function allChecks(at: Date): Check[] {
  return [
    ...stockChecks,
    ...transferChecks,
    ...purchasingChecks,
    ...pegChecks,
    ...queueChecks,
    ...orderChecks,
    ...promiseChecks,
    ...learningChecks,
    ...moneyChecks,
    ...linkChecks,
    ...restockChecks(at),
  ];
}

import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Tx } from "./client";

/** What a writer needs that only writes: a transaction, or a breath of one. */
export type Writes = { execute(query: SQLWrapper): PromiseLike<unknown> };

/**
 * Sends what `work` writes at once as one statement: one trip, planned once a connection. The writes neither read each
 * other nor touch a row twice; rows may point at each other, as references are checked after the whole statement. What a
 * writer sends later, because it waited for its first write, goes out by itself.
 */
export async function together<T>(tx: Tx, work: (writes: Writes) => Promise<T>): Promise<T> {
  let breath: SQL[] | undefined = [];
  let sent: (outcome: Promise<unknown>) => void = () => undefined;
  const outcome = new Promise<unknown>((resolve) => {
    sent = resolve;
  });
  const done = work({
    execute(query) {
      if (!breath) return tx.execute(query);
      breath.push(query.getSQL());
      return outcome;
    },
  });
  const collected = breath;
  breath = undefined;
  sent(collected.length > 0 ? Promise.resolve(tx.execute(oneStatement(collected))) : Promise.resolve());
  const [result] = await Promise.all([done, outcome]);
  return result;
}

function oneStatement(writes: SQL[]): SQL {
  const parts = writes.map((write, index) => sql`${sql.identifier(`write_${index}`)} as (${write})`);
  return sql`with ${sql.join(parts, sql`, `)} select`;
}

import type postgres from "postgres";

/**
 * Drizzle sends every statement unnamed, which the driver must describe before it can bind: two round trips each, and
 * nothing pipelines. Named, a statement is planned once a connection and goes out with its neighbours. Only short ones
 * are named: a list that is written out (a long VALUES) is another text each time and would fill the server's memory.
 */
export function withPreparedStatements<Client extends postgres.Sql>(client: Client): Client {
  const begin = client.begin.bind(client);
  nameStatements(client);
  client.begin = function beginNamed(
    optionsOrWork: string | ((tx: postgres.TransactionSql) => unknown),
    work?: (tx: postgres.TransactionSql) => unknown,
  ) {
    const run = (inside: (tx: postgres.TransactionSql) => unknown) => (tx: postgres.TransactionSql) => {
      nameStatements(tx);
      return inside(tx);
    };
    if (typeof optionsOrWork === "string") return begin(optionsOrWork, run(work ?? (() => undefined)));
    return begin(run(optionsOrWork));
  };
  return client;
}

const longestNamed = 8_000;
const mostParameters = 160;

function nameStatements(client: Pick<postgres.Sql, "unsafe">): void {
  const unsafe = client.unsafe.bind(client);
  client.unsafe = (query, parameters, options) => {
    const isShort = query.length <= longestNamed && (parameters?.length ?? 0) <= mostParameters;
    return unsafe(query, parameters, { ...options, prepare: isShort });
  };
}

// Counts what an order asks of the database: a proxy in front of Postgres reads how many statements pass it.
import net from "node:net";

export type Counter = { url: string; statements: () => number; roundTrips: () => number; close: () => void };

/** Counts the protocol's Execute and simple Query messages, and the Syncs that end a round trip. */
export async function countStatements(databaseUrl: string): Promise<Counter> {
  const target = new URL(databaseUrl);
  const place = { port: Number(target.port), host: target.hostname };
  const count = { statements: 0, roundTrips: 0 };
  const server = net.createServer((client) => {
    const database = net.connect(place);
    const read = messageReader((type) => {
      if (type === "E" || type === "Q") count.statements += 1;
      if (type === "S" || type === "Q") count.roundTrips += 1;
    });
    client.on("data", (chunk) => {
      read(chunk);
      database.write(chunk);
    });
    database.on("data", (chunk) => client.write(chunk));
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      one.on("close", () => other.destroy()).on("error", () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  target.hostname = "127.0.0.1";
  target.port = String(port);
  return {
    url: target.toString(),
    statements: () => count.statements,
    roundTrips: () => count.roundTrips,
    close: () => server.close(),
  };
}

/** Walks the client's messages: after the untyped first one each is a letter and its length. */
function messageReader(see: (type: string) => void): (chunk: Buffer) => void {
  let left = Buffer.alloc(0);
  let isFirst = true;
  return (chunk) => {
    left = Buffer.concat([left, chunk]);
    for (;;) {
      const head = isFirst ? 0 : 1;
      if (left.length < head + 4) return;
      const size = head + left.readInt32BE(head);
      if (left.length < size) return;
      if (!isFirst) see(String.fromCharCode(left[0] ?? 0));
      isFirst = false;
      left = left.subarray(size);
    }
  };
}

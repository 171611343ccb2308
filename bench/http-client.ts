// A keep-alive connection that costs little: the client shares two cores with what it measures.
import net from "node:net";

export type Answer = { status: number; head: string; body: Buffer };

export type Connection = { send: (request: Buffer) => Promise<Answer>; close: () => void };

export async function connect(port: number): Promise<Connection> {
  const socket = net.connect({ port, host: "127.0.0.1", noDelay: true });
  await new Promise<void>((resolve, reject) => socket.once("connect", resolve).once("error", reject));
  let received: Buffer[] = [];
  let waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;
  socket.on("data", (chunk) => {
    received.push(chunk);
    const answer = complete(received);
    if (!answer) return;
    received = [];
    const { resolve } = waiting ?? {};
    waiting = undefined;
    resolve?.(answer);
  });
  const fail = () => waiting?.reject(new Error("the server closed the connection"));
  socket.on("error", fail).on("close", fail);
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}

const headEnd = Buffer.from("\r\n\r\n");
const lastChunk = Buffer.from("0\r\n\r\n");

/** The whole answer, once all of it is there. One request at a time: nothing follows it. */
function complete(received: Buffer[]): Answer | undefined {
  const first = received[0];
  if (!first) return undefined;
  const data = received.length === 1 ? first : Buffer.concat(received);
  if (received.length > 1) received.splice(0, received.length, data);
  const end = data.indexOf(headEnd);
  if (end < 0) return undefined;
  const head = data.toString("latin1", 0, end);
  const body = data.subarray(end + 4);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length !== undefined) {
    if (body.length < Number(length)) return undefined;
  } else if (/\r\ntransfer-encoding: chunked/i.test(head)) {
    if (!body.subarray(-lastChunk.length).equals(lastChunk)) return undefined;
  }
  return { status: Number(head.slice(9, 12)), head, body };
}

export function request(
  method: "GET" | "POST",
  path: string,
  input: { port: number; headers?: Record<string, string>; body?: Buffer },
): Buffer {
  const headers = { host: `localhost:${input.port}`, ...input.headers };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  if (input.body) lines.push(`content-length: ${input.body.length}\r\n`);
  const head = Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n`);
  return input.body ? Buffer.concat([head, input.body]) : head;
}

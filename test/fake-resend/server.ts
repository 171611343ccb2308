// A Resend on loopback that keeps its promises (idempotency keys, strict batches) and breaks down on request.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";

/** What goes wrong with the next call. */
export type Fault =
  | "error_before_accepting"
  | "error_after_accepting"
  | "hang_up_before_accepting"
  | "hang_up_after_accepting"
  | "hang_up_in_the_answer"
  | "never_answer_after_accepting"
  | "unreadable_answer"
  | "rate_limited"
  | "bad_key"
  | "quota_spent";

const Mail = z.object({
  from: z.string().min(1),
  to: z.array(z.string()).min(1),
  reply_to: z.string().optional(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  headers: z.record(z.string(), z.string()).optional(),
  attachments: z.array(z.object({ filename: z.string(), content: z.string() })).optional(),
});

export type AcceptedMail = z.infer<typeof Mail> & { id: string };
type Remembered = { body: string; answer?: string };

export async function startFakeResend() {
  const accepted: AcceptedMail[] = [];
  const calls: { key: string | undefined; mails: number; status: number | "none" }[] = [];
  const keys = new Map<string, Remembered>();
  const faults: Fault[] = [];
  let gate: Promise<void> | undefined;

  const server = createServer((request, response) => {
    void handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await read(request);
    const header = request.headers["idempotency-key"];
    const key = typeof header === "string" ? header : undefined;
    const fault = faults.shift();
    const sent: unknown = JSON.parse(body);
    const mails = Array.isArray(sent) ? sent.length : 1;
    const answer = (status: number, json: unknown, headers: Record<string, string> = {}) => {
      calls.push({ key, mails, status });
      response
        .writeHead(status, { "content-type": "application/json", ...headers })
        .end(JSON.stringify(json));
    };
    const breakOff = () => {
      calls.push({ key, mails, status: "none" });
      request.socket.destroy();
    };
    const isSingle = request.url === "/emails";
    if (request.method !== "POST" || !(isSingle || request.url === "/emails/batch"))
      return answer(404, problem(404, "not_found"));
    if (fault === "rate_limited")
      return answer(429, problem(429, "rate_limit_exceeded"), {
        "retry-after": "2",
        "ratelimit-remaining": "0",
      });
    if (fault === "quota_spent") return answer(429, problem(429, "daily_quota_exceeded"));
    if (fault === "bad_key") return answer(401, problem(401, "invalid_api_key"));
    if (fault === "error_before_accepting") return answer(500, problem(500, "internal_server_error"));
    if (fault === "hang_up_before_accepting") return breakOff();

    const known = key === undefined ? undefined : keys.get(key);
    if (known && known.body !== body) return answer(409, problem(409, "invalid_idempotent_request"));
    if (known && known.answer === undefined)
      return answer(409, problem(409, "concurrent_idempotent_requests"));
    if (known?.answer) return answer(200, JSON.parse(known.answer));

    const batch = z
      .array(isSingle ? Mail : Mail.omit({ attachments: true }).strict())
      .max(100)
      .safeParse(isSingle ? [sent] : sent);
    const refused = batch.success ? batch.data.find(({ to }) => to.some(isUnwanted)) : undefined;
    if (!batch.success || refused) return answer(422, problem(422, "validation_error"));

    const remembered: Remembered = { body };
    if (key !== undefined) keys.set(key, remembered);
    await gate;
    const ids = batch.data.map((mail) => {
      const id = crypto.randomUUID();
      accepted.push({ ...mail, id });
      return { id };
    });
    const good = isSingle ? ids[0] : { data: ids };
    remembered.answer = JSON.stringify(good);

    switch (fault) {
      case "error_after_accepting":
        return answer(500, problem(500, "internal_server_error"));
      case "hang_up_after_accepting":
        return breakOff();
      case "never_answer_after_accepting":
        calls.push({ key, mails, status: "none" });
        return;
      case "hang_up_in_the_answer":
        calls.push({ key, mails, status: "none" });
        response.writeHead(200, { "content-type": "application/json", "content-length": "5000" });
        response.write('{"data":[', () => request.socket.destroy());
        return;
      case "unreadable_answer":
        return answer(200, { data: [] });
      default:
        return answer(200, good);
    }
  }

  return {
    url: `http://127.0.0.1:${port}`,
    /** Mails that would lie in people's mailboxes. */
    accepted,
    calls,
    /** The next calls fail in these ways, one each. */
    failNext: (...next: Fault[]) => void faults.push(...next),
    /** Calls that arrive from now on are neither accepted nor answered until the returned function is called. */
    holdCalls: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return () => {
        gate = undefined;
        resolve();
      };
    },
    /** Calls that arrived and have no answer yet. */
    callsInHand: () => [...keys.values()].filter(({ answer }) => answer === undefined).length,
    /** 24 hours pass. */
    forgetKeys: () => keys.clear(),
    reset: () => {
      accepted.length = 0;
      calls.length = 0;
      faults.length = 0;
      gate = undefined;
      keys.clear();
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export type FakeResend = Awaited<ReturnType<typeof startFakeResend>>;

/** Addresses at this domain are refused, as Resend refuses what it takes for no address. */
function isUnwanted(address: string): boolean {
  return address.endsWith("@refused.example");
}

function problem(statusCode: number, name: string) {
  return { statusCode, name, message: `${name} (from the fake)` };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

// The checkout's form as a browser without JavaScript reads it and sends it.
import { randomUUID } from "node:crypto";
import { type Answer, type Connection, request } from "./http-client";

export type CheckoutForm = { fields: [name: string, value: string][] };

const typed: Record<string, string> = {
  name: "Ada Quist",
  line1: "Harbour Street 1",
  line2: "",
  postalCode: "20457",
  city: "Hamburg",
  region: "",
  country: "DE",
  cardNumber: "4242424242424242",
  cardExpiry: "12/40",
  cardCvc: "123",
};

export async function readForm(connection: Connection, port: number, cartId: string): Promise<CheckoutForm> {
  const page = await connection.send(request("GET", "/checkout", { port, headers: cookieOf(cartId) }));
  const html = unchunked(page).toString("utf8");
  const form = html.match(/<form[^>]*>(?:(?!<\/form>)[\s\S])*name="placingKey"[\s\S]*?<\/form>/)?.[0];
  if (!form)
    throw new Error(
      `the checkout shows no form (${page.status}):\n${html.replace(/<[^>]+>/g, " ").slice(0, 600)}`,
    );
  const fields = [...form.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]): [string, string][] => {
    const name = attribute(tag, "name");
    const type = attribute(tag, "type");
    if (name === undefined) return [];
    if (type === "hidden") return [[name, attribute(tag, "value") ?? ""]];
    if (type === "checkbox") return [[name, attribute(tag, "value") ?? "on"]];
    if (type === "radio") return tag.includes("checked") ? [[name, attribute(tag, "value") ?? ""]] : [];
    return [];
  });
  return { fields };
}

/** The form filled in and sent, as a browser does from our own page. */
export function orderRequest(
  form: CheckoutForm,
  input: { port: number; cartId: string; email: string },
): Buffer {
  const own: Record<string, string> = { ...typed, email: input.email, placingKey: randomUUID() };
  const names = new Set(form.fields.map(([name]) => name));
  const all = [
    ...form.fields.map(([name, value]): [string, string] => [name, own[name] ?? value]),
    ...Object.entries(own).filter(([name]) => !names.has(name)),
  ];
  return request("POST", "/checkout/place", {
    port: input.port,
    headers: {
      ...cookieOf(input.cartId),
      origin: `http://localhost:${input.port}`,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: Buffer.from(new URLSearchParams(all).toString()),
  });
}

/** The browser is sent on to the order's page. */
export function isPlaced(answer: Answer): boolean {
  return answer.status === 303 && /\r\nlocation: \/orders\//i.test(answer.head);
}

function cookieOf(cartId: string): Record<string, string> {
  return { cookie: `backfill_cart=${cartId}; backfill_cart_count=1` };
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value
    ?.replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

function unchunked({ head, body }: Answer): Buffer {
  if (!/transfer-encoding: chunked/i.test(head)) return body;
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = body.indexOf("\r\n", at);
    const size = Number.parseInt(body.toString("latin1", at, end), 16);
    if (!size) return Buffer.concat(chunks);
    chunks.push(body.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
}

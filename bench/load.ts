// The load: a process of its own that reads a job on standard input and answers with its figures.
import { text } from "node:stream/consumers";
import { isPlaced, orderRequest, readForm } from "./checkout-form";
import { type Answer, type Connection, connect, request } from "./http-client";
import type { Figures, Job } from "./load-job";

type OrdersJob = Extract<Job, { kind: "orders" }>;

const job: Job = JSON.parse(await text(process.stdin));
const figures: Figures = { done: 0, seconds: 0, latencies: [], endedAt: [], lookedAgain: 0 };
const clients = await Promise.all(Array.from({ length: job.clients }, () => connect(job.port)));
const starters = await Promise.all(clients.map((client) => ready(client, job)));
const started = performance.now();
await Promise.all(starters.map((start) => start()));
figures.seconds = (performance.now() - started) / 1000;
for (const client of clients) client.close();
process.stdout.write(JSON.stringify(figures));

/** Everything that a shopper has before they press the button; what it gives is the pressing. */
async function ready(client: Connection, of: Job): Promise<() => Promise<void>> {
  if (of.kind === "orders") return placeOrders(client, of);
  const ends = () => performance.now() - started > of.seconds * 1000;
  const page = of.kind === "pages" ? request("GET", of.path, { port: of.port }) : undefined;
  return async () => {
    while (!ends()) await measured(client, page ?? baselineOrder(of), (answer) => answer.status === 200);
  };
}

function baselineOrder(of: Job): Buffer {
  const sku = of.kind === "baseline" ? Math.floor(Math.random() * of.skus) : 0;
  const body = Buffer.from(JSON.stringify({ sku, email: `s${figures.done % 5000}@example.com` }));
  return request("POST", "/order", { port: of.port, headers: { "content-type": "application/json" }, body });
}

/** One shopper after the other at this connection, each with a cart of their own, as long as there are carts. */
async function placeOrders(client: Connection, of: OrdersJob): Promise<() => Promise<void>> {
  const look = (cartId: string) => readForm(client, of.port, cartId);
  let form = await look(of.cartIds[0] ?? "");
  return async () => {
    for (let cart = of.cartIds.pop(); cart; cart = of.cartIds.pop()) {
      const seen = { port: of.port, cartId: cart, email: `s${of.cartIds.length}@example.com` };
      const own = of.isOneSku ? form : { fields: withVariant(form.fields, of.variantOf[cart] ?? "") };
      if (await measured(client, orderRequest(own, seen), isPlaced)) continue;
      figures.lookedAgain += 1;
      form = await look(cart);
      if (!(await measured(client, orderRequest(form, seen), isPlaced))) of.cartIds.push(cart);
    }
  };
}

/** The same form for another product: all of them cost the same and lie on the shelf. */
function withVariant(fields: [string, string][], variantId: string): [string, string][] {
  return fields.map(([name, value]) =>
    name === "seenLines"
      ? [name, value.replace(/"variantId":"[^"]+"/, `"variantId":"${variantId}"`)]
      : [name, value],
  );
}

async function measured(
  client: Connection,
  sent: Buffer,
  isGood: (answer: Answer) => boolean,
): Promise<boolean> {
  const from = performance.now();
  const answer = await client.send(sent);
  if (!isGood(answer)) {
    if (answer.status >= 500) throw new Error(`the server answered ${answer.status}`);
    return false;
  }
  const to = performance.now();
  figures.done += 1;
  figures.latencies.push(to - from);
  figures.endedAt.push(to - started);
  return true;
}

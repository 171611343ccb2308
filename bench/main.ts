// `npm run bench`: the four workloads beside their baselines, five rounds, medians with their spread.
// Then how long a promise takes at checkout, and whether promises are kept as often as is said.
// `--quick` runs one small round; `--only orders,receipt,pages,store-speed,promise,calibration,slip,replan` leaves the others out.
import { sql } from "drizzle-orm";
import { closeDb, getDb } from "@/db/client";
import { verify } from "@/domain/reports/verify";
import { now } from "@/lib/clock";
import { seedDemo } from "@/scripts/demo/seed-demo";
import { openShop, type Shop } from "@/test/cast";
import { measureCalibration } from "./calibration-verdict";
import { orderRequest, readForm } from "./checkout-form";
import { told } from "./figures";
import { connect } from "./http-client";
import { measurePromise, type PromiseSizes } from "./promise";
import {
  hotRound,
  type OrderRound,
  type PageRound,
  pageRound,
  receiptRounds,
  type Servers,
  type Sizes,
  wideRound,
} from "./rounds";
import { buildBaseline, startBaseline, startShop, startWorker, stopAll } from "./servers";
import { fillCarts, hotSku, makeBaselineTables } from "./shop";
import { measureReplan, measureSlip, type ReplanSizes, type SlipSizes } from "./slip";
import { countStatements } from "./statements";
import { measureStoreSpeed } from "./store-speed";

const isQuick = process.argv.includes("--quick");
const only = process.argv[process.argv.indexOf("--only") + 1]?.split(",");
const wants = (what: string) => !process.argv.includes("--only") || only?.includes(what) === true;
const rounds = isQuick ? 1 : 5;
const sizes: Sizes = isQuick
  ? { onHand: 1000, beyond: 300, skus: 100, wideOrders: 1000, waiting: 1000, seconds: 2 }
  : { onHand: 5000, beyond: 1500, skus: 1000, wideOrders: 5000, waiting: 10_000, seconds: 6 };

const promiseSizes: PromiseSizes = isQuick
  ? { suppliers: 20, deliveries: 50, incoming: 20, waiting: 100, orders: 200 }
  : { suppliers: 100, deliveries: 200, incoming: 50, waiting: 2000, orders: 1000 };

const slipSizes: SlipSizes = isQuick
  ? { variants: 20, lines: 2000, customers: 150 }
  : { variants: 200, lines: 20_000, customers: 1500 };
const queueSizes: ReplanSizes = isQuick
  ? { variants: 1, incoming: 50, lines: 10_000 }
  : { variants: 1, incoming: 50, lines: 100_000 };
const wideSizes: ReplanSizes = isQuick
  ? { variants: 1000, incoming: 1, lines: 10_000 }
  : { variants: 10_000, incoming: 1, lines: 100_000 };

const port = Number(process.env.PORT ?? 4700);
const server = process.env.DATABASE_URL ?? "";

try {
  if (wants("orders") || wants("pages")) await measureServers();
  if (wants("store-speed") && !(await measureStore())) process.exitCode = 1;
  if (wants("receipt")) await measureReceipts();
  if (wants("promise") && !(await measurePromise(server, promiseSizes))) process.exitCode = 1;
  if (wants("slip") && !(await measureSlip(server, slipSizes))) process.exitCode = 1;
  if (wants("replan") && !(await measureReplan(server, queueSizes, wideSizes))) process.exitCode = 1;
  if (wants("calibration") && !calibrated()) process.exitCode = 1;
} finally {
  await stopAll();
  await closeDb();
}

async function measureServers(): Promise<void> {
  const shop = await openShop();
  await makeBaselineTables(sizes.skus);
  const web = await startShop(port);
  startWorker();
  const product = await productPage(shop);
  say(`The product page weighs ${product.bytes} bytes; a static page of that weight is built beside it.`);
  await buildBaseline(product.bytes);
  const servers = { shop: web, baseline: await startBaseline(port + 1) };
  await hotRound(shop, servers, { ...sizes, onHand: 300, beyond: 200, seconds: 2 }); // to warm up
  if (wants("orders")) await measureOrders(shop, servers);
  if (wants("pages")) await measurePages(product.path, servers);
  await checkShop();
  await stopAll();
}

async function measureOrders(shop: Shop, servers: Servers): Promise<void> {
  say(`An order asks the database for ${await statementsAnOrder(shop)}.`);
  const hot: OrderRound[] = [];
  const wide: OrderRound[] = [];
  for (let round = 0; round < rounds; round += 1) {
    hot.push(await hotRound(shop, servers, sizes));
    wide.push(await wideRound(shop, servers, sizes));
    say(`  round ${round + 1}: one SKU ${rateOf(hot)}, ${sizes.skus} SKUs ${rateOf(wide)}`);
  }
  tellOrders(`(1) 16 clients, one SKU: ${sizes.onHand} on the shelf, then ${sizes.beyond} on backorder`, hot);
  tellOrders(`(2) 16 clients, ${sizes.skus} SKUs`, wide);
}

function rateOf(list: OrderRound[]): string {
  const last = list.at(-1);
  return last ? `${last.rate.toFixed(0)}/s of ${last.baseline.toFixed(0)}/s` : "";
}

function tellOrders(title: string, list: OrderRound[]): void {
  const of = (pick: (round: OrderRound) => number, decimals = 0) => told(list.map(pick), decimals);
  say(`${title}
    complete orders/s ${of((round) => round.rate)}, a bare handler ${of((round) => round.baseline)}: ratio ${of((round) => round.ratio, 2)}
    from the shelf ${of((round) => round.onShelfRate)}/s, on backorder ${of((round) => round.backorderRate)}/s
    p50 ${of((round) => round.p50, 1)} ms, p99 ${of((round) => round.p99, 1)} ms; looked again ${of((round) => round.lookedAgain)}
    processor time of an order: web ${of((round) => round.cost.web, 2)} ms, database ${of((round) => round.cost.database, 2)} ms; of the bare handler: web ${of((round) => round.baselineCost.web, 2)} ms, database ${of((round) => round.baselineCost.database, 2)} ms`);
}

async function measurePages(path: string, servers: Servers): Promise<void> {
  const list: PageRound[] = [];
  for (let round = 0; round < rounds; round += 1)
    list.push(await pageRound(path, servers, sizes.seconds / 2));
  const of = (pick: (round: PageRound) => number, decimals = 0) => told(list.map(pick), decimals);
  say(`(4) product page, 32 connections
    ${of((round) => round.shop)}/s, a static page ${of((round) => round.fixed)}/s: ratio ${of((round) => round.ratio, 2)}; p99 ${of((round) => round.p99, 1)} ms
    processor time of the web process: ${of((round) => round.cost, 2)} ms a page, ${of((round) => round.fixedCost, 2)} ms a static page`);
}

async function measureReceipts(): Promise<void> {
  const list = await receiptRounds(server, sizes, rounds);
  const right = list.every(
    (one) => one.ready === sizes.waiting && one.told === sizes.waiting && one.faults === 0,
  );
  say(`(3) ${sizes.waiting} lines wait, one delivery of ${sizes.waiting}
    ${told(
      list.map((one) => one.seconds),
      2,
    )} s until all are pegged, promised and told; ${right ? "every one of them" : `WRONG: ${JSON.stringify(list)}`}`);
}

/** Orders sent one by one past a proxy that counts. */
async function statementsAnOrder(shop: Shop): Promise<string> {
  const counter = await countStatements(server);
  const counted = await startShop(port + 2, { DATABASE_URL: counter.url });
  const connection = await connect(counted.port);
  const variantOf = await fillCarts([await hotSku(shop, 1000)], 40);
  const carts = Object.keys(variantOf);
  const form = await readForm(connection, counted.port, carts[0] ?? "");
  const send = (cartId: string) =>
    connection.send(orderRequest(form, { port: counted.port, cartId, email: "count@example.com" }));
  for (const cart of carts.slice(0, 10)) await send(cart);
  const before = { statements: counter.statements(), trips: counter.roundTrips() };
  for (const cart of carts.slice(10)) await send(cart);
  const each = (count: number) => (count / (carts.length - 10)).toFixed(1);
  const answer = `${each(counter.statements() - before.statements)} statements in ${each(counter.roundTrips() - before.trips)} messages`;
  connection.close();
  await counted.stop();
  counter.close();
  return answer;
}

/** On the demo shop, whose pages have pictures and variants as a merchant's have. */
async function measureStore(): Promise<boolean> {
  const [shop] = await getDb().execute(sql`select 1 from store`);
  if (!shop) await seedDemo(() => undefined);
  const [found] = await getDb().execute<{ handle: string; collection: string | null }>(sql`
    select product.handle, category.handle as collection from products product
    left join categories category on category.id = product.category_id
    where product.status = 'active' and exists (select from product_images where product_id = product.id)
    order by category.handle is null, (select count(*) from variants where product_id = product.id) desc, product.handle limit 1`);
  const web = await startShop(port + 3);
  const pages = {
    home: "/",
    product: `/products/${found?.handle ?? ""}`,
    ...(found?.collection ? { collection: `/collections/${found.collection}` } : {}),
  };
  const reached = await measureStoreSpeed(`http://localhost:${web.port}`, pages, rounds);
  await web.stop();
  return reached;
}

function calibrated(): boolean {
  say(
    "(6) past deliveries quoted again in time order: how often a promise was kept, and the loss of what was told",
  );
  return measureCalibration();
}

async function productPage(shop: Shop): Promise<{ path: string; bytes: number }> {
  const variantId = await hotSku(shop, 50);
  const [product] = await getDb().execute<{ handle: string }>(sql`
    select handle from products where id = (select product_id from variants where id = ${variantId}::uuid)`);
  const path = `/products/${product?.handle ?? ""}`;
  const page = await fetch(`http://127.0.0.1:${port}${path}`);
  if (!page.ok) throw new Error(`the product page answers ${page.status}`);
  return { path, bytes: (await page.arrayBuffer()).byteLength };
}

async function checkShop(): Promise<void> {
  const findings = await verify(getDb(), now());
  say(
    findings.length === 0
      ? "Afterwards verify finds nothing wrong."
      : `verify: ${JSON.stringify(findings, null, 2)}`,
  );
  if (findings.length > 0) process.exitCode = 1;
}

function say(line: string): void {
  console.log(line);
}

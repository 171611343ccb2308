import { beforeAll, describe, expect, it } from "vitest";
import { shopper } from "@/domain/actor";
import { listQueues } from "@/domain/allocation/queries";
import { getQueue } from "@/domain/allocation/variant-queue-queries";
import { listEvents } from "@/domain/events/queries";
import { listMadeDecisions, listOpenDecisions, listPackable, listParcels } from "@/domain/fulfilment/queries";
import { getOrder, labelLines, listOrders } from "@/domain/orders/queries";
import { listCharges } from "@/domain/payments/queries";
import { listPromises } from "@/domain/promises/queries";
import {
  countPurchaseOrders,
  getPurchaseOrder,
  listPurchaseOrders,
  listSuppliersAndPlaces,
} from "@/domain/purchasing/queries";
import { findVariants, getVariantStock, listInventory, listMovements } from "@/domain/stock/queries";
import { getDeskShop } from "@/domain/store/queries";
import { pageWindow } from "@/lib/page-window";
import { buy, openShop, orderFromSupplier, orderOf, type Shop, stockProduct, wes } from "@/test/cast";
import { useDatabase } from "@/test/database";
import { placeOrder } from "../orders/place-order";
import { countPlaces, countToday } from "./queries";

useDatabase();

const window = pageWindow(undefined);
const all = { search: "", window };
let shop: Shop;
let kettlebell: string;
let mixedOrder: string;
let delivery: { id: string; number: number };

/** 5 kettlebells on hand, 10 on their way today, 7 sold to Ada; 3 more sold that nothing covers; a mat that is gone. */
beforeAll(async () => {
  shop = await openShop();
  kettlebell = await stockProduct(shop, { onHand: 5 });
  await stockProduct(shop, { onHand: 0, title: 'Mat 100% "cork"' });
  delivery = await orderFromSupplier(shop, kettlebell, 10, 0);
  mixedOrder = (await placeOrder(shopper, orderOf([{ variantId: kettlebell, quantity: 7 }]))).orderId;
  await buy(kettlebell, 3);
});

describe("the morning look", () => {
  it("counts what its lists show: each number is the length of the list it leads to", async () => {
    const counts = await countToday(wes, shop.today);
    const lists = { ...all, today: shop.today };
    expect(counts.decisions).toBe((await listOpenDecisions(wes)).total);
    expect(counts.arrivalsToday).toBe((await listPurchaseOrders(wes, { ...lists, view: "today" })).total);
    expect(counts.arrivalsLate).toBe((await listPurchaseOrders(wes, { ...lists, view: "late" })).total);
    expect(counts.ordersReady).toBe((await listOrders(wes, { ...all, view: "ready" })).total);
    expect(counts.backlogOrders).toBe((await listOrders(wes, { ...all, view: "backlog" })).total);
    expect(counts.backorderVariants).toBe((await listQueues(wes, all)).total);
    expect(counts.outOfStockVariants).toBe((await listInventory(wes, { ...all, view: "out" })).total);
    expect(await countPlaces(wes)).toEqual({
      queue: counts.backorderVariants,
      decisions: counts.decisions,
      questions: 0,
      returns: 0,
    });
  });

  it("tells backlog, backorder and out of stock apart", async () => {
    expect(await countToday(wes, shop.today)).toMatchObject({
      backlogUnits: 10,
      backorderUnits: 5,
      unpeggedUnits: 0,
      outOfStockVariants: 1,
      decisions: 1,
      arrivalsToday: 1,
    });
  });
});

describe("a list", () => {
  it("finds by number, name, e-mail, product or SKU, and takes what is typed as it is", async () => {
    const { order } = await getOrder(wes, mixedOrder);
    for (const search of [`#${order.number}`, "quist", "ada@example", "kettlebell"]) {
      const { orders } = await listOrders(wes, { ...all, search, view: "all" });
      expect(orders.map((row) => row.id)).toContain(mixedOrder);
    }
    for (const search of ["100%", '"cork"', "100\\%", "_"]) {
      const { variants } = await listInventory(wes, { ...all, search, view: "all" });
      expect(variants.every((row) => row.title.includes(search))).toBe(true);
    }
    expect((await findVariants(wes, "'; drop table orders; --")).length).toBe(0);
  });

  it("keeps its pages apart and its count true", async () => {
    const one = await listInventory(wes, { search: "", view: "all", window: pageWindow("1", 1) });
    const two = await listInventory(wes, { search: "", view: "all", window: pageWindow("2", 1) });
    expect([one.total, two.total]).toEqual([2, 2]);
    expect(one.variants[0]?.variantId).not.toBe(two.variants[0]?.variantId);
  });
});

describe("the queue", () => {
  it("stands in the order in which it is served, with the reason", async () => {
    const queue = await getQueue(wes, kettlebell);
    expect(queue).toMatchObject({ onHand: 5, ready: 5, waiting: 5, total: 2, waitingLines: 2 });
    expect(queue?.lines.map((line) => [line.place, line.open, line.ready, line.why])).toEqual([
      [1, 7, 5, "order time"],
      [2, 3, 0, "order time"],
    ]);
  });
});

describe("one order", () => {
  it("shows what can be packed, what was promised and what happened", async () => {
    const { lines } = await getOrder(wes, mixedOrder);
    expect(lines).toMatchObject([{ quantity: 7, ready: 5, packed: 0, shipped: 0 }]);
    expect(await listPackable(wes, mixedOrder)).toMatchObject([
      { place: "Main warehouse", lines: [{ quantity: 5 }] },
    ]);
    expect((await listPromises(wes, { orderId: mixedOrder }))[0]?.parts).toHaveLength(2);
    expect((await listEvents(wes, { orderId: mixedOrder })).map((event) => event.name)).toContain(
      "order.placed",
    );
    expect(await listCharges(wes, mixedOrder)).toEqual([]);
    expect((await listOpenDecisions(wes, { orderId: mixedOrder })).decisions[0]?.lines[0]).toMatchObject({
      ready: 5,
      waiting: 2,
    });
  });
});

describe("staff's reads", () => {
  it("are refused to whoever isn't staff", async () => {
    const today = shop.today;
    const reads: (() => Promise<unknown>)[] = [
      () => countToday(shopper, today),
      () => countPlaces(shopper),
      () => listOrders(shopper, { ...all, view: "all" }),
      () => getOrder(shopper, mixedOrder),
      () => labelLines(shopper, []),
      () => listInventory(shopper, { ...all, view: "all" }),
      () => getVariantStock(shopper, kettlebell),
      () => listMovements(shopper, kettlebell),
      () => findVariants(shopper, ""),
      () => listQueues(shopper, all),
      () => getQueue(shopper, kettlebell),
      () => listPurchaseOrders(shopper, { ...all, view: "open", today }),
      () => countPurchaseOrders(shopper, today),
      () => getPurchaseOrder(shopper, delivery.id),
      () => listSuppliersAndPlaces(shopper),
      () => listOpenDecisions(shopper),
      () => listMadeDecisions(shopper),
      () => listPackable(shopper, mixedOrder),
      () => listParcels(shopper, mixedOrder),
      () => listCharges(shopper, mixedOrder),
      () => listPromises(shopper, { orderId: mixedOrder }),
      () => listEvents(shopper, { orderId: mixedOrder }),
      () => getDeskShop(shopper),
    ];
    for (const read of reads) await expect(read()).rejects.toMatchObject({ code: "forbidden" });
  });

  it("say that something isn't there, also for what is no id at all", async () => {
    for (const id of [crypto.randomUUID(), "1001", "' or 1=1", ""]) {
      await expect(getOrder(wes, id)).rejects.toMatchObject({ code: "not_found" });
      await expect(getPurchaseOrder(wes, id)).rejects.toMatchObject({ code: "not_found" });
      await expect(getVariantStock(wes, id)).rejects.toMatchObject({ code: "not_found" });
    }
  });
});

// The half year before today: deliveries that people waited for, each told a day, some of them late. All of it has left.
import { shopper, systemActor } from "@/domain/actor";
import { sendMessages } from "@/domain/messages/send-messages";
import { placeOrder } from "@/domain/orders/place-order";
import { learnSlips } from "@/domain/promises/learn-slips";
import { createPurchaseOrder } from "@/domain/purchasing/create-purchase-order";
import { importDeliveries } from "@/domain/purchasing/import-deliveries";
import { setClockOffset } from "@/lib/clock";
import { addDays } from "@/lib/day";
import { newId } from "@/lib/id";
import { canSendMail } from "@/lib/mail-sender";
import { addWorkDays } from "@/lib/work-days";
import { pastDeliveriesFile } from "./past-deliveries";
import { called } from "./people";
import { receiveAll } from "./receive-all";
import { type Stage, variantOf } from "./stage";
import { sendWhatIsHere } from "./story-parcels";

const DAY_MS = 86_400_000;
const system = systemActor("demo");

/** Ordered at a supplier so many days ago, due so many days later, and so late; null while it hasn't come. Sold out before. */
type PastDelivery = {
  daysAgo: number;
  supplier: string;
  sku: string;
  due: number;
  late: number | null;
  sold: Record<string, number>;
};

const past: PastDelivery[] = [
  {
    daysAgo: 172,
    supplier: "Ruder & Sohn",
    sku: "ROW-ASH",
    due: 28,
    late: 5,
    sold: { Pavel: 1, Eva: 1, Nora: 1 },
  },
  {
    daysAgo: 168,
    supplier: "Weser Baustoffe",
    sku: "INS-100",
    due: 7,
    late: 0,
    sold: { Lukas: 30, Fiete: 18 },
  },
  {
    daysAgo: 165,
    supplier: "Nordic Iron Works",
    sku: "BP-15",
    due: 14,
    late: 2,
    sold: { Dilan: 6, Liam: 1, Greta: 1 },
  },
  { daysAgo: 151, supplier: "Hevea Textil", sku: "BAND-H", due: 10, late: -1, sold: { Laila: 2, Jonas: 3 } },
  {
    daysAgo: 140,
    supplier: "Weser Baustoffe",
    sku: "SCR-680",
    due: 6,
    late: 0,
    sold: { Ivo: 40, Katrin: 24 },
  },
  {
    daysAgo: 133,
    supplier: "Alpin Werkzeug",
    sku: "LADDER-39",
    due: 14,
    late: 4,
    sold: { Katrin: 2, Lukas: 1 },
  },
  {
    daysAgo: 126,
    supplier: "Nordic Iron Works",
    sku: "BP-15",
    due: 14,
    late: 1,
    sold: { Matteo: 1, Dilan: 4 },
  },
  {
    daysAgo: 121,
    supplier: "Ruder & Sohn",
    sku: "BENCH-7",
    due: 25,
    late: 19,
    sold: { Chiara: 1, Ewa: 1, Théo: 1 },
  },
  {
    daysAgo: 112,
    supplier: "Weser Baustoffe",
    sku: "JH-100",
    due: 7,
    late: 1,
    sold: { Fiete: 200, Ivo: 120, Lukas: 80 },
  },
  {
    daysAgo: 98,
    supplier: "Hevea Textil",
    sku: "BAND-H",
    due: 9,
    late: 2,
    sold: { Søren: 1, Anneke: 2, Inês: 1 },
  },
  {
    daysAgo: 91,
    supplier: "Nordic Iron Works",
    sku: "BP-15",
    due: 14,
    late: 9,
    sold: { Óscar: 2, Pavel: 1, Dilan: 2 },
  },
  { daysAgo: 84, supplier: "Alpin Werkzeug", sku: "LADDER-39", due: 14, late: 3, sold: { Fiete: 1, Ivo: 2 } },
  {
    daysAgo: 77,
    supplier: "Weser Baustoffe",
    sku: "INS-100",
    due: 7,
    late: 0,
    sold: { Katrin: 36, Lukas: 12 },
  },
  {
    daysAgo: 66,
    supplier: "Ruder & Sohn",
    sku: "ROW-ASH",
    due: 25,
    late: 8,
    sold: { Greta: 1, Jonas: 1, Dilan: 2 },
  },
  {
    daysAgo: 56,
    supplier: "Nordic Iron Works",
    sku: "BP-15",
    due: 14,
    late: 2,
    sold: { Laila: 1, Nora: 1, Dilan: 4 },
  },
  {
    daysAgo: 45,
    supplier: "Weser Baustoffe",
    sku: "SCR-680",
    due: 6,
    late: 3,
    sold: { Fiete: 30, Katrin: 20 },
  },
  { daysAgo: 38, supplier: "Hevea Textil", sku: "BAND-H", due: 9, late: 0, sold: { Eva: 2, Matteo: 1 } },
  {
    daysAgo: 30,
    supplier: "Alpin Werkzeug",
    sku: "LADDER-39",
    due: 12,
    late: 4,
    sold: { Katrin: 1, Ivo: 1 },
  },
  // These two haven't come: of the ladders the day that was told has passed, of the benches it soon will have.
  {
    daysAgo: 24,
    supplier: "Alpin Werkzeug",
    sku: "LADDER-39",
    due: 10,
    late: null,
    sold: { Ivo: 1, Katrin: 1 },
  },
  { daysAgo: 23, supplier: "Ruder & Sohn", sku: "BENCH-7", due: 16, late: null, sold: { Dilan: 2 } },
];

type Deed = { daysAgo: number; act: () => Promise<void> };

/** The clock of this process alone. */
export function moveToDaysAgo(days: number): void {
  setClockOffset(-days * DAY_MS);
}

/** Played in the order of time, each deed on its own day. */
export async function playPast(stage: Stage): Promise<void> {
  await importDeliveries(stage.manager, {}, pastDeliveriesFile(stage.today));
  await learnSlips(system);
  const deeds = past.flatMap((delivery) => deedsOf(stage, delivery));
  for (const { daysAgo, act } of deeds.toSorted((a, b) => b.daysAgo - a.daysAgo)) {
    moveToDaysAgo(daysAgo);
    await act();
    // With a key the worker sends them; without one they are kept as of their day.
    if (!canSendMail()) await sendMessages(system);
  }
}

function deedsOf(stage: Stage, delivery: PastDelivery): Deed[] {
  const { daysAgo, supplier, sku, due, late, sold } = delivery;
  const expectedOn = addWorkDays(addDays(stage.today, due - daysAgo), 0, { holidays: new Set() });
  const orderIds: string[] = [];
  let purchaseOrderId = "";
  const sales: Deed[] = [
    {
      daysAgo,
      act: async () => {
        const quantity = Object.values(sold).reduce((sum, units) => sum + units, 0);
        const purchase = await createPurchaseOrder(stage.manager, {
          supplierId: stage.supplierIds.get(supplier) ?? "",
          locationId: stage.warehouseId,
          expectedOn,
          lines: [{ variantId: variantOf(stage, sku), quantity }],
        });
        purchaseOrderId = purchase.id;
      },
    },
    ...Object.entries(sold).map(([who, quantity], index) => ({
      daysAgo: daysAgo - 1 - index,
      act: async () => {
        orderIds.push(await sell(stage, who, { sku, quantity }));
      },
    })),
  ];
  if (late === null) return sales;
  const came = daysAgo - due - late;
  return [
    ...sales,
    {
      daysAgo: came,
      act: async () => {
        await receiveAll(stage, purchaseOrderId);
        await learnSlips(system);
      },
    },
    {
      daysAgo: came - 1,
      act: async () => {
        for (const [index, orderId] of orderIds.entries())
          await sendWhatIsHere(stage, orderId, `00340434${String(150000000000 + daysAgo * 1000 + index)}`);
      },
    },
  ];
}

async function sell(
  stage: Stage,
  who: string,
  { sku, quantity }: { sku: string; quantity: number },
): Promise<string> {
  const { name, email, ...address } = called(who);
  const { orderId } = await placeOrder(shopper, {
    placingKey: newId(),
    email,
    shipTo: { name, ...address },
    lines: [{ variantId: variantOf(stage, sku), quantity }],
    shipChoice: "as_available",
    acknowledged: true,
    card: { number: "4242424242424242", expiry: "12/34", cvc: "123" },
  });
  return orderId;
}

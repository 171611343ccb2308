// Forty orders: what people bought this week, some of it here, some of it on its way.
import { shopper } from "@/domain/actor";
import { placeOrder } from "@/domain/orders/place-order";
import { newId } from "@/lib/id";
import { called } from "./people";
import { type Stage, variantOf } from "./stage";

export type PlacedOrders = Map<string, string>;

type Sale = {
  who: string;
  units: Record<string, number>;
  together?: boolean;
  card?: "pays" | "declined" | "authentication";
  /** How the rest of the story calls this order. */
  name?: string;
};

const cards = { pays: "4242424242424242", declined: "4000000000000341", authentication: "4000002760003184" };

const sales: Sale[] = [
  // Rowers: ten are coming, and they will be late.
  { who: "Anneke", units: { "ROW-ASH": 1 } },
  { who: "Jonas", units: { "ROW-ASH": 1, "ROLL-45": 1 }, name: "rower with a roller" },
  { who: "Greta", units: { "ROW-ASH": 1 } },
  { who: "Liam", units: { "ROW-ASH": 1, "MAT-SLATE": 1 }, together: true },
  { who: "Dilan", units: { "ROW-ASH": 4 }, name: "gym's rowers" },
  { who: "Nora", units: { "ROW-ASH": 1 }, name: "wedding rower" },
  { who: "Théo", units: { "ROW-ASH": 2 }, name: "rowers beyond the delivery" },
  // Benches: twelve come today.
  { who: "Chiara", units: { "BENCH-7": 1, "RING-32": 1 } },
  { who: "Ewa", units: { "BENCH-7": 1 } },
  { who: "Søren", units: { "BENCH-7": 2, "BP-10": 1 } },
  { who: "Inês", units: { "BENCH-7": 1, "KB-08": 2 }, together: true },
  { who: "Dilan", units: { "BENCH-7": 4 } },
  // Kettlebells and plates: some here, the rest next week.
  { who: "Matteo", units: { "KB-24": 2 }, name: "kettlebells" },
  { who: "Óscar", units: { "KB-24": 2, "KB-12": 1 } },
  { who: "Pavel", units: { "KB-24": 1 } },
  { who: "Dilan", units: { "KB-24": 6, "BP-15": 4, "BP-20": 2 } },
  { who: "Laila", units: { "BP-15": 2, "BP-05": 1 } },
  { who: "Eva", units: { "BP-15": 1 } },
  { who: "Jonas", units: { "BAND-H": 1, "BAND-L": 1 } },
  { who: "Greta", units: { "BAND-M": 6 } },
  { who: "Anneke", units: { "BAND-H": 2 }, name: "bands" },
  // The new barbell: nobody has seen it yet.
  { who: "Matteo", units: { "BAR-20": 1 } },
  { who: "Søren", units: { "BAR-20": 1, "BP-20": 1 } },
  { who: "Dilan", units: { "BAR-20": 3 } },
  { who: "Liam", units: { "BAR-20": 1 } },
  // Building sites: boards, screws, hangers.
  { who: "Lukas", units: { "INS-100": 24, "SCR-680": 10 }, name: "boards for a roof" },
  { who: "Fiete", units: { "INS-100": 30 }, name: "boards for a dormer" },
  { who: "Katrin", units: { "INS-100": 28, "SCR-560": 12, "JH-100": 150 }, name: "boards for the school" },
  { who: "Ivo", units: { "SCR-680": 40, "CEM-25": 112 } },
  { who: "Fiete", units: { "JH-100": 80 }, name: "hangers" },
  { who: "Pavel", units: { "LADDER-39": 1 } },
  { who: "Nora", units: { "LADDER-39": 2 } },
  { who: "Lukas", units: { "LVL-60": 1 } },
  { who: "Ivo", units: { "SAW-254": 2 }, name: "saws" },
  // Here today: packed and sent.
  { who: "Laila", units: { "ROLL-45": 1, "ROPE-1": 1 }, name: "sent 1" },
  { who: "יעל", units: { "MAT-SAGE": 2 }, name: "sent 2" },
  { who: "Eva", units: { "PULL-62": 1, "BAND-L": 2 }, name: "sent 3" },
  { who: "Katrin", units: { "DRILL-18": 3, "LAMP-6": 2, "HELM-W": 8 }, name: "sent 4" },
  { who: "Pavel", units: { "MED-4": 1, "MED-6": 1 }, name: "sent 5" },
  { who: "Óscar", units: { "KB-12": 2 }, card: "declined", name: "declined" },
  { who: "Inês", units: { "MAT-SLATE": 1 }, card: "authentication", name: "asks the customer" },
  { who: "Chiara", units: { "BP-10": 1 } },
  { who: "Fiete", units: { "LVL-120": 2, "HELM-Y": 4 } },
];

export async function playOrders(stage: Stage): Promise<PlacedOrders> {
  const placed: PlacedOrders = new Map();
  for (const sale of sales) {
    const { name, email, ...address } = called(sale.who);
    const { orderId } = await placeOrder(shopper, {
      placingKey: newId(),
      email,
      shipTo: { name, ...address },
      lines: Object.entries(sale.units).map(([sku, quantity]) => ({
        variantId: variantOf(stage, sku),
        quantity,
      })),
      shipChoice: sale.together ? "together" : "as_available",
      acknowledged: true,
      card: { number: cards[sale.card ?? "pays"], expiry: "12/34", cvc: "123" },
    });
    if (sale.name) placed.set(sale.name, orderId);
  }
  return placed;
}

import type { Proposal, ProposedLine } from "@/domain/purchasing/proposals";
import type { DeskShop } from "@/domain/store/queries";
import { dayAt, daysBetween } from "@/lib/day";
import { formatDay } from "@/lib/format-day";
import { formatMoney } from "@/lib/format-money";
import { plural } from "@/lib/plural";

/** A proposal in the words and figures that are shown. */
export type ProposalView = {
  supplierId: string;
  supplier: string;
  /** "Order on 24 November, here about 8 December". */
  when: string;
  /** "€72.00, of €500.00 at least", or that prices aren't known. */
  value: string;
  /** What is missing to the supplier's minimum, and what waiting would cost; empty when it is reached. */
  minimum: string;
  lines: LineView[];
};

export type LineView = {
  variantId: string;
  title: string;
  variantTitle: string;
  sku: string;
  needed: number;
  quantity: number;
  /** "4 waited for, 2 to the safety stock". */
  why: string;
  /** "packs of 6, at least 12". */
  terms: string;
  waiting: { orderId: string; number: number; words: string }[];
  more: number;
};

const units = { one: "unit", other: "units" };

export function proposalViews(proposals: Proposal[], shop: DeskShop): ProposalView[] {
  return proposals.map((proposal) => ({
    supplierId: proposal.supplier.id,
    supplier: proposal.supplier.name,
    when: `Order ${dayWords(proposal.orderOn, shop)}, here about ${formatDay(proposal.expectedOn, shop)}`,
    value: valueWords(proposal, shop),
    minimum: minimumWords(proposal, shop),
    lines: proposal.lines.map((line) => lineView(line, shop)),
  }));
}

function dayWords(day: string, shop: DeskShop): string {
  return day === shop.today ? "today" : `on ${formatDay(day, shop)}`;
}

function valueWords({ supplier, valueMinor, unpriced, lines }: Proposal, shop: DeskShop): string {
  const money = formatMoney(valueMinor, supplier.currency, shop.locale);
  if (unpriced === lines.length) return "Its prices aren't known";
  return unpriced > 0
    ? `${money} and ${plural(unpriced, { one: "line", other: "lines" })} without a price`
    : money;
}

/** Waiting is free when nobody waits; else it is said who waits how much longer. */
function minimumWords(proposal: Proposal, shop: DeskShop): string {
  const { supplier, missingMinor, expectedOn, following, unpriced } = proposal;
  if (missingMinor === 0) return "";
  const money = (minor: number) => formatMoney(minor, supplier.currency, shop.locale);
  const least = unpriced > 0 ? "Up to " : "";
  const needed = `${least}${money(missingMinor)} more needed: ${supplier.name} delivers from ${money(supplier.minimumOrderMinor)}.`;
  const waiting = proposal.lines.reduce((sum, { need }) => sum + need.unpegged, 0);
  if (waiting === 0) return `${needed} Nobody waits for these, so they can wait for the next order.`;
  const orders = proposal.lines.reduce((sum, { need }) => sum + need.waitingOrders, 0);
  const longer = plural(daysBetween(expectedOn, following.expectedOn), { one: "day", other: "days" });
  return `${needed} Waiting for the next order ${dayWords(following.orderOn, shop)} lets ${plural(orders, { one: "order", other: "orders" })} with ${plural(waiting, units)} wait at least ${longer} longer, to ${formatDay(following.expectedOn, shop)}.`;
}

function lineView({ need, offer, needed, quantity }: ProposedLine, shop: DeskShop): LineView {
  const missing = Math.max(0, need.safetyStock - need.free);
  const why = [
    need.unpegged > 0 ? `${need.unpegged} waited for` : "",
    missing > 0 ? `${missing} to the safety stock` : "",
    need.drafted > 0 ? `${need.drafted} drafted already` : "",
  ];
  const terms = [
    offer.packSize > 1 ? `packs of ${offer.packSize}` : "",
    offer.minimumQuantity > 1 ? `at least ${offer.minimumQuantity}` : "",
  ];
  return {
    variantId: need.variantId,
    title: need.title,
    variantTitle: need.variantTitle,
    sku: need.sku,
    needed,
    quantity,
    why: why.filter(Boolean).join(", "),
    terms: terms.filter(Boolean).join(", "),
    waiting: need.waiting.map((line) => ({
      orderId: line.orderId,
      number: line.number,
      words: `${plural(line.units, units)} since ${formatDay(dayAt(line.since, shop.timeZone), shop)}`,
    })),
    more: Math.max(0, need.waitingOrders - need.waiting.length),
  };
}

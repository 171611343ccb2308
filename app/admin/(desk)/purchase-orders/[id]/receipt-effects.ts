import type { LineOutcome } from "@/domain/allocation/replan";
import type { LineLabel } from "@/domain/orders/queries";
import { lineTruthText } from "@/domain/promises/line-truth";
import type { ReceiptPreview } from "@/domain/stock/preview-receipt";

/** What a delivery would change, in words for the person who checks it in. */
export type ReceiptEffects = {
  receivedUnits: number;
  readyUnits: number;
  freeUnits: number;
  orders: {
    key: string;
    orderId: string;
    number: number;
    name: string;
    title: string;
    change: LineOutcome["change"];
    readyUnits: number;
    before: string;
    after: string;
  }[];
  /** Lines that are not shown one by one. */
  more: number;
};

const shownOrders = 30;

export function receiptEffects(
  { outcomes, variants }: ReceiptPreview,
  labels: Map<string, LineLabel>,
  style: { today: string; locale: string },
): ReceiptEffects {
  const changed = outcomes.filter((outcome) => outcome.change !== "unchanged");
  return {
    receivedUnits: sum(variants.map((variant) => variant.receivedUnits)),
    readyUnits: sum(variants.map((variant) => variant.readyUnits)),
    freeUnits: sum(variants.map((variant) => variant.freeAfter)),
    orders: changed.slice(0, shownOrders).flatMap((outcome) => {
      const label = labels.get(outcome.orderLineId);
      if (!label) return [];
      return [
        {
          key: outcome.orderLineId,
          orderId: label.orderId,
          number: label.number,
          name: label.name,
          title: label.title,
          change: outcome.change,
          readyUnits: outcome.readyUnits,
          before: lineTruthText(outcome.before, style),
          after: lineTruthText(outcome.after, style),
        },
      ];
    }),
    more: Math.max(0, changed.length - shownOrders),
  };
}

/** The lines whose owners are shown by name. */
export function namedLines({ outcomes }: ReceiptPreview): string[] {
  return outcomes
    .filter((outcome) => outcome.change !== "unchanged")
    .slice(0, shownOrders)
    .map((outcome) => outcome.orderLineId);
}

function sum(list: number[]): number {
  return list.reduce((total, one) => total + one, 0);
}

import type { OpenDecision } from "@/domain/fulfilment/queries";
import type { DecisionChoice } from "@/domain/fulfilment/ship-or-wait";
import { lineTruthText } from "@/domain/promises/line-truth";
import { openParts } from "@/domain/promises/promise-days";
import type { DeskShop } from "@/domain/store/queries";
import { formatMoney } from "@/lib/format-money";

/** A decision as its card shows it. */
export type DecisionView = {
  id: string;
  orderId: string;
  number: number;
  name: string;
  recommendation: DecisionChoice;
  reason: string;
  wish: string;
  total: string;
  ready: { id: string; quantity: number; title: string }[];
  waiting: { id: string; quantity: number; title: string; days: string }[];
};

export function decisionView(decision: OpenDecision, shop: DeskShop): DecisionView {
  const { id, orderId, number, name, recommendation, reason, lines } = decision;
  return {
    id,
    orderId,
    number,
    name,
    recommendation,
    reason,
    wish: decision.shipChoice === "together" ? "Everything together" : "As available",
    total: formatMoney(decision.totalMinor, shop.currency, shop.locale),
    ready: lines
      .filter((line) => line.ready > 0)
      .map((line) => ({ id: line.id, quantity: line.ready, title: line.title })),
    waiting: lines
      .filter((line) => line.waiting > 0)
      .map((line) => ({
        id: line.id,
        quantity: line.waiting,
        title: line.title,
        days: lineTruthText(
          openParts(line.parts, line.ready + line.waiting).filter((part) => part.basis !== "stock"),
          shop,
        ),
      })),
  };
}

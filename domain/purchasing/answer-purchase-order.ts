// A supplier answers through the link in our mail: it comes as ordered, on another day, in part, in two deliveries, or not.
import { z } from "zod";
import { transaction } from "@/db/client";
import type { Actor } from "@/domain/actor";
import { recordEvent } from "@/domain/events/record";
import { lockVariants } from "@/domain/stock/levels";
import { getSettings } from "@/domain/store/settings";
import { now } from "@/lib/clock";
import { dayAt } from "@/lib/day";
import { formatDay } from "@/lib/format-day";
import { Refusal } from "@/lib/refusal";
import { readVersionedLink } from "@/lib/signed-link";
import { insertAnswer } from "./answers";
import { answerRewrite, isEmpty, type LineAnswer, rewriteUnits } from "./line-rewrite";
import { DayInput } from "./purchase-order-input";
import {
  type LockedPurchaseOrder,
  lockPurchaseOrder,
  requireFromSupplier,
  requireUnderWay,
  setConfirmed,
} from "./purchase-orders";
import { readPurchaseOrderLines } from "./read-lines";
import { endWhenNothingComes, rewriteLines, rewrittenVariants } from "./rewrite-lines";
import { getSupplierTerms } from "./supplier-terms";

const Units = z
  .number("Enter a whole number, 0 for none.")
  .int("Enter a whole number, 0 for none.")
  .min(0, "Enter 0 or more.")
  .max(1_000_000, "Enter at most 1,000,000.");

export const AnswerPurchaseOrder = z.object({
  token: z.string(),
  /** Empty: everything comes as ordered. */
  lines: z
    .array(
      z.object({
        lineId: z.uuid(),
        quantity: Units,
        expectedOn: DayInput,
        rest: z.object({ quantity: Units, expectedOn: DayInput }).optional(),
      }),
    )
    .max(2000),
  note: z
    .string()
    .trim()
    .max(500, "Use at most 500 characters.")
    .refine((note) => !note.includes("\u0000"), "This contains a character that can't be stored.")
    .default(""),
});
export type AnswerPurchaseOrder = z.input<typeof AnswerPurchaseOrder>;

/**
 * Whoever holds the newest link speaks for the supplier; no account, no role. Customers whose day moves are told by the
 * mail that tells every such change. Refuses a forged link, an older version's, an order that is over, a day that has
 * passed, more units than are still to come.
 */
export async function answerPurchaseOrder(
  _holder: Actor,
  input: AnswerPurchaseOrder,
): Promise<{ isChanged: boolean }> {
  const answer = AnswerPurchaseOrder.parse(input);
  const link = readVersionedLink("purchase-order", answer.token);
  if (!link) throw new Refusal("not_found", "This link isn't complete. Open the one from our mail.");
  const at = now();
  return transaction(async (tx) => {
    const settings = await getSettings(tx);
    const order = await lockPurchaseOrder(tx, link.id);
    requireFromSupplier(order);
    const today = dayAt(at, settings.timeZone);
    requireNewest(order, link.version, { today, locale: settings.locale, timeZone: settings.timeZone });
    requireUnderWay(order);
    const lines = await readPurchaseOrderLines(tx, order.id);
    const answers: LineAnswer[] =
      answer.lines.length > 0
        ? answer.lines
        : lines
            .filter((line) => line.openQuantity > 0)
            .map((line) => ({ lineId: line.id, quantity: line.openQuantity, expectedOn: line.expectedOn }));
    const rewrite = answerRewrite(lines, answers, today);
    const isChanged = !isEmpty(rewrite);
    await lockVariants(tx, rewrittenVariants(rewrite));
    const { name } = await getSupplierTerms(tx, order.supplierId);
    const eventId = await recordEvent(
      tx,
      { kind: "supplier", id: order.supplierId, name },
      {
        name: "purchase_order.answered",
        at,
        purchaseOrderId: order.id,
        data: {
          number: order.number,
          version: order.version,
          isChanged,
          ...rewriteUnits(rewrite),
          note: answer.note,
        },
      },
    );
    await insertAnswer(tx, {
      purchaseOrderId: order.id,
      version: order.version,
      lines: answers.flatMap(({ lineId, quantity, expectedOn, rest }) => [
        { lineId, quantity, expectedOn },
        ...(rest ? [{ lineId, ...rest }] : []),
      ]),
      note: answer.note,
      eventId,
      answeredAt: at,
    });
    await rewriteLines(tx, { purchaseOrderId: order.id, rewrite, settings, event: { id: eventId, at } });
    if (!(await endWhenNothingComes(tx, order, at))) await setConfirmed(tx, order, at);
    return { isChanged };
  });
}

function requireNewest(
  order: LockedPurchaseOrder,
  version: number,
  style: { today: string; locale: string; timeZone: string },
): void {
  if (version === order.version) return;
  const sentOn = order.sentAt ? ` on ${formatDay(dayAt(order.sentAt, style.timeZone), style)}` : "";
  throw new Refusal(
    "gone",
    `A newer version of this purchase order was sent${sentOn}. Answer through the link in that mail.`,
  );
}

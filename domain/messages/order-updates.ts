// Tells customers what changed about their wait: one mail an order and change, however many lines it touched.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { idsOf } from "@/db/rows";
import type { LineOutcome } from "@/domain/allocation/replan";
import { lineTruthText } from "@/domain/promises/line-truth";
import type { StoreSettings } from "@/domain/store/settings-schema";
import type { MailProps } from "@/emails/props";
import { dayAt } from "@/lib/day";
import { orderPath, storeUrl } from "@/lib/links";
import { plural } from "@/lib/plural";
import { mailShop } from "./mail-shop";
import { type NewMessage, queueMessages } from "./outbox";

type ToldLine = {
  lineId: string;
  title: string;
  open: number;
  orderId: string;
  number: number;
  email: string;
  name: string;
  shipChoice: "as_available" | "together";
  isAllReady: boolean;
};

/** Units came in, the last day moved later, or a line lost its supply: these are told. A better day is on the order page. */
export async function queueOrderUpdates(
  tx: Tx,
  input: { outcomes: LineOutcome[]; settings: StoreSettings; event: { id: string; at: Date } },
): Promise<void> {
  const told = input.outcomes.filter(({ change }) => change !== "unchanged" && change !== "earlier");
  if (told.length === 0) return;
  const outcomes = new Map(told.map((outcome) => [outcome.orderLineId, outcome]));
  const lines = await readToldLines(tx, [...outcomes.keys()]);
  const style = { locale: input.settings.locale, today: dayAt(input.event.at, input.settings.timeZone) };
  const shop = mailShop(input.settings);
  const messages: NewMessage[] = [];
  for (const [orderId, ofOrder] of Map.groupBy(lines, (line) => line.orderId)) {
    const first = ofOrder[0];
    if (!first) continue;
    const changed = ofOrder.flatMap((line) => {
      const outcome = outcomes.get(line.lineId);
      return outcome
        ? [{ title: line.title, quantity: line.open, truth: lineTruthText(outcome.after, style), outcome }]
        : [];
    });
    messages.push({
      kind: "order-update",
      recipient: first.email,
      version: `${orderId}:${input.event.id}`,
      orderId,
      props: {
        shop,
        orderNumber: String(first.number),
        orderLink: storeUrl(orderPath(orderId)),
        name: first.name,
        ...wording(
          first,
          changed.map((line) => line.outcome),
        ),
        changed: changed.map(({ title, quantity, truth }) => ({ title, quantity, truth })),
      },
    });
  }
  await queueMessages(tx, messages, input.event.at);
}

async function readToldLines(tx: Tx, lineIds: string[]): Promise<ToldLine[]> {
  return tx.execute<ToldLine>(sql`
    select line.id as "lineId", line.title, line.quantity - line.shipped - line.cancelled as open,
      orders.id as "orderId", orders.number::int as number, orders.email, orders.ship_to->>'name' as name,
      orders.ship_choice as "shipChoice",
      not exists (select from order_lines other where other.order_id = orders.id
        and other.quantity - other.shipped - other.cancelled - other.pegged_on_hand > 0) as "isAllReady"
    from order_lines line join orders on orders.id = line.order_id
    where line.id = any(${idsOf(lineIds)}) and orders.email <> ''
    order by orders.id, line.position`);
}

function wording(
  order: ToldLine,
  outcomes: LineOutcome[],
): Pick<MailProps["order-update"], "headline" | "whatNext"> {
  const arrived = outcomes.reduce((sum, outcome) => sum + Math.max(0, outcome.readyUnits), 0);
  if (outcomes.some(({ change }) => change === "later" || change === "lost_supply")) {
    return {
      headline: "Part of your order will come later than we told you",
      whatNext:
        "You don't have to do anything to keep it. If you'd rather not wait, cancel on your order page, free of charge.",
    };
  }
  if (order.isAllReady) {
    return {
      headline: "Everything you ordered is here",
      whatNext:
        "We pack it now, and write again with the tracking number when it leaves. Your card is charged then.",
    };
  }
  return {
    headline: `${plural(arrived, { one: "unit", other: "units" })} of your order came in`,
    whatNext:
      order.shipChoice === "together"
        ? "You asked for one delivery: we keep it here for you until the rest is in."
        : "We write again as soon as a parcel leaves. Your card is charged then, for what is in it.",
  };
}

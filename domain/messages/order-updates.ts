// Tells customers what changed about their wait: one mail a customer and change, however many orders and lines it touched.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { idsOf } from "@/db/rows";
import type { LineOutcome } from "@/domain/allocation/replan";
import { lineTruthText } from "@/domain/promises/line-truth";
import type { StoreSettings } from "@/domain/store/settings-schema";
import type { MailProps } from "@/emails/props";
import { dayAt } from "@/lib/day";
import { orderPath, storeUrl } from "@/lib/links";
import { mailWords } from "@/messages/mail";
import { mailShop } from "./mail-shop";
import { type NewMessage, queueMessages } from "./outbox";
import { isWorthTelling } from "./worth-telling";

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

/** What is worth telling (worth-telling.ts): at most one mail a customer for each change, even with several orders. */
export async function queueOrderUpdates(
  tx: Tx,
  input: { outcomes: LineOutcome[]; settings: StoreSettings; event: { id: string; at: Date } },
): Promise<void> {
  const { tellEarlierDays } = input.settings.promise;
  const told = input.outcomes.filter((outcome) => isWorthTelling(outcome, tellEarlierDays));
  if (told.length === 0) return;
  const outcomes = new Map(told.map((outcome) => [outcome.orderLineId, outcome]));
  const lines = await readToldLines(tx, [...outcomes.keys()]);
  const style = { locale: input.settings.locale, today: dayAt(input.event.at, input.settings.timeZone) };
  const shop = mailShop(input.settings);
  const messages: NewMessage[] = [];
  for (const ofCustomer of Map.groupBy(lines, (line) => line.email.toLowerCase()).values()) {
    const [first, ...others] = Map.groupBy(ofCustomer, (line) => line.orderId).values();
    const head = first?.[0];
    if (!first || !head) continue;
    const changed = (ofOrder: ToldLine[]) =>
      ofOrder.flatMap(({ lineId, title, open }) => {
        const outcome = outcomes.get(lineId);
        return outcome ? [{ title, quantity: open, truth: lineTruthText(outcome.after, style) }] : [];
      });
    messages.push({
      kind: "order-update",
      recipient: head.email,
      version: input.event.id,
      ...(others.length === 0 && { orderId: head.orderId }),
      props: {
        shop,
        ...orderOf(head),
        name: head.name,
        ...wording(
          ofCustomer,
          ofCustomer.flatMap((line) => outcomes.get(line.lineId) ?? []),
          input.settings.locale,
        ),
        changed: changed(first),
        others: others.flatMap((ofOrder) =>
          ofOrder[0] ? [{ ...orderOf(ofOrder[0]), changed: changed(ofOrder) }] : [],
        ),
      },
    });
  }
  await queueMessages(tx, messages, input.event.at);
}

function orderOf({ orderId, number }: ToldLine): { orderNumber: string; orderLink: string } {
  return { orderNumber: String(number), orderLink: storeUrl(orderPath(orderId)) };
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
  lines: ToldLine[],
  outcomes: LineOutcome[],
  locale: string,
): Pick<MailProps["order-update"], "headline" | "whatNext"> {
  const arrived = outcomes.reduce((sum, outcome) => sum + Math.max(0, outcome.readyUnits), 0);
  const isSeveral = lines.some((line) => line.orderId !== lines[0]?.orderId);
  const words = mailWords(locale).update;
  if (outcomes.some(({ change }) => change === "later" || change === "lost_supply"))
    return { headline: words.later(isSeveral), whatNext: words.laterNext };
  if (arrived === 0) return { headline: words.sooner(isSeveral), whatNext: words.soonerNext };
  if (lines.every((line) => line.isAllReady)) return { headline: words.allHere, whatNext: words.allHereNext };
  return {
    headline: words.cameIn(arrived, isSeveral),
    whatNext: lines.every((line) => line.shipChoice === "together") ? words.keptTogether : words.leavesSoon,
  };
}

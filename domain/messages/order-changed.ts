// Tells a customer what they changed about their order, and what comes when from now on: a receipt of their own doing.
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { orders } from "@/db/schema/orders";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { formatMoney } from "@/lib/format-money";
import { orderPath, storeUrl } from "@/lib/links";
import { orderWords } from "@/messages/order";
import { mailShop } from "./mail-shop";
import { queueMessages } from "./outbox";
import { remainingLines } from "./remaining-lines";

type Said = { headline: string; body: string };

/** The caller has written the change. */
export async function queueOrderChanged(
  tx: Tx,
  input: {
    orderId: string;
    settings: StoreSettings;
    event: { id: string; at: Date };
    what: (words: ReturnType<typeof orderWords>) => Said;
  },
): Promise<void> {
  const { orderId, settings, event } = input;
  const [order] = await tx.select().from(orders).where(eq(orders.id, orderId));
  if (!order || order.email === "") return;
  const words = orderWords(settings.locale);
  const { headline, body } = input.what(words);
  const total = formatMoney(order.totalMinor, order.currency, settings.locale);
  await queueMessages(
    tx,
    [
      {
        kind: "order-update",
        recipient: order.email,
        version: event.id,
        orderId,
        props: {
          shop: mailShop(settings),
          orderNumber: String(order.number),
          orderLink: storeUrl(orderPath(orderId)),
          name: order.shipTo.name,
          headline,
          changed: await remainingLines(tx, orderId, settings, event.at),
          whatNext: `${body} ${words.mail.total(total)}`,
          others: [],
        },
      },
    ],
    event.at,
  );
}

// The mail that confirms an order: each line's truth, what it will cost, and that nothing is charged before it ships.
import type { ShipChoice } from "@/db/schema/orders";
import type { Totals } from "@/domain/orders/totals";
import { lineTruthText, type TruthPart } from "@/domain/promises/line-truth";
import type { StoreSettings } from "@/domain/store/settings-schema";
import { formatMoney } from "@/lib/format-money";
import { orderPath, storeUrl } from "@/lib/links";
import { mailWords } from "@/messages/mail";
import { mailShop } from "./mail-shop";
import type { NewMessage } from "./outbox";

export function orderConfirmation(input: {
  order: {
    id: string;
    number: number;
    email: string;
    name: string;
    shipChoice: ShipChoice;
    acknowledgedWait: string | null;
    giftNote: string;
  };
  lines: { title: string; quantity: number; unitPriceMinor: number; parts: TruthPart[] }[];
  totals: Totals;
  card: { brand: string; last4: string };
  settings: StoreSettings;
  today: string;
}): NewMessage {
  const { order, settings, totals } = input;
  const words = mailWords(settings.locale);
  const money = (minor: number) => formatMoney(minor, settings.currency, settings.locale);
  return {
    kind: "order-confirmation",
    recipient: order.email,
    version: order.id,
    orderId: order.id,
    props: {
      shop: mailShop(settings),
      orderNumber: String(order.number),
      orderLink: storeUrl(orderPath(order.id)),
      name: order.name,
      lines: input.lines.map((line) => ({
        title: line.title,
        quantity: line.quantity,
        truth: lineTruthText(line.parts, { locale: settings.locale, today: input.today }),
        price: money(line.quantity * line.unitPriceMinor),
      })),
      shipChoice:
        order.shipChoice === "together" ? words.confirmation.together : words.confirmation.asAvailable,
      subtotal: money(totals.subtotalMinor),
      shipping: money(totals.shippingMinor),
      tax: money(totals.taxMinor),
      total: money(totals.totalMinor),
      card: words.cardEnding(input.card.brand, input.card.last4),
      acknowledgedWait: order.acknowledgedWait,
      giftNote: order.giftNote || null,
    },
  };
}

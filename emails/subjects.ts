// pure
import type { MailKind, MailProps } from "@/emails/props";
import { oneLine } from "@/emails/words";

/** The subject of each kind of mail: what happened first, the order's number last. */
const subjects: { [K in MailKind]: (props: MailProps[K]) => string } = {
  "order-confirmation": ({ shop, orderNumber }) => `Your order ${orderNumber} at ${shop.name}`,
  "order-update": ({ headline, orderNumber, others }) =>
    `${oneLine(headline, 80)} · ${others.length > 0 ? `${others.length + 1} orders` : `order ${orderNumber}`}`,
  "parcel-shipped": ({ orderNumber, remaining }) =>
    remaining.length > 0
      ? `Part of your order ${orderNumber} is on its way`
      : `Your order ${orderNumber} is on its way`,
  "payment-failed": ({ orderNumber }) => `Your payment for order ${orderNumber} didn't go through`,
  "units-cancelled": ({ orderNumber, remaining }) =>
    remaining.length > 0
      ? `Part of your order ${orderNumber} is cancelled`
      : `Your order ${orderNumber} is cancelled`,
  "personal-note": ({ subject }) => oneLine(subject, 140),
  "confirm-subscription": ({ product }) => `Please confirm: tell me when ${oneLine(product, 80)} is back`,
  "account-link": ({ subject }) => subject,
  "purchase-order": ({ news, orderNumber, version, shop }) =>
    ({
      order: `Purchase order ${orderNumber} from ${oneLine(shop.name, 90)}`,
      changed: `Changed: purchase order ${orderNumber}, version ${version}, from ${oneLine(shop.name, 80)}`,
      cancelled: `Cancelled: purchase order ${orderNumber} from ${oneLine(shop.name, 80)}`,
    })[news],
  "back-digest": ({ subject }) => subject,
  "hold-reminder": ({ subject }) => subject,
  "alerts-link": ({ subject }) => subject,
  "still-interested": ({ subject }) => subject,
  invitation: ({ product, others }) =>
    `Held for you: ${oneLine(product, 90)}${others.length > 0 ? ` and ${others.length} more` : ""}`,
};

export function mailSubject<K extends MailKind>(kind: K, props: MailProps[K]): string {
  return oneLine(subjects[kind](props), 150);
}

// pure
import type { MailKind, MailProps } from "@/emails/props";
import { oneLine } from "@/emails/words";
import { mailWords } from "@/messages/mail";

/** The subject of each kind of mail: what happened first, the order's number last. */
const subjects: { [K in MailKind]: (props: MailProps[K]) => string } = {
  "order-confirmation": ({ shop, orderNumber }) =>
    mailWords(shop.locale).confirmation.subject(orderNumber, shop.name),
  "order-update": ({ shop, headline, orderNumber, others }) =>
    mailWords(shop.locale).update.subject(oneLine(headline, 80), orderNumber, others.length + 1),
  "parcel-shipped": ({ shop, orderNumber, remaining }) =>
    mailWords(shop.locale).shipped.subject(orderNumber, remaining.length > 0),
  "payment-failed": ({ shop, orderNumber }) => mailWords(shop.locale).unpaid.subject(orderNumber),
  "units-cancelled": ({ shop, orderNumber, remaining }) =>
    mailWords(shop.locale).cancelled.subject(orderNumber, remaining.length > 0),
  "personal-note": ({ subject }) => oneLine(subject, 140),
  "confirm-subscription": ({ shop, product }) => mailWords(shop.locale).confirm.subject(oneLine(product, 80)),
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
  invitation: ({ shop, product, others }) =>
    mailWords(shop.locale).invitation.subject(oneLine(product, 90), others.length),
};

export function mailSubject<K extends MailKind>(kind: K, props: MailProps[K]): string {
  return oneLine(subjects[kind](props), 150);
}

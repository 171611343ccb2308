// From what a mail tells to the mail itself: the same props always give the same mail.
import { render, toPlainText } from "@react-email/render";
import type { ReactElement } from "react";
import { AccountLink } from "@/emails/account-link";
import { AlertNews } from "@/emails/alert-news";
import { ConfirmSubscription } from "@/emails/confirm-subscription";
import { mailHeaders } from "@/emails/headers";
import { Invitation } from "@/emails/invitation";
import { OrderConfirmation } from "@/emails/order-confirmation";
import { OrderUpdate } from "@/emails/order-update";
import { ParcelShipped } from "@/emails/parcel-shipped";
import { PaymentFailed } from "@/emails/payment-failed";
import { PersonalNote } from "@/emails/personal-note";
import { isMailKind, type MailKind, type MailProps, readMailProps } from "@/emails/props";
import { PurchaseOrder } from "@/emails/purchase-order";
import { mailSubject } from "@/emails/subjects";
import { textOptions } from "@/emails/text-options";
import { UnitsCancelled } from "@/emails/units-cancelled";

export type RenderedMail = { subject: string; html: string; text: string; headers: Record<string, string> };

const templates: { [K in MailKind]: (props: MailProps[K]) => ReactElement } = {
  "order-confirmation": OrderConfirmation,
  "order-update": OrderUpdate,
  "parcel-shipped": ParcelShipped,
  "payment-failed": PaymentFailed,
  "units-cancelled": UnitsCancelled,
  "personal-note": PersonalNote,
  "confirm-subscription": ConfirmSubscription,
  "account-link": AccountLink,
  "purchase-order": PurchaseOrder,
  "back-digest": AlertNews,
  "hold-reminder": AlertNews,
  "alerts-link": AlertNews,
  "still-interested": AlertNews,
  invitation: Invitation,
};

export async function renderMail<K extends MailKind>(kind: K, props: MailProps[K]): Promise<RenderedMail> {
  const html = await render(templates[kind](props));
  return {
    subject: mailSubject(kind, props),
    html,
    text: toPlainText(html, textOptions),
    headers: mailHeaders(kind, props),
  };
}

/** A mail from the outbox, where kind and props lie as plain data. */
export async function renderStoredMail(kind: string, props: unknown): Promise<RenderedMail> {
  if (!isMailKind(kind)) throw new Error(`there is no mail called ${kind}`);
  return renderMail(kind, readMailProps(kind, props));
}

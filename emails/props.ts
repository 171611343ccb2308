/**
 * What each mail needs to be rendered. Everything a person reads arrives as finished words (dates, money, line truths):
 * the transaction that told it formed them, and a mail rendered later says the same.
 */
import { z } from "zod";

const shop = z.object({
  name: z.string(),
  contactEmail: z.string(),
  contactPhone: z.string(),
  postalAddress: z.string(),
  brandColor: z.string(),
  /** In whose language the mail was queued; those of before could only be English. */
  locale: z.string().default("en"),
});

const line = z.object({ title: z.string(), quantity: z.number(), truth: z.string() });
const goods = z.object({ title: z.string(), quantity: z.number() });
const order = { shop, orderNumber: z.string(), orderLink: z.string(), name: z.string() };

/** What is told about alerts beside the invitation; a link that is empty isn't shown. */
const alertNews = z.object({
  shop,
  subject: z.string(),
  heading: z.string(),
  words: z.string(),
  products: z.array(z.object({ title: z.string(), link: z.string() })),
  action: z.string(),
  link: z.string(),
  why: z.string(),
  stop: z.string(),
  unsubscribeLink: z.string(),
  alerts: z.string(),
  alertsLink: z.string(),
});

const schemas = {
  "back-digest": alertNews,
  "hold-reminder": alertNews,
  "alerts-link": alertNews,
  "still-interested": alertNews,
  "order-confirmation": z.object({
    ...order,
    lines: z.array(line.extend({ price: z.string() })),
    shipChoice: z.string(),
    subtotal: z.string(),
    shipping: z.string(),
    tax: z.string(),
    total: z.string(),
    card: z.string(),
    acknowledgedWait: z.string().nullable(),
    giftNote: z.string().nullable().default(null),
  }),
  /** Something about the wait changed: units came in, or a day moved. One mail a customer, whatever number of lines. */
  "order-update": z.object({
    ...order,
    headline: z.string(),
    changed: z.array(line),
    whatNext: z.string(),
    /** The customer's other orders that the same change moved. */
    others: z
      .array(z.object({ orderNumber: z.string(), orderLink: z.string(), changed: z.array(line) }))
      .default([]),
  }),
  "parcel-shipped": z.object({
    ...order,
    sent: z.array(goods),
    carrier: z.string(),
    trackingNumber: z.string(),
    charged: z.string(),
    card: z.string(),
    remaining: z.array(line),
  }),
  "payment-failed": z.object({
    ...order,
    amount: z.string(),
    reason: z.string(),
    keptUntil: z.string(),
  }),
  "units-cancelled": z.object({
    ...order,
    cancelled: z.array(goods),
    why: z.string(),
    remaining: z.array(line),
  }),
  /** To one person, in finished words: an answer to a question, a withdrawal that came in, a return that was decided. */
  "personal-note": z.object({
    shop,
    subject: z.string(),
    heading: z.string(),
    before: z.array(z.string()),
    lines: z.array(goods),
    quote: z.string().nullable(),
    after: z.array(z.string()),
    link: z.string(),
    linkText: z.string(),
  }),
  "confirm-subscription": z.object({ shop, product: z.string(), confirmLink: z.string() }),
  /** A link that proves an address. Its words are chosen by what it is for; no code and no link where there is none. */
  "account-link": z.object({
    shop,
    subject: z.string(),
    heading: z.string(),
    words: z.string(),
    link: z.string(),
    action: z.string(),
    code: z.string(),
    footnote: z.string(),
  }),
  /** To a supplier. `madeAt` is when it was sent, as an instant: the attached document says the same each time. */
  "purchase-order": z.object({
    shop,
    orderNumber: z.string(),
    /** 0 is a draft. */
    version: z.number(),
    news: z.enum(["order", "changed", "cancelled"]),
    supplier: z.string(),
    contactName: z.string(),
    deliverTo: z.string(),
    sentOn: z.string(),
    madeAt: z.string(),
    note: z.string(),
    /** Why it was cancelled. */
    reason: z.string(),
    lines: z.array(
      z.object({
        title: z.string(),
        sku: z.string(),
        supplierSku: z.string(),
        units: z.number(),
        quantity: z.string(),
        day: z.string(),
        /** "10 came already", or nothing. */
        arrived: z.string(),
        unitPrice: z.string(),
        amount: z.string(),
      }),
    ),
    total: z.string(),
    answerLink: z.string(),
  }),
  invitation: z.object({
    shop,
    product: z.string(),
    price: z.string(),
    imageUrl: z.string().nullable(),
    heldUntil: z.string(),
    claimLink: z.string(),
    /** What else is back and held for this person until the same time. */
    others: z
      .array(
        z.object({
          product: z.string(),
          price: z.string(),
          imageUrl: z.string().nullable(),
          claimLink: z.string(),
        }),
      )
      .default([]),
    alertsLink: z.string().default(""),
    /** The page with the button, and the address for RFC 8058's one-click POST. */
    unsubscribeLink: z.string(),
  }),
};

export type MailShop = z.infer<typeof shop>;
export type MailLine = z.infer<typeof line>;
export type MailKind = keyof typeof schemas;
export type MailProps = { [K in MailKind]: z.infer<(typeof schemas)[K]> };

const readers: { [K in MailKind]: z.ZodType<MailProps[K]> } = schemas;

export function isMailKind(kind: string): kind is MailKind {
  return Object.hasOwn(schemas, kind);
}

/** Props as they come back from the outbox; throws when they are not what this kind of mail needs. */
export function readMailProps<K extends MailKind>(kind: K, props: unknown): MailProps[K] {
  return readers[kind].parse(props);
}

/**
 * What each mail needs to be rendered. Everything a person reads arrives as finished words (dates, money, line truths):
 * the transaction that told it formed them, and a mail rendered later says the same.
 */
export type MailLine = { title: string; quantity: number; truth: string };

export type MailShop = {
  name: string;
  contactEmail: string;
  contactPhone: string;
  postalAddress: string;
  brandColor: string;
};

export type MailProps = {
  "order-confirmation": {
    shop: MailShop;
    orderNumber: string;
    orderLink: string;
    name: string;
    lines: (MailLine & { price: string })[];
    shipChoice: string;
    subtotal: string;
    shipping: string;
    tax: string;
    total: string;
    card: string;
    acknowledgedWait: string | null;
  };
  /** Something about the wait changed: units came in, or a day moved. One mail an order, whatever number of lines. */
  "order-update": {
    shop: MailShop;
    orderNumber: string;
    orderLink: string;
    name: string;
    headline: string;
    changed: MailLine[];
    whatNext: string;
  };
  "parcel-shipped": {
    shop: MailShop;
    orderNumber: string;
    orderLink: string;
    name: string;
    sent: { title: string; quantity: number }[];
    carrier: string;
    trackingNumber: string;
    charged: string;
    card: string;
    remaining: MailLine[];
  };
  "payment-failed": {
    shop: MailShop;
    orderNumber: string;
    orderLink: string;
    name: string;
    amount: string;
    reason: string;
    keptUntil: string;
  };
  "units-cancelled": {
    shop: MailShop;
    orderNumber: string;
    orderLink: string;
    name: string;
    cancelled: { title: string; quantity: number }[];
    why: string;
    remaining: MailLine[];
  };
  "confirm-subscription": { shop: MailShop; product: string; confirmLink: string };
  invitation: {
    shop: MailShop;
    product: string;
    price: string;
    imageUrl: string | null;
    heldUntil: string;
    claimLink: string;
    /** The page with the button, and the address for RFC 8058's one-click POST. */
    unsubscribeLink: string;
  };
};

export type MailKind = keyof MailProps;

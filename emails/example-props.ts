// One plausible mail of each kind, for the tests of the templates and for looking at them.
import type { MailProps, MailShop } from "@/emails/props";

const shop: MailShop = {
  name: "Kraftwerk Supply",
  contactEmail: "hello@kraftwerk.example",
  contactPhone: "+49 30 1234567",
  postalAddress: "Kraftwerk Supply GmbH, Lagerstraße 12, 10115 Berlin, Germany",
  brandColor: "",
};

const order = {
  shop,
  orderNumber: "1042",
  orderLink: "https://shop.example/orders/AZqk3v0hcTOBy2J0kR4Nxw0X5m2b1sT9qLw3eYfUaG7d",
  name: "Ada Lovelace",
};

export const exampleProps: MailProps = {
  "order-confirmation": {
    ...order,
    lines: [
      { title: "Kettlebell, 16 kg", quantity: 7, truth: "5 now, 2 about 12–20 June", price: "€413.00" },
      { title: "Resistance band, medium", quantity: 1, truth: "In stock", price: "€14.90" },
    ],
    shipChoice: "You chose to get things as they become available, in more than one parcel if need be.",
    subtotal: "€427.90",
    shipping: "Free",
    tax: "€68.32",
    total: "€427.90",
    card: "your Visa ending in 4242",
    acknowledgedWait: "You agreed to wait for 2 × Kettlebell, 16 kg until about 12–20 June.",
  },
  "order-update": {
    ...order,
    headline: "Your kettlebells are here",
    changed: [{ title: "Kettlebell, 16 kg", quantity: 2, truth: "Here, ready to pack" }],
    whatNext: "We pack them next and write again when the parcel leaves. You don't need to do anything.",
    others: [
      {
        orderNumber: "10077",
        orderLink: "https://shop.example/orders/other",
        changed: [{ title: "Kettlebell, 24 kg", quantity: 1, truth: "About 12–20 June" }],
      },
    ],
  },
  "parcel-shipped": {
    ...order,
    sent: [
      { title: "Kettlebell, 16 kg", quantity: 5 },
      { title: "Resistance band, medium", quantity: 1 },
    ],
    carrier: "DHL",
    trackingNumber: "00340434161094042557",
    charged: "€309.90",
    card: "your Visa ending in 4242",
    remaining: [{ title: "Kettlebell, 16 kg", quantity: 2, truth: "About 12–20 June" }],
  },
  "payment-failed": {
    ...order,
    amount: "€118.00",
    reason: "Your bank declined the card.",
    keptUntil: "Thursday 18:40",
  },
  "units-cancelled": {
    ...order,
    cancelled: [{ title: "Kettlebell, 16 kg", quantity: 2 }],
    why: "You cancelled 2 units of your order 1042.",
    remaining: [{ title: "Resistance band, medium", quantity: 1, truth: "About 3 July" }],
  },
  "confirm-subscription": {
    shop,
    product: "Rowing machine R3",
    confirmLink: "https://shop.example/restock/confirm/AZqk3v0hcTOBy2J0kR4Nxw0X5m2b1sT9qLw3eYfUaG7d",
  },
  "account-link": {
    shop,
    subject: "Your link to sign in at Kraftwerk Supply",
    heading: "Sign in",
    words: "Press the button on the device where you want to be signed in. It works once, for 30 minutes.",
    link: "https://shop.example/account/sign-in/AZqk3v0hcTOBy2J0kR4Nxw0X5m2b1sT9qLw3eYfUaG7",
    action: "Sign in",
    code: "On another device, type these digits instead: 482913",
    footnote: "If you didn't ask for this, do nothing: without the link nobody gets in.",
  },
  "purchase-order": {
    shop,
    orderNumber: "1007",
    version: 1,
    news: "order",
    supplier: "Nordic Iron Works",
    contactName: "Signe Dahl",
    deliverTo: "Main warehouse",
    sentOn: "Monday, 4 May 2026",
    madeAt: "2026-05-04T08:30:00.000Z",
    note: "One pallet, please.",
    reason: "",
    lines: [
      {
        title: "Kettlebell, 16 kg",
        sku: "KB-16",
        supplierSku: "NI-4416",
        units: 50,
        quantity: "50",
        day: "12 June",
        arrived: "",
        unitPrice: "€21.40",
        amount: "€1,070.00",
      },
      {
        title: "Bumper plate, 15 kg",
        sku: "BP-15",
        supplierSku: "",
        units: 24,
        quantity: "24",
        day: "20 June",
        arrived: "",
        unitPrice: "€30.00",
        amount: "€720.00",
      },
    ],
    total: "€1,790.00",
    answerLink: "https://shop.example/supplier/AZqk3v0hcTOBy2J0kR4Nxw0X5m2b1sT9qLw3eYfUaG7d.1",
  },
  invitation: {
    shop,
    product: "Rowing machine R3",
    price: "€890.00",
    imageUrl: "https://shop.example/images/rower.jpg",
    others: [],
    alertsLink: "https://shop.example/alerts/AZqk3v0hcTOBy2J0kR4Nxw0X5m2b1sT9qLw3eYfUaG7d",
    heldUntil: "tomorrow, 18:40",
    claimLink: "https://shop.example/restock/AZqk3v0hcTOBy2J0kR4Nxw0X5m2b1sT9qLw3eYfUaG7d",
    unsubscribeLink: "https://shop.example/restock/unsubscribe/AZqk3v0hcTOBy2J0kR4Nxw0X5m2b1sT9qLw3eYfUaG7d",
  },
};

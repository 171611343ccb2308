// pure
import { plural } from "@/lib/plural";

const hello = (name: string | undefined, rest: string) =>
  name ? `Hello ${name}, ${rest}` : `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;

export const en = {
  questions: "Questions?",
  writeTo: "Write to",
  orCall: "or call",
  call: "Call",
  andMore: (count: number) => `And ${count} more, all on your order's page.`,
  seeOrder: "See your order",
  seeOrderNumber: (number: string) => `See order ${number}`,
  orderHeading: (number: string) => `Order ${number}`,
  stillToCome: "Still to come",
  cardEnding: (brand: string, last4: string) => `${brand} ending in ${last4}`,

  confirmation: {
    subject: (number: string, shop: string) => `Your order ${number} at ${shop}`,
    preview: (number: string, total: string) =>
      `Order ${number}, ${total}. You are charged only for what ships, when it ships.`,
    thankYou: "Thank you for your order",
    thankYouName: (name: string) => `Thank you, ${name}`,
    opening: (number: string, card: string) =>
      `We have your order ${number}. Nothing is charged yet: when a parcel leaves, ${card} is charged for what is in it.`,
    whatComesWhen: "What comes when",
    subtotal: "Subtotal",
    shipping: "Shipping",
    total: "Total",
    tax: "Tax included",
    asAvailable: "Each part as soon as it is here",
    together: "Everything together, when all of it is here",
    giftNote: "Your note in the parcel:",
  },
  update: {
    subject: (headline: string, number: string, orders: number) =>
      `${headline} · ${orders > 1 ? `${orders} orders` : `order ${number}`}`,
    openingOne: (name: string | undefined, number: string) =>
      hello(name, `something about your order ${number} has changed. This is how it stands now.`),
    openingSeveral: (name: string | undefined, orders: number) =>
      hello(name, `something about ${orders} of your orders has changed. This is how they stand now.`),
    later: (isSeveral: boolean) =>
      `Part of ${isSeveral ? "your orders" : "your order"} will come later than we told you`,
    laterNext:
      "You don't have to do anything to keep it. If you'd rather not wait, cancel on your order page, free of charge.",
    sooner: (isSeveral: boolean) =>
      `Part of ${isSeveral ? "your orders" : "your order"} will come sooner than we told you`,
    soonerNext: "You don't have to do anything. We write again when it is here.",
    allHere: "Everything you ordered is here",
    allHereNext:
      "We pack it now, and write again with the tracking number when it leaves. Your card is charged then.",
    cameIn: (units: number, isSeveral: boolean) =>
      `${plural(units, { one: "unit", other: "units" })} of ${isSeveral ? "your orders" : "your order"} came in`,
    keptTogether: "You asked for one delivery: we keep it here for you until the rest is in.",
    leavesSoon: "We write again as soon as a parcel leaves. Your card is charged then, for what is in it.",
  },
  shipped: {
    subject: (number: string, isPart: boolean) =>
      isPart ? `Part of your order ${number} is on its way` : `Your order ${number} is on its way`,
    previewPart: (amount: string) =>
      `${amount} was charged for this parcel. The rest of your order still comes.`,
    previewAll: (amount: string) => `${amount} was charged for this parcel. Your order is complete with it.`,
    headingPart: "Part of your order is on its way",
    headingAll: "Your order is on its way",
    opening: (name: string | undefined, number: string) =>
      hello(name, `a parcel of your order ${number} has left us.`),
    inThisParcel: "In this parcel",
    charged: (amount: string, card: string) => `${amount} was charged to ${card} for this parcel.`,
    payLater: "You pay for the rest when it ships.",
    sentWith: "Sent with",
    tracking: "Tracking number",
  },
  unpaid: {
    subject: (number: string) => `Your payment for order ${number} didn't go through`,
    preview: (until: string) => `Your units are kept for you until ${until}.`,
    heading: "Your payment didn't go through",
    opening: (name: string | undefined, number: string, amount: string) =>
      hello(
        name,
        `a parcel of your order ${number} is ready to leave, but we couldn't collect ${amount} for it.`,
      ),
    keptUntil: (until: string) =>
      `We keep your units for you until ${until}. After that they go to the next in line.`,
    whatToDo: "Use another card, or try this one again, on your order's page.",
    pay: "Pay for this parcel",
    declined: "The bank declined the card.",
    wantsConfirmation: "The bank wants you to confirm this payment.",
  },
  cancelled: {
    subject: (number: string, isPart: boolean) =>
      isPart ? `Part of your order ${number} is cancelled` : `Your order ${number} is cancelled`,
    preview: (why: string) => `${why} Nothing was charged for what is cancelled.`,
    headingPart: "Part of your order is cancelled",
    headingAll: "Your order is cancelled",
    greeting: (name: string) => `Hello ${name}.`,
    cancelled: "Cancelled",
    notCharged: "Nothing was charged for this, and nothing will be.",
    byYou: "You cancelled them on your order page.",
  },
  confirm: {
    subject: (product: string) => `Please confirm: tell me when ${product} is back`,
    preview: "One click, and we write to you when it is back.",
    heading: "Shall we tell you when it is back?",
    footnote: "If you didn't ask for this, do nothing: without your confirmation we won't write again.",
    before: "Somebody, hopefully you, asked us to write to this address when",
    after: "is back. When it is, we send you one mail and hold one for you for a while.",
    action: "Yes, tell me",
  },
  invitation: {
    subject: (product: string, others: number) =>
      `Held for you: ${product}${others > 0 ? ` and ${others} more` : ""}`,
    preview: (until: string) => `One is held for you until ${until}.`,
    heading: "It's back, and one is held for you",
    heldUntil: (until: string) => `Held for you until ${until}. After that it goes to the next in line.`,
    action: "Take your unit",
    yoursAlone: "The link is yours alone, so please don't pass this mail on.",
    whyYou: "You get this mail because you asked us to tell you when this is back.",
    stop: "Stop these mails",
    alsoThis: "Take this one too",
    allAlerts: "All your alerts",
  },
};

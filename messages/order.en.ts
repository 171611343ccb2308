// pure
import { plural } from "@/lib/plural";

const units = (count: number) => plural(count, { one: "unit", other: "units" });

/** What customers read about changing an order: refusals, mails, the history on its page. */
export const en = {
  refusals: {
    linkCut: "This link isn't complete. Open the one from our mail.",
    noSuchLine: "This line is not part of the order.",
    wholeNumber: "Enter a whole number.",
    atLeastOne: "Enter at least 1.",
    nothingLoose:
      "Everything that is left of this order is packed already. Write to us and we'll see what can still be done.",
    packedAlready: "Part of this order is packed and about to leave, so it can't wait for the rest any more.",
    isTogether: "This order ships together already.",
    isAsAvailable: "This order ships each part as soon as it is here already.",
    nothingWaits: "Nothing of this line waits any more: it is here.",
    onlyWaiting: (count: number) => `Only ${units(count)} of this line still wait.`,
    nothingElse: "There is nothing else in this order that could leave without it.",
    dearer: "The postage changed while you were here. Look at the new price and confirm again.",
    newDays: (days: string) =>
      `Parcels take another time to this country. Your order then comes: ${days}. Nothing has changed yet: confirm once more if that suits you.`,
    sameAddress: "This is the address that we have already.",
    onlyPacked: (packed: number, left: number) =>
      `${plural(packed, { one: "unit is", other: "units are" })} packed and about to leave. Only ${left} can still be changed.`,
    onlyLeft: (left: number) =>
      left === 0 ? "Nothing of this line can be changed any more." : `Only ${left} can still be changed.`,
    soldOut: "The substitute sold out in this very moment. What you ordered stays as it was.",
    dearerSwap: "The price of the substitute changed while you were here. Look at it and confirm again.",
    noSubstitute: "We don't offer this as a substitute any more.",
    tooManyReturned: (left: number) =>
      left === 0
        ? "These units can't be sent back: they didn't ship, or you asked already."
        : `Only ${left} of these can be sent back.`,
    chooseUnits: "Choose at least one unit.",
    withdrawalOver:
      "The time to withdraw is over. If something is wrong with what you got, ask to send it back, or write to us.",
    chooseReason: "Choose what is wrong.",
  },
  mail: {
    asAvailable: {
      headline: "We send what is here now, the rest later",
      body: "You asked us not to wait for the whole order. Each part leaves as soon as it is here.",
    },
    together: {
      headline: "We send everything together",
      body: "You asked for one delivery. It leaves when the last part is here.",
    },
    apart: {
      headline: "Part of your order follows by itself",
      body: "You asked us not to let the rest wait for it.",
    },
    address: {
      headline: "Your order goes to another address",
      body: "You changed the address on your order page. Parcels that were packed before keep the old one.",
    },
    swap: (ordered: string, sent: string) => ({
      headline: "You chose a substitute",
      body: `Instead of ${ordered} we send ${sent}, at no higher price.`,
    }),
    total: (total: string) => `The order now costs ${total}. Nothing is charged before it ships.`,
  },
  history: {
    placed: (total: string) => `Order placed, ${total}. Nothing was charged yet`,
    cancelled: (quantity: number, title: string, why: string) =>
      `Cancelled ${quantity} × ${title}${why ? `: ${why}` : ""}`,
    shipped: (carrier: string, tracking: string) =>
      ["Parcel shipped", carrier && `with ${carrier}`, tracking].filter(Boolean).join(" "),
    charged: (amount: string) => `Charged ${amount}`,
    notCharged: (amount: string) => `The charge of ${amount} failed`,
    card: "You left another card",
    asAvailable: "From now on each part leaves as soon as it is here",
    together: "From now on everything travels together",
    apart: (quantity: number, title: string) => `${quantity} × ${title} follow by themselves`,
    address: "The address was changed",
    swapped: (quantity: number, ordered: string, sent: string) =>
      `Instead of ${quantity} × ${ordered} we send ${sent}`,
    asked: "You asked us a question",
    answered: "We answered your question",
    withdrawn: "You withdrew from the contract",
    returnAsked: "You asked to send something back",
    returnDecided: (isAccepted: boolean): string =>
      isAccepted ? "We agreed that you send it back" : "We answered your return request",
    extra: (amount: string) => `, ${amount} more postage`,
  },
};

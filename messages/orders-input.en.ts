// pure
import { plural } from "@/lib/plural";

const units = { one: "unit", other: "units" };

export const en = {
  atMost: (most: number) => `Use at most ${most} characters.`,
  nul: "This contains a character that can't be stored.",
  emailTooLong: "This e-mail address is too long.",
  email: "Enter an e-mail address like name@example.com.",
  name: "Enter the name for the parcel.",
  line1: "Enter the street and number, or whatever leads to the door.",
  city: "Enter the town or city.",
  postalCode: "Enter the postcode.",
  region: "Enter the state, province or region.",
  country: "Choose a country.",
  notShippedTo: "We don't ship to this country. Choose another one, or write to us.",
  cardNumber: "Enter the card number.",
  cardExpiry: "Enter month and year as MM/YY.",
  cardCvc: "Enter the 3 or 4 digits from the card.",
  wholeNumber: "Enter a whole number.",
  atLeastOne: "Enter at least 1.",
  quantityAtMost: "Enter at most 10,000. For more, write to us.",
  emptyCart: "Your cart is empty.",
  shipChoice: "Choose how we should ship.",
  giftNote: (most: number) => `A note has at most ${most} characters.`,
  acknowledge: "Tick that you know about the wait, then order.",
  changed: (title: string, truth: string) =>
    `${title} changed while you were here: ${truth}. Check it and order again.`,
  cutShort: "This page was cut short on its way. Reload it and order again.",
  tooManyLines: (most: number) => `An order takes at most ${most} different products.`,
  notSold: "This product is no longer sold. Take it out of the cart.",
  gone: "One of these products is no longer here.",
  priceChanged: "A price changed while you were here. Check the new total and order again.",
  cannotOrder: (title: string) =>
    `${title} can't be ordered right now. Take it out of the cart, or ask to be told when it's back.`,
  onlySome: (title: string, sellable: number) =>
    `Only ${plural(sellable, units)} of ${title} can be ordered right now.`,
  perOrder: (title: string, most: number) =>
    `One order takes at most ${plural(most, units)} of ${title}. Order fewer, or write to us if you need more.`,
  perCustomer: (title: string, most: number, has: number) =>
    has === 0
      ? `Each customer can have at most ${plural(most, units)} of ${title}. Order fewer, or write to us if you need more.`
      : `Each customer can have at most ${plural(most, units)} of ${title}, and you have ordered ${has} already. ${most > has ? `Order up to ${most - has}.` : "Take it out of the cart, or write to us if you need more."}`,
};

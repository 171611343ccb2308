// pure
import { plural } from "@/lib/plural";

const units = { one: "unit", other: "units" };

export const en = {
  title: "Your cart",
  emptyTitle: "Your cart is empty",
  emptyWords: "What you put in stays here, also when stock changes.",
  seeWhatWeHave: "See what we have",
  units: (count: number) => plural(count, units),
  summary: "Summary",
  goods: "Goods",
  shipping: "Shipping",
  shippingFrom: "Shipping, from",
  free: "Free",
  splitWords:
    "Some of it comes later. At checkout you choose: each part as soon as it is here, or everything together.",
  toCheckout: "Go to checkout",
  cannotOrder: "Change the lines that can't be promised, then go to checkout.",
  chargedWhenShipped: "Nothing is charged before it ships.",
  heldUntil: (time: string) => `Held for you until ${time}.`,
  notNow: "This can't be ordered at the moment.",
  unsellable: (count: number, left: number) =>
    `${plural(count, units)} of these can't be promised any more. Change the quantity to ${left}.`,
  line: {
    quantity: "Quantity",
    fewer: "Fewer",
    more: "More",
    update: "Update",
    updating: "Updating",
    remove: "Remove",
    removing: "Removing",
    notAdded: "It wasn't added to your cart",
    adding: "Adding",
    tryAgain: "Try again",
  },
  quantityOf: (thing: string) => `Quantity of ${thing}`,
  refusals: {
    quantity: "Enter a whole number from 1 to 10,000.",
    noCart: "This cart is not known here.",
    choose: "Choose a variant.",
    notHere: "This product is no longer here.",
    notInCart: "This product is no longer in your cart.",
    noDay: "This is out of stock, and we have no day to promise. We can write to you when it is back.",
    onlySome: (sellable: number) =>
      `We can promise ${plural(sellable, units)} of this at the moment. Order ${sellable === 1 ? "1" : `up to ${sellable}`}, or ask to be told when there is more.`,
  },
  putBack: {
    removed: "Taken out of your cart.",
    putBack: "Put it back",
    puttingBack: "Putting it back",
  },
  upToDate: "Your cart is up to date.",
};

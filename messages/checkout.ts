// pure
import { wordsIn } from "@/lib/language";
import { de } from "./checkout.de";
import { en } from "./checkout.en";

/** The checkout: where to, how, what waits, what it costs, the card. */
export const checkoutWords = wordsIn({ en, de });

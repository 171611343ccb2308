// pure
import { wordsIn } from "@/lib/language";
import { de } from "./cart.de";
import { en } from "./cart.en";

/** The cart: what is in it, what it costs, what can't be had any more. */
export const cartWords = wordsIn({ en, de });

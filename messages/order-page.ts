// pure
import { wordsIn } from "@/lib/language";
import { de } from "./order-page.de";
import { en } from "./order-page.en";

/** What a customer can do about an order, on its page. */
export const orderPageWords = wordsIn({ en, de });

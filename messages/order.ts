// pure
import { wordsIn } from "@/lib/language";
import { de } from "./order.de";
import { en } from "./order.en";

/** What customers read about changing an order. */
export const orderWords = wordsIn({ en, de });

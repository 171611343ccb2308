// pure
import { wordsIn } from "@/lib/language";
import { de } from "./orders-input.de";
import { en } from "./orders-input.en";

/** What is said beside the fields of an order, and why an order can't be placed. */
export const orderInputWords = wordsIn({ en, de });

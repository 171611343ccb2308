// pure
import { wordsIn } from "@/lib/language";
import { de } from "./restock.de";
import { en } from "./restock.en";

/** Being told when something is back: the page of all alerts, and its mails. */
export const restockWords = wordsIn({ en, de });

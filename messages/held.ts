// pure
import { wordsIn } from "@/lib/language";
import { de } from "./held.de";
import { en } from "./held.en";

/** The pages behind the links of restock mails: the held unit, the confirmation, the way off the list. */
export const heldWords = wordsIn({ en, de });

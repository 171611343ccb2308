// pure
import { wordsIn } from "@/lib/language";
import { de } from "./mail.de";
import { en } from "./mail.en";

/** Every mail about an order or an alert; its language is fixed when it is queued. */
export const mailWords = wordsIn({ en, de });

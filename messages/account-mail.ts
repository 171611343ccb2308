// pure
import { wordsIn } from "@/lib/language";
import { de } from "./account-mail.de";
import { en } from "./account-mail.en";

/** Mails that prove an address, or tell of a change in an account. */
export const accountMailWords = wordsIn({ en, de });

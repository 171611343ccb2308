// pure
import { wordsIn } from "@/lib/language";
import { de } from "./privacy.de";
import { en } from "./privacy.en";

/** What the shop keeps about people. */
export const privacyWords = wordsIn({ en, de });

// pure
import { wordsIn } from "@/lib/language";
import { de } from "./failures.de";
import { en } from "./failures.en";

/** What went wrong on our side, or with a card. */
export const failureWords = wordsIn({ en, de });
